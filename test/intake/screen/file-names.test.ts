import {mkdirSync, renameSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, describe, expect, it} from "vitest";
import {loadWorkspace} from "../../../src/config/read.ts";
import {runIntake} from "../../../src/intake/intake.ts";
import {readKeys} from "../../../src/keys.ts";
import {openWarehouse} from "../../../src/warehouse/open.ts";
import {testWorkspace} from "../../helpers/workspace.ts";

const job = (files: string) => `feed: contacts
files: ${JSON.stringify(files)}
id_space: frontdesk
export_date: 2025-06-30
mode: append
key: contact
constants: {program: peers}
columns: {Visit: contact, Id: person, Day: started_at}
`;
const visits = (name: string, count: number) =>
  `Visit,Id,Day\n${Array.from({length: count}, (_, k) => `${name}-${k},m-${k},2025-03-0${k + 1}`).join("\n")}\n`;

describe("marks of patterns in a file's name stand for themselves", () => {
  const made: {dispose(): void}[] = [];
  afterAll(() => {
    for (const workspace of made) workspace.dispose();
  });

  /** Decoys are what DuckDB, or a shell, would read besides. */
  const decoys = {
    "data/visits 1.csv": visits("decoy", 5),
    "data/visits a.csv": visits("decoy", 5),
    "data/visits x.csv": visits("decoy", 5)
  };

  it.each([
    ["visits [1a].csv", "data/visits [1a].csv"],
    ["visits {1,a}.csv", "data/visits ?1,a}.csv"],
    ["visits *.csv", "data/visits [*].csv"],
    ["'quoted' [1].csv", "data/'quoted' [1].csv"]
  ])("%s", async (name, files) => {
    const actual = files.includes("[*]") ? "visits [*].csv" : name;
    const workspace = testWorkspace({
      "pipelines/visits.yaml": job(files),
      ...decoys,
      [`data/${actual}`]: visits("true", 3)
    });
    made.push(workspace);
    const report = await workspace.intake();
    expect(report.files).toMatchObject([
      {outcome: "loaded", file: `data/${actual}`, records: 3, accepted: 3}
    ]);
  });

  it("and a name found by a job's pattern is no pattern again", async () => {
    const workspace = testWorkspace({
      "pipelines/visits.yaml": job("data/*.csv"),
      "data/visits *.csv": visits("star", 2),
      "data/visits ?.csv": visits("question", 3),
      "data/visits [ab].csv": visits("class", 4),
      "data/visits a.csv": visits("plain", 5)
    });
    made.push(workspace);
    const {files} = await workspace.intake();
    expect(files.map(({file, records}) => [file, records])).toEqual([
      ["data/visits *.csv", 2],
      ["data/visits ?.csv", 3],
      ["data/visits [ab].csv", 4],
      ["data/visits a.csv", 5]
    ]);
    expect(await workspace.query("select count(*)::integer as n from stored.current_contact")).toEqual([
      {n: 14}
    ]);
  });

  it("packed files too", async () => {
    const workspace = testWorkspace({"pipelines/visits.yaml": job("data/visits [1a].csv.gz"), ...decoys});
    made.push(workspace);
    workspace.write("data/visits [1a].csv.gz", gzipSync(visits("true", 3)));
    workspace.write("data/visits 1.csv.gz", gzipSync(visits("decoy", 5)));
    expect((await workspace.intake()).files).toMatchObject([{outcome: "loaded", records: 3, accepted: 3}]);
  });

  it("nor is the workspace's own folder a pattern", async () => {
    const workspace = testWorkspace({
      "pipelines/visits.yaml": job("data/visits.csv"),
      "data/visits.csv": visits("true", 3)
    });
    made.push(workspace);
    const moved = join(workspace.dir, "a[b]c * {d,e}");
    mkdirSync(moved);
    for (const name of ["waymark.yaml", "pipelines", "data", ".waymark"])
      renameSync(join(workspace.dir, name), join(moved, name));
    const inside = await loadWorkspace(moved);
    const keys = await readKeys(inside);
    const warehouse = await openWarehouse(moved, keys);
    const report = await runIntake({
      workspace: inside,
      warehouse,
      keys,
      log: () => undefined,
      today: "2026-01-15"
    });
    warehouse.close();
    expect(report.files).toMatchObject([{outcome: "loaded", records: 3, accepted: 3}]);
  });
});
