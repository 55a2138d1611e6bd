import type {InstrumentScale} from "../instruments/instrument.ts";
import type {MeasureContext} from "./measure.ts";
import {gapAt, inPrograms} from "./sql.ts";

/**
 * SQL of the programs that ask a scale: those its forms name, and every program where forms name none, for then they are
 * asked by the organization.
 */
export const askedIn = (
  {id}: Pick<InstrumentScale, "id">,
  {programs}: Pick<MeasureContext, "programs">
): string => `
  select program from score where scale = '${id}' and not at_one_time and ${inPrograms(programs)}
  union
  select program
  from (${programs.map(({id: program}) => `select '${program}' as program`).join(" union all ")}) as every_program
  where exists (select 1 from score where scale = '${id}' and program is null and not at_one_time)`;

/**
 * SQL of the programs that a form counts in besides the one it names (assessment, program), of the forms in `form`: those
 * that ask the scale, were open for the person on the form's day, and served them again between it and the day `until`.
 * Open is an episode, or, where none is written down, a contact within the program's inactivity gap. Forms without a day
 * count where they were given; where the workspace says so (`forms_count_in`), so do all that name a program.
 */
export const openElsewhere = (scale: InstrumentScale, until: string, context: MeasureContext): string => `
  select f.assessment, c.program
  from form as f
  join contact as c on c.person = f.person and c.program is distinct from f.given_in
  left join episode as e on e.person = c.person and e.program = c.program
  where ${countsElsewhere(context)} and c.status = 'attended' and c.day <= date '${context.asOf}' and c.program in (${askedIn(scale, context)})
  group by f.assessment, c.program
  having max(case when c.day > f.taken and c.day <= ${until} then 1 else 0 end) = 1
    and max(case when f.taken between e.opened and coalesce(e.closed, f.taken) then 1
                 when e.opened is null and c.day between f.taken - ${gapAt(context, "c.program")} and f.taken then 1
                 else 0 end) = 1`;

/** SQL of whether a form, `f`, may count in a program that it does not name. */
export const countsElsewhere = ({workspace}: Pick<MeasureContext, "workspace">): string =>
  workspace.forms_count_in === "open_programs" ? "1 = 1" : "f.given_in is null";
