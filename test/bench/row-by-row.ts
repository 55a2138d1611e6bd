import {createReadStream} from "node:fs";
import {parse} from "csv-parse";
import {z} from "zod";
import {report} from "./report.ts";

/** The other rival: csv-parse and zod, one record after the other, as a TypeScript program would; it stores nothing. */
const [file] = process.argv.slice(2) as [string];
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
const start = performance.now();
let accepted = 0;
let rejected = 0;
for await (const row of createReadStream(file).pipe(parse({columns: true, bom: true}))) {
  if (contact.safeParse(row).success) accepted += 1;
  else rejected += 1;
}
report({seconds: (performance.now() - start) / 1000, accepted, rejected});
