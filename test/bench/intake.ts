import {mkdir, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {loadWorkspace} from "../../src/config/read.ts";
import {runIntake} from "../../src/intake/intake.ts";
import {createKeyFile, readKeys} from "../../src/keys.ts";
import {openWarehouse} from "../../src/warehouse/open.ts";
import {siteCount} from "./contacts-file.ts";
import {report} from "./report.ts";

/** Intake of one contacts file in a fresh workspace: read, proved, screened, parsed, hashed, loaded. */
const [file] = process.argv.slice(2) as [string];
const dir = dirname(dirname(file));
const sites = Array.from({length: siteCount}, (_, at) => at + 1);
await mkdir(join(dir, "pipelines"), {recursive: true});
await writeFile(
  join(dir, "waymark.yaml"),
  `organization: {name: Bench}
time_zone: UTC
programs:
  - {id: peer-support, name: Peer support, type: one_to_one}
  - {id: groups, name: Evening groups, type: support_group}
  - {id: drop-in, name: Drop-in, type: peer_run}
  - {id: bridger, name: Bridger, type: one_to_one}
sites: [${sites.map((at) => `{id: site-${at}, name: Site ${at}}`).join(", ")}]
`
);
await writeFile(
  join(dir, "pipelines", "contacts.yaml"),
  `feed: contacts
files: data/${basename(file)}
id_space: casebook
export_date: 2026-01-01
columns:
  Contact ID: contact
  Client ID: person
  Started: started_at
  Program: {to: program, codes: {Peer support: peer-support, Evening groups: groups, Drop-in: drop-in, Bridger: bridger}}
  Site: {to: site, codes: {${sites.map((at) => `Site ${at}: site-${at}`).join(", ")}}}
  Minutes: minutes
  Status: {to: status, codes: {Attended: attended, No show: no_show, Late cancel: late_cancel}}
`
);
await createKeyFile(join(dir, ".waymark", "key"));
const workspace = await loadWorkspace(dir);
const keys = await readKeys(workspace);
const start = performance.now();
const warehouse = await openWarehouse(dir, keys);
const intake = await runIntake({
  workspace,
  warehouse,
  keys,
  log: () => undefined,
  today: "2026-01-15",
  signal: new AbortController().signal
});
await warehouse.close();
const seconds = (performance.now() - start) / 1000;
const [loaded] = intake.files;
report({
  seconds,
  records: loaded?.records ?? 0,
  accepted: loaded?.accepted ?? 0,
  quarantined: loaded?.quarantined ?? 0
});
