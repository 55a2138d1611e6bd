import type {DuckDBConnection} from "@duckdb/node-api";
import type {StagedColumn, StagedFile} from "../read/staged.ts";
import type {ColumnValues} from "./examine.ts";

/** Rows from which it is judged whether a column repeats its values or has a new one in every record. */
export const headRows = 20_000;
/** Rows of a column whose verdict does not depend on what it holds. */
export const reportedRows = 2_000;
const repeatsBelow = 2_000;
/** Each distinct count takes some megabytes of its own: hundreds of columns at once would not fit. */
const columnsAtOnce = 50;
/** Most distinct values of one column that are looked at one by one. */
export const mostValues = 100_000;

const time = "[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?( ?[AaPp][Mm])?";

/**
 * Shapes in which no detector sees an identifier unless the header says so: plain numbers, days and times, codes of
 * letters and digits, hexadecimal ids. A column with millions of such values is passed over inside DuckDB.
 */
export const harmless = [
  "-?[0-9]{1,15}([.,][0-9]{1,6})?",
  `[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}([T ]${time}Z?)?`,
  `[0-9]{1,2}[-/][0-9]{1,2}[-/]([0-9]{4}|[0-9]{2})( ${time})?`,
  // Shorter than a vehicle's number, which is 17 letters and digits.
  "[A-Za-z]{1,4}[-_]?[0-9]{1,12}",
  "[A-Za-z]{5,8}[-_]?[0-9]{1,8}",
  "[0-9]{1,15}_[0-9]{1,15}",
  "[0-9A-Fa-f]{32}",
  "[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
].join("|");

/** Columns of a staged file that have a new value in most records. */
export async function variedColumns(
  connection: DuckDBConnection,
  {columns, values, rows}: Pick<StagedFile, "columns" | "values" | "rows">
): Promise<Set<StagedColumn>> {
  const varied = new Set<StagedColumn>();
  if (rows <= repeatsBelow) return varied;
  for (let from = 0; from < columns.length; from += columnsAtOnce) {
    const some = columns.slice(from, from + columnsAtOnce);
    const reader = await connection.runAndReadAll(
      `select ${some.map(({name}) => `count(distinct ${name})`).join(", ")}
       from (select ${some.map(({name}) => name).join(", ")} from ${values} limit ${headRows})`
    );
    const row = reader.getRowsJS()[0] ?? [];
    for (const [at, column] of some.entries()) if (Number(row[at]) > repeatsBelow) varied.add(column);
  }
  return varied;
}

/** A column's distinct values that a detector has to look at. */
export interface Looked {
  values: ColumnValues;
  /** Not all: there were more than `mostValues`, or only the first rows were asked for. Always the same ones. */
  sampled: boolean;
}

/** The distinct values among the first rows of a column. */
export async function headValuesOf(
  connection: DuckDBConnection,
  {values, rows}: Pick<StagedFile, "values" | "rows">,
  {name}: StagedColumn,
  head: number
): Promise<Looked> {
  const first = `select ${name} as raw, count(*) as records from (select ${name} from ${values} limit ${head}) group by raw`;
  const looked = await lookedAt(connection, `(${first})`);
  return {values: looked.values, sampled: rows > head};
}

/**
 * The distinct values of a column.
 *
 * @param varied whether most of its first records have a value of their own
 * @param skipHarmless whether values in which no detector sees anything are left out
 */
export async function valuesOf(
  connection: DuckDBConnection,
  {values, distinct}: Pick<StagedFile, "values" | "distinct">,
  {name}: StagedColumn,
  {varied, skipHarmless}: {varied: boolean; skipHarmless: boolean}
): Promise<Looked> {
  const table = await (varied ? distinct.ofRepeated(values, name) : distinct.of(values, name));
  const harmed = (text: string) =>
    skipHarmless ? `where not regexp_full_match(${text}, '${harmless}')` : "";
  return table === undefined
    ? lookedAt(
        connection,
        `(select ${name} as raw, count(*) as records from ${values} ${harmed(name)} group by raw)`
      )
    : lookedAt(connection, `(from ${table} ${harmed("raw")})`);
}

/** @param grouped SQL of rows of a text (`raw`) and how many records hold it (`records`) */
async function lookedAt(connection: DuckDBConnection, grouped: string): Promise<Looked> {
  const reader = await connection.runAndReadAll(
    `select raw, records::integer from ${grouped} where raw <> '' order by hash(raw), raw limit ${mostValues + 1}`
  );
  const [texts = [], records = []] = reader.getColumnsJS() as [string[]?, number[]?];
  const values = texts
    .map((text, at): [string, number] => [text, records[at] ?? 0])
    .filter(([text]) => text.trim() !== "");
  return {values: values.slice(0, mostValues), sampled: texts.length > mostValues};
}
