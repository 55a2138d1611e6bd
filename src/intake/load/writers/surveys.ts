import {itemHeaders} from "../../../config/items.ts";
import type {SurveyForm} from "../../../config/job.ts";
import {counted} from "../../../counted.ts";
import type {Instrument} from "../../../instruments/instrument.ts";
import {codingOf} from "../../../instruments/variant.ts";
import {appendRows} from "../../../warehouse/append.ts";
import {takenBy} from "../../feed.ts";
import {isLong} from "../../long.ts";
import type {Finding} from "../../report.ts";
import {
  columnFields,
  columnValue,
  fieldValue,
  quoted,
  registeredTable,
  stageOf,
  valueJoins
} from "../../sql.ts";
import {answerReader, contextOf} from "../answers.ts";
import {refuseMovedAnswers} from "../moved-answers.ts";
import {findFirstRecords, gatherLongAnswers, repeatedAnswers} from "./long-surveys.ts";
import type {Writer, Writing} from "./writer.ts";

/**
 * A record, or of a long file the records of one form, becomes one assessment for each form of the survey that it answers an
 * item of. An answer that is none, or out of range, is left out and said; the record and its other answers stand.
 */
export const write: Writer = async (writing) => {
  const {plan, warehouse, accepted} = writing;
  const findings: Finding[] = [];
  const long = isLong(plan.job);
  if (long) await findFirstRecords(writing);
  for (const [entry, form] of (plan.job.survey ?? []).entries())
    findings.push(...(await writeForm(writing, form, long ? entry : undefined)));
  if (long) findings.push(...(await repeatedAnswers(writing)));
  const [{records} = {records: 0}] = await warehouse.query<{records: number}>(
    `select count(*)::integer as records from ${accepted}`
  );
  return {records, findings};
};

/** @param entry of a long file: the form's place in the survey list */
async function writeForm(writing: Writing, form: SurveyForm, entry?: number): Promise<Finding[]> {
  const {warehouse, plan} = writing;
  const instrument = plan.workspace.instruments.find(({id}) => id === form.instrument)!;
  if (entry === undefined) await readAnswers(writing, form, instrument);
  else await gatherLongAnswers(writing, entry);
  await writeAssessments(writing, form, instrument);
  await warehouse.run(`
    insert into stored.response (load_id, record, assessment, item, value)
    select ${writing.loadId}, a.record, n.assessment, a.item, cast(a.value as decimal(9, 3))
    from conform_answer a join conform_assessment n on n.record = a.record
    where a.value is not null`);
  await refuseMovedAnswers(warehouse, form, instrument);
  const findings = await invalidAnswers(writing, instrument);
  for (const table of ["conform_answer", "conform_assessment"]) await warehouse.run(`drop table ${table}`);
  return findings;
}

/** `conform_answer`: record, item, value or why there is none, and the number written, for every item that is not blank. */
async function readAnswers(
  {warehouse, plan, accepted}: Writing,
  form: SurveyForm,
  instrument: Instrument
): Promise<void> {
  const read = answerReader(contextOf(plan, form, instrument));
  const columns = itemHeaders(form.items).map((header) => plan.staged.column(header)!.name);
  const cells = `
    select s.record, unnest([${columns.map((column) => `s.${column}`).join(", ")}]) as raw,
           unnest([${columns.map((_, index) => index + 1).join(", ")}])::smallint as item
    from ${accepted}`;
  const reader = await warehouse.connection.runAndReadAll(
    `select distinct raw from (select unnest([${columns.join(", ")}]) as raw from ${plan.staged.values})`
  );
  await warehouse.run(
    "create temp table conform_reading (raw varchar, value varchar, invalid varchar, written double)"
  );
  await appendRows(
    warehouse,
    "conform_reading",
    (reader.getColumns()[0] ?? []) as string[],
    (appender, raw) => {
      const answer = read(raw);
      appender.appendVarchar(raw);
      if (answer.kind === "value") appender.appendVarchar(String(answer.value));
      else appender.appendNull();
      if (answer.kind === "invalid") appender.appendVarchar(answer.why);
      else appender.appendNull();
      const text = raw.trim();
      if (/^-?\d{1,6}(\.0+)?$/.test(text)) appender.appendDouble(Number(text));
      else appender.appendNull();
    }
  );
  await warehouse.run(`
    create temp table conform_answer as
    select c.record, c.item, r.value, r.invalid, r.written
    from (${cells}) c join conform_reading r on r.raw = c.raw
    where r.value is not null or r.invalid is not null`);
  await warehouse.run("drop table conform_reading");
}

/** Numbers the assessments in record order, after all there are. */
async function writeAssessments(
  {warehouse, plan, loadId}: Writing,
  form: SurveyForm,
  instrument: Instrument
): Promise<void> {
  await warehouse.run(`
    create temp table conform_assessment as
    select record, cast(row_number() over (order by record) + (select coalesce(max(assessment), 0) from stored.assessment) as integer) as assessment
    from (select distinct record from conform_answer)`);
  const fixed: Record<string, string> = {
    assessment: "n.assessment",
    instrument: quoted(instrument.id),
    variant: quoted(codingOf(instrument, form.variant).id)
  };
  const ownRespondent = columnFields(plan).some(({field}) => field.column === "respondent");
  if (!ownRespondent && plan.job.constants.respondent === undefined) {
    fixed.respondent = quoted(instrument.respondent);
  }
  if (form.occasion !== undefined) fixed.occasion = String(form.occasion);
  if (form.told === "afterwards") fixed.told_afterwards = "true";
  const taken = plan.fields.filter(({to}) => form.taken !== undefined && to === `${takenBy}${form.taken}`);
  for (const day of taken) fixed.taken = fieldValue(day);
  const columns = [...plan.columns.keys()];
  await warehouse.run(`
    insert into stored.assessment (load_id, record, ${columns.join(", ")})
    select ${loadId}, s.record, ${columns.map((column) => fixed[column] ?? columnValue(plan, column)).join(", ")}
    from ${stageOf(plan)}
    ${valueJoins([...columnFields(plan), ...taken], registeredTable)}
    join conform_assessment n on n.record = s.record`);
}

/** Fewest forms with one number beyond the range from which it is named: a code for no answer, and nobody's slip. */
const fewestWithCode = 3;

async function invalidAnswers({warehouse}: Writing, instrument: Instrument): Promise<Finding[]> {
  const rows = await warehouse.query<{code: string; answers: number; records: number}>(`
    select invalid as code, count(*)::integer as answers, count(distinct record)::integer as records
    from conform_answer where invalid is not null group by invalid order by invalid`);
  const [far] = await warehouse.query<{written: number; answers: number}>(`
    select written, count(*)::integer as answers from conform_answer
    where invalid = 'item_out_of_range' and written is not null
    group by written having count(distinct record) >= ${fewestWithCode} order by answers desc, written limit 1`);
  const hint =
    far === undefined
      ? ""
      : `; ${far.answers} of them are ${far.written}: where that means no answer, declare it under survey: missing: ["${far.written}"]`;
  return rows.map(({code, answers, records}) => ({
    code,
    severity: "warning",
    records,
    message:
      code === "item_out_of_range"
        ? `${instrument.short}: ${counted(answers, "answer")} outside its range, in ${counted(records, "form")}; left out, not changed${hint}`
        : `${instrument.short}: ${counted(answers, "cell")} without an answer that can be read, in ${counted(records, "form")}; left out`
  }));
}
