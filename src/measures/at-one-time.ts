import type {InstrumentScale} from "../instruments/instrument.ts";
import {callsOnly, withPeople} from "./families.ts";
import type {Measure, MeasureContext} from "./measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "./sql.ts";

/**
 * Surveys of whoever is there, such as once a year: nobody is looked for again. A form without an id is a person; of those of
 * two periods nobody knows whether they are the same, so that nothing here is a change. Where forms carry an id, a person counts
 * once in a period, by the last form.
 */
export const atOneTime = (scale: InstrumentScale) =>
  ({
    family: "outcomes",
    unit: "person",
    version: 2,
    anchor: "activity",
    scope: "slice",
    combine: "latest",
    mergeable: true,
    reads: ["score"],
    programTypes: [...withPeople, ...callsOnly],
    occursIn: [`at_one_time:${scale.id}`],
    cutBy: ({kind}) => kind !== "month",
    scale
  }) as const satisfies Partial<Measure>;

/** The scale that stands for its form where something is told of the form as a whole. */
export const isFirstScale = ({instrument, scale}: InstrumentScale): boolean =>
  instrument.scales[0]?.id === scale.id;

/** Records up to the as-of date, of the programs the measure means something for; over all, also of none. */
export const inReach = ({level, asOf, programs}: MeasureContext): string =>
  `(taken is null or taken <= date '${asOf}') and ${level.program ? inPrograms(programs) : `(program is null or ${inPrograms(programs)})`}`;

/** Facts of forms of `table`, a person's last of a month and program each; `figures` are made of the columns of its row. */
export const lastForms = (
  {table, where, figures}: {table: "score" | "item_answer"; where: string; figures: string},
  context: MeasureContext
): string => {
  const {level} = context;
  return `
select person, program, site, month, ${figures}
from (
  select f.*, ${monthOf("taken")} as month,
         row_number() over (partition by person, program, ${monthOf("taken")} order by taken desc, assessment desc) as nth
  from (
    select assessment, person, ${programAt(level)} as program, ${siteAt(level)} as site, taken, ${table === "score" ? "value" : "agreed"}
    from ${table}
    where ${where} and ${inReach(context)}
  ) as f
) as form
where nth = 1`;
};
