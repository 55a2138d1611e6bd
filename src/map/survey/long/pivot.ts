import type {DuckDBConnection} from "@duckdb/node-api";
import {quoted} from "../../../intake/sql.ts";
import type {Candidate} from "../../match.ts";
import type {ColumnProfile} from "../../profile.ts";
import {readProfiles, type StagedTable} from "../../read-profile.ts";
import type {LongFile} from "./find.ts";

/** A long file with a column an item, so that forms are found in it as in a wide one. */
export interface Pivoted {
  table: StagedTable;
  /** In the order of their names; the header is what the file calls questionnaire and item. */
  columns: readonly ColumnProfile[];
  /** What the file calls an item, by that header. */
  named: ReadonlyMap<string, {questionnaire: string | undefined; item: string}>;
  discard(): Promise<void>;
}

/** Enough forms to tell an item order by. */
const mostRecords = 200_000;
const table = "map_long";

export async function pivot(
  connection: DuckDBConnection,
  staged: StagedTable,
  long: LongFile,
  candidates: readonly Candidate[]
): Promise<Pivoted> {
  const nameOf = ({header}: ColumnProfile) => staged.columns.find((one) => one.header === header)!.name;
  const item = nameOf(long.item);
  const asked = long.questionnaire === undefined ? "''" : nameOf(long.questionnaire);
  const rows = `(select * from ${staged.values} limit ${mostRecords})`;
  const reader = await connection.runAndReadAll(
    `select distinct trim(${asked}), trim(${item}) from ${rows} where trim(${item}) <> ''`
  );
  const items = (reader.getRows() as [string, string][])
    .map(([questionnaire, name]) => ({questionnaire, name, header: headerOf(questionnaire, name)}))
    .sort((a, b) => inOrder.compare(a.header, b.header));
  const keys = (long.form === undefined ? whoAndWhen(candidates) : [long.form]).map(nameOf);
  const cells = items.map(
    ({questionnaire, name}, at) =>
      `coalesce(max(${nameOf(long.answer)}) filter (trim(${asked}) = ${quoted(questionnaire)} and trim(${item}) = ${quoted(name)}), '') as p${at + 1}`
  );
  await connection.run(
    `create or replace temp table ${table} as select ${cells.join(", ")} from ${rows} group by ${keys.join(", ")}`
  );
  const [[forms = 0] = []] = (
    await connection.runAndReadAll(`select count(*)::integer from ${table}`)
  ).getRows() as [number][];
  const wide: StagedTable = {
    values: table,
    rows: forms,
    columns: items.map(({header}, at) => ({header, name: `p${at + 1}`, position: at + 1}))
  };
  return {
    table: wide,
    columns: await readProfiles(connection, wide, wide, () => ({finds: long.answer.finds})),
    named: new Map(
      items.map(({header, questionnaire, name}) => [
        header,
        {questionnaire: long.questionnaire === undefined ? undefined : questionnaire, item: name}
      ])
    ),
    discard: async () => {
      await connection.run(`drop table ${table}`);
    }
  };
}

/** Q2 before Q10, in every language alike. */
const inOrder = new Intl.Collator("en", {numeric: true});

const headerOf = (questionnaire: string, item: string): string =>
  questionnaire === "" ? item : `${questionnaire} ${item}`;

/** The column that fits each field best of those that tell a person's forms apart. */
function whoAndWhen(candidates: readonly Candidate[]): ColumnProfile[] {
  const best = (field: string) =>
    candidates
      .filter((one) => one.field === field && one.score >= 0.3)
      .toSorted((a, b) => b.score - a.score)[0]?.column;
  return ["person", "taken", "occasion", "elapsed_days"].flatMap((field) => best(field) ?? []);
}
