import {createHmac} from "node:crypto";
import {createReadStream} from "node:fs";
import {DuckDBInstance, DuckDBTimestampValue} from "@duckdb/node-api";
import {parse} from "csv-parse";
import {z} from "zod";
import {report} from "./report.ts";

/**
 * The other rival: csv-parse, zod, a keyed hash of the id and DuckDB's appender, one record after the other, as a
 * TypeScript program would. It screens nothing and forgets what it cannot read.
 */
const [file, database] = process.argv.slice(2) as [string, string];
const contact = z.object({
  "Contact ID": z.string().min(1),
  "Client ID": z.string().min(1),
  Started: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
    .transform((text) => new Date(`${text.replace(" ", "T")}Z`)),
  Program: z.enum(["Peer support", "Evening groups", "Drop-in", "Bridger"]),
  Site: z.enum(["Downtown", "Eastside", "North", "Valley", "Online"]),
  Minutes: z.coerce.number().nonnegative(),
  Status: z.enum(["Attended", "No show", "Late cancel"])
});
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
const start = performance.now();
await connection.run(
  "create table contact (person varchar, started timestamp, program varchar, site varchar, minutes double, status varchar)"
);
const appender = await connection.createAppender("contact");
let accepted = 0;
let rejected = 0;
const records = parse({columns: true, bom: true, relax_column_count: true});
for await (const record of createReadStream(file).pipe(records)) {
  const result = contact.safeParse(record);
  if (!result.success) {
    rejected += 1;
    continue;
  }
  accepted += 1;
  const {Started, Program, Site, Minutes, Status} = result.data;
  appender.appendVarchar(createHmac("sha256", "key").update(result.data["Client ID"]).digest("hex"));
  appender.appendTimestamp(new DuckDBTimestampValue(BigInt(Started.getTime()) * 1000n));
  for (const text of [Program, Site]) appender.appendVarchar(text);
  appender.appendDouble(Minutes);
  appender.appendVarchar(Status);
  appender.endRow();
}
appender.closeSync();
await connection.run("checkpoint");
const seconds = (performance.now() - start) / 1000;
connection.closeSync();
instance.closeSync();
report({seconds, accepted, rejected});
