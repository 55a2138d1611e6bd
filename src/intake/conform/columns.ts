import type {Keys} from "../../keys.ts";
import {appendRows} from "../../warehouse/append.ts";
import {hmacParams, hmacSql} from "../../warehouse/hmac.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {Code} from "../codes.ts";
import {idSpaceOf, type Others, type Plan, type PlannedField} from "../plan.ts";
import type {ParseValue} from "./parsed.ts";
import type {PlainForm} from "./plain.ts";
import {distinctValues, valueParser} from "./values.ts";

/** What a column's values turned out to be. */
export interface ColumnValues {
  /** Some value is not accepted. */
  bad: boolean;
  /** Some date lies after the last day the export can speak of. */
  future: boolean;
  /** What there is besides plain moments, where the field has a plain form. */
  others?: Others;
}

/** The values of every column of a plan, and the plan with what they turned out to be. */
export async function parseColumns(
  warehouse: Warehouse,
  keys: Keys,
  plan: Plan,
  {signal, onShare}: {signal?: AbortSignal; onShare?: (share: number) => void} = {}
): Promise<{plan: Plan; values: ColumnValues[]}> {
  const values: ColumnValues[] = [];
  for (const planned of plan.fields) {
    signal?.throwIfAborted();
    onShare?.(values.length / plan.fields.length);
    values.push(await parseColumn(warehouse, keys, plan, planned));
  }
  const fields = plan.fields.map((planned, index) => ({...planned, ...othersOf(values[index]!)}));
  return {plan: {...plan, fields}, values};
}

const othersOf = ({others}: ColumnValues): Pick<PlannedField, "others"> =>
  others === undefined ? {} : {others};

/**
 * Makes the field's table (raw, value) of a column's distinct values: plain ids inside DuckDB, everything else that is
 * not plain parsed here in TypeScript, once a value. Texts of a plain moment are not in it: `columnValue` is their SQL.
 * Values that are not accepted are in `TABLE_odd` besides (raw, code, reason). DuckDB only casts text that has been
 * found valid.
 */
async function parseColumn(
  warehouse: Warehouse,
  keys: Keys,
  plan: Plan,
  planned: PlannedField
): Promise<ColumnValues> {
  const {table, source, type} = planned;
  await warehouse.run(`create temp table ${table} (raw varchar, value ${type})`);
  const moments = planned.plain && (await plainMoments(warehouse, plan, planned, planned.plain));
  const rest =
    planned.hashed !== undefined
      ? await hashPlain(warehouse, keys, plan, planned, planned.hashed)
      : (moments?.others ?? (await distinctValues(warehouse, plan.staged, source.name)));
  const {parsed, odd, future} = await parseTexts(warehouse, rest, {
    table,
    type,
    lastDay: plan.lastDay,
    parse: valueParser(keys, plan, planned)
  });
  return {
    bad: odd > 0,
    future:
      planned.field.ahead !== true && (future || (moments !== undefined && moments.last > plan.lastDay)),
    ...(moments === undefined
      ? {}
      : {others: moments.others.length === 0 ? "none" : parsed > 0 ? "parsed" : "bad"})
  };
}

interface Parsing {
  table: string;
  type: string;
  lastDay: string;
  parse: ParseValue;
}

async function parseTexts(
  warehouse: Warehouse,
  texts: Iterable<string>,
  {table, type, lastDay, parse}: Parsing
): Promise<{parsed: number; odd: number; future: boolean}> {
  const dated = type === "DATE" || type === "TIMESTAMP";
  const endOfLastDay = `${lastDay}~`;
  const odd: {raw: string; code: Code; reason: string}[] = [];
  let accepted = 0;
  let future = false;
  await warehouse.run(`create temp table ${table}_text (raw varchar, value varchar)`);
  await appendRows(warehouse, `${table}_text`, texts, (appender, raw) => {
    const parsed = parse(raw);
    const value = parsed.ok ? parsed.value : null;
    appender.appendVarchar(raw);
    if (value === null) appender.appendNull();
    else appender.appendVarchar(value);
    if (parsed.ok) accepted++;
    else odd.push({raw, code: parsed.code, reason: parsed.reason});
    if (dated && value !== null && value > endOfLastDay) future = true;
  });
  await warehouse.run(`insert into ${table} select raw, cast(value as ${type}) from ${table}_text`);
  await warehouse.run(`drop table ${table}_text`);
  await warehouse.run(`create temp table ${table}_odd (raw varchar, code varchar, reason varchar)`);
  await appendRows(warehouse, `${table}_odd`, odd, (appender, {raw, code, reason}) => {
    for (const text of [raw, code, reason]) appender.appendVarchar(text);
  });
  return {parsed: accepted, odd: odd.length, future};
}

/** Hashes the plain ids of a column where they are, as `Keys.hashId` does; gives the texts that are left. */
async function hashPlain(
  warehouse: Warehouse,
  keys: Keys,
  {job, staged}: Plan,
  {table, source, field, mapping}: PlannedField,
  plain: PlainForm
): Promise<Iterable<string>> {
  const {values, distinct} = staged;
  const hashed = `${table}_hashed`;
  // Hashed on the way out of the grouping, which is work of all threads.
  await warehouse.run(
    `create temp table ${hashed} as
     select raw, records, cast(left(${hmacSql("id")}, 32) as uuid) as value
     from (select raw, records, ${plain.tried("raw")} as id
           from (select ${source.name} as raw, count(*) as records from ${values} group by raw))`,
    hmacParams(keys.idPads(idSpaceOf(job, field, mapping)))
  );
  await distinct.drop(source.name);
  distinct.adopt(source.name, hashed);
  await warehouse.run(`insert into ${table} select raw, value from ${hashed} where value is not null`);
  const reader = await warehouse.connection.runAndReadAll(`select raw from ${hashed} where value is null`);
  // Of all ids only people's are asked for again, to number them.
  if (field.names !== "person") await distinct.drop(source.name);
  return (reader.getColumns()[0] ?? []) as string[];
}

/** The distinct texts of a column that are no plain moments, and the ISO day of the last one that is; empty when none is. */
async function plainMoments(
  warehouse: Warehouse,
  {staged: {values, distinct}}: Plan,
  {source: {name}}: PlannedField,
  plain: PlainForm
): Promise<{others: string[]; last: string}> {
  const table = await distinct.ofRepeated(values, name);
  const [text, from] = table === undefined ? [name, values] : ["raw", table];
  const reader = await warehouse.connection.runAndReadAll(
    `select case when moment is null then text end as other, cast(cast(max(moment) as date) as varchar) as last
     from (select ${text} as text, ${plain.tried(text)} as moment from ${from}) group by other`
  );
  const [texts = [], days = []] = reader.getColumns() as [(string | null)[]?, (string | null)[]?];
  return {
    others: texts.filter((other): other is string => other !== null),
    last: days[texts.indexOf(null)] ?? ""
  };
}
