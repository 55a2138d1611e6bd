import type {DuckDBConnection} from "@duckdb/node-api";
import type {StagedFile} from "../intake/read/staged.ts";
import {type ColumnCounts, type ColumnProfile, profileColumn, type Values} from "./profile.ts";

/** Most distinct values of a column that are looked at; what is counted is counted over all. */
const mostValues = 5000;

/** What to ask of one or several staged files of one header. */
export type StagedTable = Pick<StagedFile, "columns" | "values" | "rows">;

/** Profiles every column of a staged file inside DuckDB; only the most frequent distinct values come out of it. */
export async function readProfiles(
  connection: DuckDBConnection,
  table: StagedTable,
  newest: StagedTable,
  known: (column: {header: string}) => Pick<ColumnCounts, "finds" | "made" | "text">
): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const {name, header, position} of table.columns) {
    const values = await frequent(connection, table.values, name);
    const counts = await countColumn(connection, table.values, name, values);
    const told =
      newest.values === table.values
        ? counts
        : await countColumn(connection, newest.values, nameOf(newest, header), undefined);
    profiles.push(
      profileColumn({
        header,
        position,
        records: table.rows,
        ...counts,
        // Files of one kind may tell the same records: nearly every record of one file has a value of its own.
        unique: told.filled > 0 && told.distinct >= told.filled * 0.95,
        values,
        ...known({header})
      })
    );
  }
  return profiles;
}

const nameOf = ({columns}: StagedTable, header: string): string =>
  columns.find((column) => column.header === header)!.name;

interface Counts {
  filled: number;
  distinct: number;
  folded: number;
}

/** How many records have a value, and how many different ones, with and without regard to case and outer space. */
async function countColumn(
  connection: DuckDBConnection,
  table: string,
  name: string,
  values: Values | undefined
): Promise<Counts> {
  if (values !== undefined && values.length < mostValues)
    return {
      filled: values.reduce((sum, [, records]) => sum + records, 0),
      distinct: values.length,
      folded: new Set(values.map(([text]) => text.trim().toLowerCase())).size
    };
  const reader = await connection.runAndReadAll(
    `select count(*)::integer, count(distinct ${name})::integer, count(distinct lower(trim(${name})))::integer
     from ${table} where trim(${name}) <> ''`
  );
  const [filled = 0, distinct = 0, folded = 0] = (reader.getRowsJS()[0] ?? []) as number[];
  return {filled, distinct, folded};
}

async function frequent(connection: DuckDBConnection, table: string, name: string): Promise<Values> {
  const reader = await connection.runAndReadAll(
    `select ${name}, count(*)::integer as records from ${table} where trim(${name}) <> ''
     group by ${name} order by records desc, ${name} limit ${mostValues}`
  );
  const [texts = [], records = []] = reader.getColumnsJS() as [string[]?, number[]?];
  return texts.map((text, at) => [text, records[at] ?? 0] as const);
}

const mostForms = 5000;

/** Complete rows of some columns, as numbers; what `read` gives no number for makes a row incomplete. */
export async function readForms(
  connection: DuckDBConnection,
  {columns, values}: StagedTable,
  headers: readonly string[],
  read: (text: string) => number | undefined
): Promise<number[][]> {
  const names = headers.map((header) => columns.find((column) => column.header === header)!.name);
  const reader = await connection.runAndReadAll(
    `select ${names.join(", ")} from ${values} limit ${mostForms}`
  );
  return (reader.getRowsJS() as string[][])
    .map((row) => row.map(read))
    .filter((row): row is number[] => row.every((answer) => answer !== undefined));
}

/** Which share of the earlier file's records the later one tells again, by these columns of both. */
export async function shareToldAgain(
  connection: DuckDBConnection,
  earlier: StagedFile,
  later: StagedFile,
  headers: readonly string[]
): Promise<number> {
  const names = (staged: StagedFile) => headers.map((header) => staged.column(header)!.name).join(", ");
  const reader = await connection.runAndReadAll(
    `select count(*)::integer,
            count(*) filter (row_hash in (select hash(${names(later)}) from ${later.values}))::integer
     from (select distinct hash(${names(earlier)}) as row_hash from ${earlier.values})`
  );
  const [all = 0, again = 0] = (reader.getRowsJS()[0] ?? []) as number[];
  return all === 0 ? 1 : again / all;
}
