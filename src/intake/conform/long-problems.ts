import type {Warehouse} from "../../warehouse/warehouse.ts";
import {type Code, codes} from "../codes.ts";
import {headerOf} from "../long.ts";
import type {Plan} from "../plan.ts";
import {quoted} from "../sql.ts";
import {type LongColumns, readLongRows} from "./long-rows.ts";

/**
 * Reads a long file's records into `conform_row` and finds those that are no answer of one form: an item that no form has,
 * records of one form that contradict each other, and all of a form that answers an item twice and differently, since
 * nobody can tell a slip from two forms in one.
 */
export async function findLongProblems(warehouse: Warehouse, plan: Plan): Promise<void> {
  const columns = await readLongRows(warehouse, plan);
  await add(warehouse, plan, {field: "item", code: "unknown_item", records: "r.entry is null"});
  if (columns.form !== undefined)
    await add(warehouse, plan, {
      field: "form",
      code: "form_contradicts",
      records: `r.form in (select form from conform_row group by form having ${contradictory(columns)})`
    });
  await add(warehouse, plan, {
    field: "answer",
    code: "answers_differ",
    records: `(r.form, r.entry) in (
      select (form, entry) from conform_row
      where entry is not null and record not in (select record from conform_problem)
      group by form, entry, item having count(distinct value) > 1)`
  });
}

/** A blank says something, too: a form whose records name somebody in part could be somebody else's in the rest. */
const contradictory = ({said, form, taken}: LongColumns): string =>
  [
    "false",
    ...said
      .filter(({name}) => name !== form)
      .map(({name}) =>
        name === taken
          ? `count(${name}) not in (0, count(*))`
          : `count(distinct coalesce(cast(${name} as varchar), '')) > 1`
      )
  ].join(" or ");

interface Problem {
  /** Whose header the quarantine names. */
  field: string;
  code: Code;
  /** SQL over `conform_row r`. */
  records: string;
}

async function add(
  warehouse: Warehouse,
  {job, staged}: Plan,
  {field, code, records}: Problem
): Promise<void> {
  const header = headerOf(job, field)!;
  await warehouse.run(
    `insert into conform_problem
     select distinct r.record, cast(null as bigint), ${staged.column(header)!.position}, $1, ${quoted(code)}, $2, false
     from conform_row r where ${records}`,
    [header, codes[code]]
  );
}
