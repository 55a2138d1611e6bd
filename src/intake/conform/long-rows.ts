import {itemHeaders} from "../../config/items.ts";
import type {SurveyForm} from "../../config/job.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {type Answer, answerReader, contextOf} from "../load/answers.ts";
import {headerOf} from "../long.ts";
import type {Plan, PlannedField} from "../plan.ts";
import {acceptedOf, columnFields, fieldValue, valueJoins} from "../sql.ts";
import {fold} from "./fields/text.ts";

/** What a record of a long file says of its form; the day aside, all of a form's records have to say the same. */
export interface LongColumns {
  /** Column of `conform_row`, the field, and its SQL. */
  said: readonly {name: string; field: PlannedField}[];
  /** Name of the column that names forms, where one does. */
  form: string | undefined;
  /** Name of the column of the day, where one is mapped. */
  taken: string | undefined;
}

/**
 * `conform_row`: each record without a problem so far, once for each form of the survey that has its item: what it says of its
 * form (`said`), `form` (the first record of the same form), `entry` (place in the survey list, null where no form has
 * the item), `item`, `value` and `invalid`, as `answerReader` gives them, and the number `written`, if it is one.
 */
export async function readLongRows(warehouse: Warehouse, plan: Plan): Promise<LongColumns> {
  const columns = longColumns(plan);
  const source = (field: string): string | undefined => {
    const header = headerOf(plan.job, field);
    return header === undefined ? undefined : plan.staged.column(header)!.name;
  };
  const [item, answer, questionnaire] = [source("item")!, source("answer")!, source("questionnaire")];
  const asked = questionnaire === undefined ? "''" : `s.${questionnaire}`;
  await readItems(warehouse, plan, {item, questionnaire: questionnaire ?? "''"});
  const keys = columns.form === undefined ? columns.said.map(({name}) => name) : [columns.form];
  await warehouse.run(`
    create temp table conform_asked as
    select *, min(record) over (partition by ${keys.join(", ")}) as form
    from (
      select s.record, ${columns.said.map(({name, field}) => `${fieldValue(field)} as ${name}, `).join("")}
             i.entry, i.item, s.${answer} as raw
      from ${acceptedOf(plan)}
      ${valueJoins(columns.said.map(({field}) => field))}
      left join conform_item i on i.raw_item = s.${item} and i.raw_questionnaire = ${asked})`);
  await readAnswers(warehouse, plan);
  await warehouse.run(`
    create temp table conform_row as
    select a.* exclude (raw), cast(r.value as decimal(9, 3)) as value, r.invalid,
           case when regexp_full_match(trim(a.raw), '-?[0-9]{1,6}([.]0+)?') then cast(trim(a.raw) as double) end as written
    from conform_asked a left join conform_read r on r.entry = a.entry and r.raw = a.raw`);
  for (const table of ["conform_asked", "conform_item", "conform_read"]) {
    await warehouse.run(`drop table ${table}`);
  }
  return columns;
}

function longColumns(plan: Plan): LongColumns {
  const fields = [...columnFields(plan), ...plan.fields.filter(({to}) => to === "form")];
  const said = fields.map((field, index) => ({name: `said_${index}`, field}));
  const nameOf = (field: string) => said.find((one) => one.field.to === field)?.name;
  return {said, form: nameOf("form"), taken: nameOf("taken")};
}

/** `conform_item`: what the file calls items, as places in the survey list and the form; the rest is no item of it. */
async function readItems(
  warehouse: Warehouse,
  {job, staged}: Plan,
  {item, questionnaire}: {item: string; questionnaire: string}
): Promise<void> {
  const places = placesOf(job.survey ?? []);
  const reader = await warehouse.connection.runAndReadAll(
    `select distinct ${questionnaire}, ${item} from ${staged.values}`
  );
  const named = (reader.getRows() as [string, string][]).flatMap(([asked, name]) =>
    (places.get(itemKey(asked, name)) ?? []).map((place) => ({asked, name, ...place}))
  );
  await warehouse.run(
    "create temp table conform_item (raw_questionnaire varchar, raw_item varchar, entry smallint, item smallint)"
  );
  await appendRows(warehouse, "conform_item", named, (appender, {asked, name, entry, position}) => {
    appender.appendVarchar(asked);
    appender.appendVarchar(name);
    appender.appendSmallInt(entry);
    appender.appendSmallInt(position);
  });
}

function placesOf(survey: readonly SurveyForm[]): Map<string, {entry: number; position: number}[]> {
  const places = new Map<string, {entry: number; position: number}[]>();
  for (const [entry, {items, named = ""}] of survey.entries())
    for (const [index, name] of itemHeaders(items).entries()) {
      const key = itemKey(named, name);
      places.set(key, [...(places.get(key) ?? []), {entry, position: index + 1}]);
    }
  return places;
}

/** As codes are compared; a spreadsheet's 3.0 is 3. */
const itemKey = (questionnaire: string, item: string): string =>
  `${fold(questionnaire)}\u001f${fold(item).replace(/^(\d+)\.0+$/, "$1")}`;

/** `conform_read`: each text that answers some item of a form, once a form. */
async function readAnswers(warehouse: Warehouse, plan: Plan): Promise<void> {
  const reader = await warehouse.connection.runAndReadAll(
    "select distinct entry, raw from conform_asked where entry is not null"
  );
  const survey = plan.job.survey ?? [];
  const readers = survey.map((form) =>
    answerReader(contextOf(plan, form, plan.workspace.instruments.find(({id}) => id === form.instrument)!))
  );
  const read = (reader.getRows() as [number, string][]).map(([entry, raw]) => ({
    entry,
    raw,
    answer: readers[entry]!(raw)
  }));
  await warehouse.run(
    "create temp table conform_read (entry smallint, raw varchar, value varchar, invalid varchar)"
  );
  await appendRows(warehouse, "conform_read", read, (appender, {entry, raw, answer}) => {
    appender.appendSmallInt(entry);
    appender.appendVarchar(raw);
    for (const text of told(answer)) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
  });
}

const told = (answer: Answer): [value: string | null, invalid: string | null] => [
  answer.kind === "value" ? String(answer.value) : null,
  answer.kind === "invalid" ? answer.why : null
];
