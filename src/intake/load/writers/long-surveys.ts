import {headerOf} from "../../long.ts";
import type {Finding} from "../../report.ts";
import {columnValue, fieldOf, stageOf, valueJoins, without} from "../../sql.ts";
import type {Writing} from "./writer.ts";

/**
 * `conform_first` (form, record): the record that stands for a form, its earliest day's first one that is accepted. What is
 * said of the form besides is the same in all of them.
 */
export async function findFirstRecords({warehouse, plan}: Writing): Promise<void> {
  const taken = headerOf(plan.job, "form") === undefined ? undefined : fieldOf(plan, "taken");
  const day = taken === undefined ? "null" : columnValue(plan, "taken");
  await warehouse.run(`
    create temp table conform_first as
    select form, min_by(record, (day, record)) as record
    from (
      select distinct r.form, r.record, cast(${day} as date) as day
      from conform_row r join ${stageOf(plan)} on s.record = r.record ${valueJoins(taken === undefined ? [] : [taken])}
      where ${without("r")}
    )
    group by form`);
}

/** `conform_answer`, as of a wide file: a form's record, item, value or why there is none, and the number written. */
export const gatherLongAnswers = ({warehouse}: Writing, entry: number): Promise<void> =>
  warehouse.run(`
    create temp table conform_answer as
    select f.record, r.item, r.value, r.invalid, max(r.written) as written
    from conform_row r join conform_first f on f.form = r.form
    where r.entry = ${entry} and (r.value is not null or r.invalid is not null) and ${without("r")}
    group by f.record, r.item, r.value, r.invalid`);

/** The same answer given again says nothing more. */
export async function repeatedAnswers({warehouse}: Writing): Promise<Finding[]> {
  const [row] = await warehouse.query<{answers: number}>(`
    select coalesce(sum(answers - 1), 0)::integer as answers
    from (
      select count(*) as answers from conform_row r
      where value is not null and ${without("r")} group by form, entry, item
    )`);
  const {answers} = row!;
  return answers === 0
    ? []
    : [
        {
          code: "repeated_answers",
          severity: "note",
          records: answers,
          message: "answers to an item that the same form had answered in the same way; counted once"
        }
      ];
}
