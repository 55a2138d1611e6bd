import type {Workspace} from "../config/load.ts";
import type {WorkspaceConfig} from "../config/workspace.ts";
import type {Measure, MeasureContext} from "../measures/measure.ts";
import {allMeasures} from "../measures/registry.ts";
import {beginning} from "../measures/shared.ts";
import {prepareMeasure} from "../measures/slice/prepare.ts";
import type {Reading} from "../warehouse/reading.ts";

/** One questionnaire that one person is to be asked again, and when. Days are ISO dates. */
export interface DueForm {
  person: number;
  questionnaire: string;
  followUp: string;
  programs: string;
  opens: string;
  due: string;
  closes: string;
}

/** What is asked, and by which terms, of one measure of a follow-up by the calendar. */
interface Asked {
  measure: Measure;
  context: MeasureContext;
  followUp: WorkspaceConfig["follow_ups"][number] & {after: number};
}

/**
 * Who is to be asked again on a day: people with a scored baseline and no scored answer in the window so far, whose window is
 * open, or opens within `ahead` days. By the rule of the follow-up rate, and further without anybody who died, whose
 * episodes in the program have all closed, or who did not consent or took it back. A person is in it once for each
 * questionnaire and follow-up, with the earliest day; the order is that of the days windows end.
 */
export async function dueForms(
  reading: Reading,
  workspace: Pick<Workspace, "config" | "scales">,
  {on, ahead}: {on: string; ahead: number}
): Promise<DueForm[]> {
  const {warehouse} = reading;
  const parts = (await askedAgain(reading, workspace, on)).map((asked) => dueSql(asked));
  if (parts.length === 0) return [];
  return warehouse.query<DueForm>(`
    with due as (${parts.join("\nunion all\n")})
    select person, questionnaire, follow_up as "followUp", string_agg(distinct program, '; ' order by program) as programs,
           cast(min(opens) as varchar) as opens, cast(min(due) as varchar) as due, cast(min(closes) as varchar) as closes
    from due
    where closes >= date '${on}' and opens <= date '${on}' + ${ahead}
      and person not in (select person from without_consent)
      and person not in (select person from episode where reason = 'died')
    group by person, questionnaire, follow_up
    order by min(closes), min(due), person, questionnaire`);
}

async function askedAgain(
  reading: Reading,
  {config, scales}: Pick<Workspace, "config" | "scales">,
  on: string
): Promise<Asked[]> {
  const measures = await allMeasures({config, scales});
  return measures
    .filter(({id}) => id.startsWith("follow_up_rate:"))
    .flatMap((measure): Asked[] => {
      const followUp = config.follow_ups.find(({id}) => id === measure.followUp);
      const [prepared] = prepareMeasure(measure, reading, config, on);
      if (followUp?.after === undefined || prepared === undefined) return [];
      const context = {...prepared.context, level: {program: true, site: false}};
      return [{measure, context, followUp: {...followUp, after: followUp.after}}];
    });
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function dueSql({measure, context, followUp}: Asked): string {
  const {after, within, name} = followUp;
  return `
select * from (
${beginning(measure.begins!, context)}
select pair.person, pair.program, ${quoted(measure.scale!.instrument.short)} as questionnaire, ${quoted(name)} as follow_up,
       b.taken + ${after - within} as opens, b.taken + ${after} as due, b.taken + ${after + within} as closes
from pair
join assessment as b on b.assessment = pair.baseline
where pair.closed = 0 and pair.post is null and pair.left_before = 0 and b.taken is not null
  and not exists (
    select 1 from episode as e
    where e.person = pair.person and e.program = pair.program and e.opened <= date '${context.asOf}'
    having count(*) > 0 and max(coalesce(e.closed, date '9999-12-31')) <= date '${context.asOf}')
) as asked`;
}
