import {DuckDBInstance} from "@duckdb/node-api";
import {report} from "./report.ts";

/** The rival: DuckDB's own typed load of the same file, which validates types, hashes nothing and keeps no bad record. */
const [file, database] = process.argv.slice(2) as [string, string];
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
const start = performance.now();
await connection.run(`
  create table contact as
  select * from read_csv('${file.replaceAll("'", "''")}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
    'Contact ID': 'varchar', 'Client ID': 'varchar', 'Started': 'timestamp', 'Program': 'varchar', 'Site': 'varchar',
    'Minutes': 'decimal(9, 2)', 'Status': 'varchar'}, timestampformat = '%Y-%m-%d %H:%M', ignore_errors = true)`);
await connection.run("checkpoint");
const seconds = (performance.now() - start) / 1000;
connection.closeSync();
instance.closeSync();
report({seconds});
