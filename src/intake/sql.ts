import type {Plan, PlannedField} from "./plan.ts";

/** Pieces of SQL that the steps of a load share. Identifiers are Waymark's own; values of records are never in it. */

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The staged records with their number, as `s`. */
export const stageOf = ({staged}: Pick<Plan, "staged">): string => `${staged.table} s`;

/**
 * Joins the parsed values of these fields; every staged value is in its table or has a plain form, so nothing is lost or
 * doubled.
 */
export const valueJoins = (fields: readonly PlannedField[], table = valueTable): string =>
  fields
    .filter(({others}) => others === undefined || others === "parsed")
    .map((field) => {
      const join = field.plain === undefined ? "join" : "left join";
      return `${join} ${table(field)} ${field.alias} on ${field.alias}.raw = s.${field.source.name}`;
    })
    .join("\n");

/** The parsed value of a field that is joined. */
export function fieldValue({alias, plain, others, source}: PlannedField): string {
  if (plain === undefined) return `${alias}.value`;
  const text = `s.${source.name}`;
  return others === "parsed" ? `coalesce(${plain.tried(text)}, ${alias}.value)` : plain.known(text);
}

const valueTable = ({table}: PlannedField): string => table;

/** As `valueTable`, with person numbers instead of hashes. */
export const registeredTable = ({table, field}: PlannedField): string =>
  field.names === "person" ? `${table}_person` : table;

/** What stands in a stored column: a parsed value, a constant, or null. */
export function columnValue(plan: Plan, column: string): string {
  const planned = fieldOf(plan, column);
  if (planned !== undefined) return fieldValue(planned);
  const type = plan.columns.get(column) ?? "VARCHAR";
  const constant = plan.constants.get(column);
  return constant === undefined ? `cast(null as ${type})` : `cast(${quoted(constant)} as ${type})`;
}

export const fieldOf = (plan: Plan, column: string): PlannedField | undefined =>
  plan.fields.find(({field}) => field.column === column && column !== "");

/** Fields that fill columns of the feed's own table. */
export const columnFields = (plan: Plan): PlannedField[] =>
  plan.fields.filter(({field}) => field.column !== "");

/**
 * The staged records without a problem, as `s`. They are told apart before anything is joined: behind joins DuckDB
 * expects few records and would gather all of them to look up the bad ones.
 */
export const acceptedOf = ({staged}: Pick<Plan, "staged">): string =>
  `(select r.* from ${staged.table} r where ${without("r")}) s`;

/** Keeps records without a problem. */
export const without = (alias: string): string =>
  `not exists (select 1 from conform_bad b where b.record = ${alias}.record)`;
