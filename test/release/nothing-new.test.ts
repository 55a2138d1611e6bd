import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {nothingChanged, settingsDigest} from "../../src/release/glance.ts";
import {rememberRun} from "../../src/release/last-run.ts";
import {takeStock} from "../../src/release/stock.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const today = "2026-01-15";
const surveys = `system: redcap
redcap: {dictionary: data/dictionary.csv}
feed: contacts
files: data/project*.csv
id_space: project
columns: {record_id: person, day: started_at}
constants: {program: groups}
`;
const make = () =>
  testWorkspace({
    "pipelines/visits.yaml": surveys,
    "data/project-1.csv": "record_id,day,visit_complete\n1,2025-03-04,2\n",
    "data/dictionary.csv": "Variable / Field Name,Form Name\nrecord_id,visit\nday,visit\n"
  });

async function stockOf({dir, load}: TestWorkspace) {
  return takeStock(await load(), {settings: await settingsDigest(dir), today});
}

/** As if a run had published what the workspace holds now. */
async function remember(purgeOn: string | null = null): Promise<void> {
  const {fingerprint, glance} = await stockOf(workspace);
  const site = join(workspace.dir, ".waymark", "releases", "public", "0123456789abcdef", "site");
  mkdirSync(site, {recursive: true});
  writeFileSync(join(site, "index.html"), "");
  const releases = [{audience: "public", release: "0123456789abcdef"}];
  await rememberRun(workspace.dir, {fingerprint, glance, releases, purgeOn});
}

const looks = async () => ({
  glance: await nothingChanged(workspace.dir, today),
  stock: (await stockOf(workspace)).nothingNew
});

test("there is something to do before the first run, and nothing after it", async () => {
  workspace = make();
  expect(await looks()).toEqual({glance: false, stock: false});
  await remember();
  expect(await looks()).toEqual({glance: true, stock: true});
});

test.each([
  ["an export", "data/project-1.csv", "record_id,day,visit_complete\n1,2025-03-05,2\n"],
  ["one export more", "data/project-2.csv", "record_id,day,visit_complete\n2,2025-03-04,2\n"],
  [
    "the data dictionary read along with it",
    "data/dictionary.csv",
    "Variable / Field Name,Form Name\nrecord_id,visit\n"
  ],
  ["a job", "pipelines/visits.yaml", `${surveys}export_date: 2025-04-01\n`],
  ["corrections", "corrections.yaml", "merge: [['project:1', 'project:2']]\n"]
])("%s that changed is something new", async (_, path, content) => {
  workspace = make();
  await remember();
  workspace.write(path, content);
  expect(await looks()).toEqual({glance: false, stock: false});
});

test("a comment in a job is worth a look, and nothing new", async () => {
  workspace = make();
  await remember();
  workspace.write("pipelines/visits.yaml", `# from the study\n${surveys}`);
  expect(await looks()).toEqual({glance: false, stock: true});
});

test("an export that is gone is for the run to tell of", async () => {
  workspace = make();
  await remember();
  workspace.remove("data/project-1.csv");
  expect(await nothingChanged(workspace.dir, today)).toBe(false);
});

test("a quarantine that has something to empty is something to do", async () => {
  workspace = make();
  await remember("2026-01-16");
  expect(await looks()).toEqual({glance: true, stock: true});
  await remember(today);
  expect(await looks()).toEqual({glance: false, stock: false});
});

test("inputs name what is read along", async () => {
  workspace = make();
  const {inputs} = await stockOf(workspace);
  expect(inputs.map(({file}) => file)).toEqual(["project-1.csv", "dictionary.csv"]);
});
