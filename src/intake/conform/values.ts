import type {Keys} from "../../keys.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {codes} from "../codes.ts";
import {composedId, partSeparator} from "../people/composed.ts";
import {idSpaceOf, type Plan, type PlannedField} from "../plan.ts";
import {withinColumn} from "./bounds.ts";
import {parseField} from "./fields/parse.ts";
import {type FieldContext, failed, type ParseValue} from "./parsed.ts";

/** What a column's values turned out to be. */
export interface ColumnValues {
  /** Some value is not accepted. */
  bad: boolean;
  /** Some date lies after the last day the export can speak of. */
  future: boolean;
}

/**
 * Parses each distinct value of a column once, here in TypeScript, into the field's table (raw, value); values that are
 * not accepted, and dates still to come, are in `TABLE_odd` besides (raw, code, reason, future). DuckDB only casts text
 * that has been found valid.
 */
export async function parseColumn(
  warehouse: Warehouse,
  keys: Keys,
  plan: Plan,
  planned: PlannedField
): Promise<ColumnValues> {
  const parse = valueParser(keys, plan, planned);
  const dated = planned.type === "DATE" || planned.type === "TIMESTAMP";
  const lastDay = `${plan.lastDay}~`;
  const odd: {raw: string; code: string | null; reason: string | null}[] = [];
  const text = `${planned.table}_text`;
  await warehouse.run(`create temp table ${text} (raw varchar, value varchar)`);
  const values = await distinctValues(warehouse, plan.staged.values, planned.source.name);
  await appendRows(warehouse, text, values, (appender, raw) => {
    const parsed = parse(raw);
    const value = parsed.ok ? parsed.value : null;
    appender.appendVarchar(raw);
    if (value === null) appender.appendNull();
    else appender.appendVarchar(value);
    if (!parsed.ok) odd.push({raw, code: parsed.code, reason: parsed.reason});
    else if (dated && value !== null && value > lastDay) odd.push({raw, code: null, reason: null});
  });
  await warehouse.run(`
    create temp table ${planned.table} as
    select raw, cast(value as ${planned.type}) as value from ${text}`);
  await warehouse.run(`drop table ${text}`);
  await warehouse.run(
    `create temp table ${planned.table}_odd (raw varchar, code varchar, reason varchar, future boolean)`
  );
  await appendRows(warehouse, `${planned.table}_odd`, odd, (appender, {raw, code, reason}) => {
    appender.appendVarchar(raw);
    if (code === null) appender.appendNull();
    else appender.appendVarchar(code);
    if (reason === null) appender.appendNull();
    else appender.appendVarchar(reason);
    appender.appendBoolean(code === null);
  });
  return {bad: odd.some(({code}) => code !== null), future: odd.some(({code}) => code === null)};
}

/** Distinct values of a staged column, chunk by chunk. */
export async function distinctValues(
  warehouse: Warehouse,
  table: string,
  column: string
): Promise<Iterable<string>> {
  const reader = await warehouse.connection.runAndReadAll(`select distinct ${column} from ${table}`);
  return (reader.getColumns()[0] ?? []) as string[];
}

/** The field's parser, with what the load adds: required values, the column's bounds, and the keyed hash of ids. */
function valueParser(keys: Keys, plan: Plan, planned: PlannedField): ParseValue {
  const {job} = plan;
  const characteristic = plan.workspace.config.characteristics.find(
    ({id}) => planned.to === `characteristic:${id}`
  );
  const parse = planned.composed
    ? composedParser(planned.mapping, job.missing)
    : withinColumn(
        parseField(planned.field, planned.mapping, {
          ...fieldContext(plan),
          ...(characteristic?.values === undefined ? {} : {labels: labelsOf(characteristic.values)})
        }),
        planned.type
      );
  const space =
    planned.field.names === undefined ? undefined : idSpaceOf(job, planned.field, planned.mapping);
  return (raw) => {
    const parsed = parse(raw);
    if (!parsed.ok) return parsed;
    if (parsed.value === null) {
      return planned.required ? failed("missing_required", codes.missing_required) : parsed;
    }
    return space === undefined ? parsed : {ok: true, value: keys.hashId(space, parsed.value)};
  };
}

/** Parts side by side to the id they make; one that is blank leaves the person unnamed. */
const composedParser =
  ({order}: PlannedField["mapping"], missing: readonly string[]): ParseValue =>
  (raw) => {
    const id = composedId(raw.split(partSeparator), {order, missing});
    return id === undefined ? failed("incomplete_id", codes.incomplete_id) : {ok: true, value: id};
  };

/** What parsers of this file know besides their field. */
export const fieldContext = ({
  job,
  workspace,
  lastDay
}: Pick<Plan, "job" | "workspace" | "lastDay">): FieldContext => ({
  workspace,
  missing: job.missing,
  ...(job.dialect.decimal === undefined ? {} : {decimal: job.dialect.decimal}),
  referenceYear: Number(lastDay.slice(0, 4))
});

const labelsOf = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, label]) => [label, id]));
