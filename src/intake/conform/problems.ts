import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {codes} from "../codes.ts";
import {isLong} from "../long.ts";
import type {Plan} from "../plan.ts";
import {quoted, stageOf, valueJoins} from "../sql.ts";
import type {ColumnValues} from "./columns.ts";
import {findRepeatedKeys} from "./keyed.ts";
import {findLongProblems} from "./long-problems.ts";
import {futureRule, type ReadyRule, rulesOf} from "./rules.ts";
import {distinctValues} from "./values.ts";

/**
 * Finds every record that cannot be accepted, into two temporary tables: `conform_problem`, one row a reason, and
 * `conform_bad`, one row a record. Only what is known to be wrong somewhere is looked for among the records.
 */
export async function findProblems(
  warehouse: Warehouse,
  plan: Plan,
  values: readonly ColumnValues[]
): Promise<void> {
  await warehouse.run(`
    create temp table conform_problem
      (record bigint, line bigint, position integer, field varchar, code varchar, reason varchar, declared boolean)`);
  await addMalformed(warehouse, plan);
  await addExcluded(warehouse, plan);
  for (const [index, planned] of plan.fields.entries()) {
    if (values[index]!.bad) await addUnreadable(warehouse, plan, index);
    if (values[index]!.future) await addBroken(warehouse, plan, futureRule(plan, planned));
  }
  for (const rule of rulesOf(plan)) await addBroken(warehouse, plan, rule);
  // What the job leaves out is not looked at for mistakes.
  await warehouse.run(`
    delete from conform_problem
    where not declared and record in (select record from conform_problem where declared)`);
  await markBad(warehouse);
  if (isLong(plan.job)) {
    await findLongProblems(warehouse, plan);
    await warehouse.run("drop table conform_bad");
    await markBad(warehouse);
  }
  if (plan.job.mode === "append") {
    await findRepeatedKeys(warehouse, plan);
    await warehouse.run("drop table conform_bad");
    await markBad(warehouse);
  }
}

/** Sets the staged rows of records that are not written aside (`conform_bad_row`): those with a problem, and the forgotten. */
export const setBadRowsAside = (warehouse: Warehouse, plan: Plan): Promise<void> =>
  warehouse.run(`
    create temp table conform_bad_row as
    select s.* from ${stageOf(plan)}
    where s.record in (select record from conform_bad union all select record from conform_forgotten)`);

const markBad = (warehouse: Warehouse): Promise<void> =>
  warehouse.run("create temp table conform_bad as select distinct record from conform_problem");

const addMalformed = (warehouse: Warehouse, {staged}: Plan): Promise<void> =>
  appendRows(warehouse, "conform_problem", staged.malformed, (appender, {record, line, code, reason}) => {
    appender.appendBigInt(BigInt(record));
    appender.appendBigInt(BigInt(line));
    appender.appendInteger(0);
    appender.appendNull();
    appender.appendVarchar(code);
    appender.appendVarchar(reason);
    appender.appendBoolean(false);
  });

/** Records whose value in a column has no place in it. */
async function addUnreadable(warehouse: Warehouse, plan: Plan, index: number): Promise<void> {
  const {table, header, source} = plan.fields[index]!;
  await warehouse.run(
    `insert into conform_problem
     select s.record, null, ${source.position}, $1, o.code, o.reason, false
     from ${stageOf(plan)} join ${table}_odd o on o.raw = s.${source.name}`,
    [header]
  );
}

/** Records whose values contradict each other. */
async function addBroken(warehouse: Warehouse, plan: Plan, rule: ReadyRule): Promise<void> {
  await warehouse.run(
    `insert into conform_problem
     select s.record, null, ${rule.blamed.source.position}, $1, ${quoted(rule.code)}, $2, false
     from ${stageOf(plan)} ${valueJoins(rule.fields)}
     where ${rule.condition}`,
    [rule.blamed.header, codes[rule.code]]
  );
}

/** Records the job leaves out on purpose; they are kept and counted all the same. */
async function addExcluded(warehouse: Warehouse, plan: Plan): Promise<void> {
  for (const {column, when, reason} of plan.job.exclude) {
    const source = plan.staged.column(column)!;
    const matches = exclusion(when);
    const values = [...(await distinctValues(warehouse, plan.staged, source.name))].filter(matches);
    await warehouse.run("create temp table conform_excluded (raw varchar)");
    await appendRows(warehouse, "conform_excluded", values, (appender, raw) => appender.appendVarchar(raw));
    await warehouse.run(
      `insert into conform_problem
       select s.record, null, ${source.position}, $1, 'excluded', $2, true
       from ${stageOf(plan)} join conform_excluded e on e.raw = s.${source.name}`,
      [column, reason]
    );
    await warehouse.run("drop table conform_excluded");
  }
}

type When = Plan["job"]["exclude"][number]["when"];

function exclusion(when: When): (raw: string) => boolean {
  if (when === "present") return (raw) => raw.trim() !== "";
  if (when === "blank") return (raw) => raw.trim() === "";
  const listed = new Set(when.in);
  return (raw) => listed.has(raw.trim());
}
