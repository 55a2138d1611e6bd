import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {DistinctTables} from "../read/distinct-tables.ts";
import {headerName} from "../read/header.ts";
import type {StagedColumn, StagedFile} from "../read/staged.ts";

/** A record of a load as quarantine kept it, unsealed. */
export interface UnsealedRecord {
  record: number;
  line: number;
  fields: readonly (readonly [header: string, text: string])[];
}

/** The load the records are of. */
export interface KeptLoad {
  path: string;
  fileName: string;
  sha256: string;
  adapter: string;
}

const table = "conform_kept";

/** Puts kept records where a file's own would stand, under the numbers and lines they have in it. */
export async function stageKept(
  warehouse: Warehouse,
  {path, fileName, sha256, adapter}: KeptLoad,
  records: readonly UnsealedRecord[]
): Promise<StagedFile> {
  const headers = [...new Set(records.flatMap(({fields}) => fields.map(([header]) => header)))];
  const columns = headers.map(
    (header, index): StagedColumn => ({header, name: `c${index + 1}`, position: index + 1})
  );
  await warehouse.run(
    `create temp table ${table} (record bigint, ${columns.map(({name}) => `${name} varchar`).join(", ")})`
  );
  await appendRows(warehouse, table, records, (appender, {record, fields}) => {
    const texts = new Map(fields);
    appender.appendBigInt(BigInt(record));
    for (const {header} of columns) appender.appendVarchar(texts.get(header) ?? "");
  });
  const distinct = new DistinctTables(warehouse.connection);
  const lines = new Map(records.map(({record, line}) => [record, line]));
  return {
    path,
    fileName,
    sha256,
    bytes: 0,
    dialect: {
      delimiter: ",",
      quote: '"',
      escaping: "doubled",
      newline: "\n",
      bom: false,
      encoding: "utf-8",
      evidence: "kept in quarantine"
    },
    lane: "grid",
    laneReason: "kept in quarantine",
    adapter,
    table,
    values: table,
    distinct,
    columns,
    headers,
    dropped: [],
    records: records.length,
    rows: records.length,
    malformed: [],
    blankLines: 0,
    column: (header) => columns.find((column) => column.header === headerName(header)),
    linesOf: async (wanted) => new Map(wanted.map((record) => [record, lines.get(record)!])),
    rawOf: async () => undefined,
    discard: async () => {
      await distinct.drop();
      await warehouse.run(`drop table if exists ${table}`);
    }
  };
}
