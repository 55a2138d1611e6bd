import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadWorkspace} from "../../src/config/read.ts";
import {runIntake} from "../../src/intake/intake.ts";
import {readKeys} from "../../src/keys.ts";
import {openWarehouse, type Warehouse} from "../../src/warehouse/open.ts";
import {buildReading} from "../../src/warehouse/reading.ts";
import {waymark} from "../commands/terminal.ts";

/** Validation, trust and role models have no standard scale: an organization asks its own questions. */
describe("a set of one's own questions, from waymark init to scores", () => {
  let dir = "";
  let warehouse: Warehouse;
  beforeAll(async () => {
    dir = join(await mkdtemp(join(tmpdir(), "waymark-own-")), "my-org");
    expect((await waymark(["init", dir])).code).toBe(0);
    const folder = join(dir, "data", "instruments");
    await mkdir(folder, {recursive: true});
    await writeFile(
      join(folder, "felt-heard.yaml"),
      await readFile(join(folder, "felt-heard.yaml.example"), "utf8")
    );
    await writeFile(
      join(dir, "pipelines", "heard.yaml"),
      `feed: surveys
files: data/heard.csv
id_space: forms
export_date: 2025-07-01
columns: {Client: person, Day: {to: taken, order: ymd}}
constants: {program: groups}
survey: [{instrument: felt-heard, items: "heard_{1..7}"}]
`
    );
    const header = `Client,Day,${[1, 2, 3, 4, 5, 6, 7].map((item) => `heard_${item}`).join(",")}`;
    await writeFile(
      join(dir, "data", "heard.csv"),
      `${header}
A1,2025-01-10,Agree,Agree,Disagree,3,3,2,2
A1,2025-06-10,Strongly agree,Strongly agree,Strongly disagree,4,5,4,5
B2,2025-01-12,4,,2,4,,1,7
`
    );
    const workspace = await loadWorkspace(dir);
    const keys = await readKeys(workspace);
    warehouse = await openWarehouse(dir, keys);
    await runIntake({workspace, warehouse, keys, log: () => undefined, today: "2025-07-02"});
    await buildReading(warehouse, workspace);
  });
  afterAll(async () => {
    warehouse.close();
    await rm(join(dir, ".."), {recursive: true, force: true});
  });

  it("scores labels and numbers, the turned item, and what is missing by its rule", async () => {
    const rows = await warehouse.query<{scale: string; score: string}>(
      `select split_part(scale, '.', 2) as scale,
              string_agg(coalesce(cast(value as double)::varchar, method), ' ' order by assessment) as score
       from score where instrument = 'felt-heard' group by scale order by scale`
    );
    expect(rows).toEqual([
      {scale: "role-models", score: "2.0 4.5 unscorable"},
      {scale: "trust", score: "3.0 4.5 unscorable"},
      {scale: "validation", score: "4.0 5.0 4.0"}
    ]);
  });

  it("says what was no answer", async () => {
    const found = await warehouse.query(
      "select code, records::integer as records from stored.finding where code like 'item%'"
    );
    expect(found).toEqual([{code: "item_out_of_range", records: 1}]);
  });

  it("makes measures of each scale", async () => {
    const {scales} = await loadWorkspace(dir);
    expect(scales.map(({id}) => id)).toEqual([
      "felt-heard.validation",
      "felt-heard.trust",
      "felt-heard.role-models"
    ]);
  });
});
