import {spawn} from "node:child_process";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

/** SIGKILL at random moments of a run, then a run to its end: nothing lost, nothing doubled. */

const files = 4;
const recordsEach = 4000;
let workspace: TestWorkspace;

const loader = `
import {loadWorkspace} from ${JSON.stringify(new URL("../../src/config/read.ts", import.meta.url).href)};
import {runIntake} from ${JSON.stringify(new URL("../../src/intake/intake.ts", import.meta.url).href)};
import {readKeys} from ${JSON.stringify(new URL("../../src/keys.ts", import.meta.url).href)};
import {openWarehouse} from ${JSON.stringify(new URL("../../src/warehouse/open.ts", import.meta.url).href)};
const workspace = await loadWorkspace(process.argv[1]);
const keys = await readKeys(workspace);
process.stdout.write("ready\\n");
const warehouse = await openWarehouse(workspace.dir, keys);
await runIntake({workspace, warehouse, keys, log: (line) => process.stdout.write(line + "\\n"), today: "2026-01-15"});
warehouse.close();
process.stdout.write("done\\n");
`;

beforeAll(() => {
  workspace = testWorkspace({
    "pipelines/contacts.yaml": `
feed: contacts
files: data/*.csv
id_space: casebook
mode: append
key: contact
max_quarantined: 20%
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
columns: {Contact: contact, Client: person, Program: program, Day: started_at}
`
  });
  for (let file = 1; file <= files; file++) {
    const rows = Array.from({length: recordsEach}, (_, k) => {
      const program = k % 10 === 0 ? "chess" : "groups";
      return `${file * 2000 + k},P-${(k * 7) % 900},${program},2025-0${file}-1${k % 9}`;
    });
    workspace.write(`data/2025-0${file}-28.csv`, `Contact,Client,Program,Day\n${rows.join("\n")}\n`);
  }
});
afterAll(() => workspace.dispose());

/** Runs the loader; kills it this long after it is ready to open the warehouse. Gives whether it came to its end. */
function runAndKill(after: number): Promise<boolean> {
  const child = spawn(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    loader,
    workspace.dir
  ]);
  let output = "";
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      if (output === "") setTimeout(() => child.kill("SIGKILL"), after);
      output += chunk.toString();
    });
    let trouble = "";
    child.stderr.on("data", (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL" || code === 0) resolve(output.includes("done"));
      else reject(new Error(trouble));
    });
  });
}

const whole = `
  select (select count(*)::integer from stored.load) as loads,
         (select sum(records_read)::integer from stored.load) as read,
         (select count(*)::integer from stored.contact) as contacts,
         (select count(distinct (load_id, record))::integer from stored.contact) as distinct_contacts,
         (select count(*)::integer from stored.quarantine) as quarantined,
         (select count(*)::integer from stored.current_contact) as current,
         (select count(*)::integer from stored.person) as people,
         (select count(distinct hash)::integer from stored.person) as hashes`;

test("killed at random moments, the next run carries on", {timeout: 240_000}, async () => {
  let seed = 20260115;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const started = Date.now();
  let finished = false;
  for (let attempt = 0; attempt < 8 && !finished && Date.now() - started < 90_000; attempt++) {
    finished = await runAndKill(random() * 1500);
    // Whatever moment it was: each load that is there is there whole.
    const torn = await workspace.query(`
      select load_id from stored.load l
      where records_read <> records_accepted + records_quarantined
         or records_accepted <> (select count(*) from stored.contact c where c.load_id = l.load_id)
         or records_quarantined <> (select count(distinct record) from stored.quarantine q where q.load_id = l.load_id)`);
    expect(torn).toEqual([]);
    expect(
      await workspace.query(
        "select 1 from stored.contact where load_id not in (select load_id from stored.load)"
      )
    ).toEqual([]);
  }
  await workspace.intake();
  const [killed] = await workspace.query(whole);

  const fresh = testWorkspace();
  try {
    fresh.write("pipelines/contacts.yaml", await read(workspace, "pipelines/contacts.yaml"));
    for (let file = 1; file <= files; file++) {
      fresh.write(`data/2025-0${file}-28.csv`, await read(workspace, `data/2025-0${file}-28.csv`));
    }
    await fresh.intake();
    expect([killed]).toEqual(await fresh.query(whole));
  } finally {
    fresh.dispose();
  }
  expect(killed).toMatchObject({
    loads: files,
    read: files * recordsEach,
    quarantined: (files * recordsEach) / 10
  });
});

async function read({dir}: TestWorkspace, path: string): Promise<string> {
  const {readFile} = await import("node:fs/promises");
  return readFile(`${dir}/${path}`, "utf8");
}
