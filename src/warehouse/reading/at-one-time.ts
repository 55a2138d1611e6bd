import type {Workspace} from "../../config/load.ts";
import {agreeingAnswers} from "../../instruments/agreement.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import type {Warehouse} from "../open.ts";

/** SQL of `asked_at_one_time`: the forms of which a job says that they are read at one time, though they carry an id. */
export function designSql({jobs}: Pick<Workspace, "jobs">): string {
  const forms = jobs.flatMap(({name, survey = []}) =>
    survey
      .filter(({design}) => design === "at_one_time")
      .map(({instrument}) => `('${name}', '${instrument}')`)
  );
  return `
create or replace temp table asked_at_one_time (job varchar, instrument varchar);
${insert("asked_at_one_time", [...new Set(forms)])}`;
}

/**
 * Makes `item_answer`: one row a form at one time and item it answers, of items that are told one by one, and whether the answer
 * agrees with the item as it is worded. Forms that are not scored for the person's age are not in it.
 */
export async function writeItemAnswers(
  warehouse: Warehouse,
  {instruments}: Pick<Workspace, "instruments">
): Promise<void> {
  const agreeing = instruments.flatMap((instrument) => rowsOf(instrument));
  await warehouse.run(`
create or replace temp table agreeing (instrument varchar, variant varchar, position smallint, item smallint, value decimal(9, 3));
${insert("agreeing", agreeing)}
create or replace temp table item_answer as
with told as (
  select distinct instrument, variant, position, item from agreeing
)
select a.assessment, a.person, a.program, a.site, a.instrument, t.item, a.taken, a.respondent,
       cast(case when g.value is null then 0 else 1 end as smallint) as agreed
from assessment as a
join assessment_read as r on r.assessment = a.assessment
join told as t on t.instrument = a.instrument and t.variant = a.variant
join stored.current_response as v on v.assessment = r.stored_assessment and v.item = t.position
left join agreeing as g
  on g.instrument = a.instrument and g.variant = a.variant and g.position = v.item and g.value = v.value
where a.at_one_time and a.assessment not in (select assessment from out_of_age);

drop table agreeing;`);
}

const rowsOf = (instrument: Instrument): string[] =>
  agreeingAnswers(instrument).map(
    ({variant, position, item, value}) => `('${instrument.id}', '${variant}', ${position}, ${item}, ${value})`
  );

export const insert = (table: string, rows: readonly string[]): string =>
  rows.length === 0 ? "" : `insert into ${table} values ${rows.join(", ")};`;
