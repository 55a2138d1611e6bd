import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {GrantFigures} from "../../src/grants/figures.ts";
import {grantFiles} from "../../src/release/grants.ts";
import {readReleaseView} from "../../src/release/view.ts";
import {exportTable} from "../../src/tables/export.ts";
import {cell, tinyRelease, writeReleaseFolder} from "../helpers/release.ts";

const grant: GrantFigures = {
  ...{
    id: "state",
    name: "State office",
    from: "2024-07-01",
    to: "2025-06-30",
    reporting: "quarterly",
    counts: "enrolled"
  },
  ...{instruments: [], programs: ["groups"], sites: null},
  periods: [
    {
      id: "Y1",
      kind: "fiscal_year",
      label: "Year 1 (Jul 2024 to Jun 2025)",
      start: "2024-07-01",
      end: "2025-06-30"
    }
  ],
  cells: [cell("served", ["Y1", "*"], "shown", {people: 87, numerator: 87, value: 87})]
};

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "waymark-grant-"));
  await writeReleaseFolder(join(dir, "internal"), tinyRelease("internal"));
  for (const [name, content] of grantFiles([grant])) await writeFile(join(dir, "internal", name), content);
  await writeReleaseFolder(join(dir, "public"), tinyRelease());
});
afterAll(() => rm(dir, {recursive: true, force: true}));

const exported = (audience: string, id: string) =>
  exportTable({
    releaseDir: join(dir, audience),
    table: "engagement",
    formats: ["csv"],
    grant: id,
    outDir: join(dir, "out")
  });

describe("a table of a grant", () => {
  it("has its periods, programs and figures, and says whom it counts", async () => {
    const [path, notes] = await exported("internal", "state");
    expect(path).toMatch(/engagement-state\.csv$/);
    const csv = await readFile(path!, "utf8");
    expect(csv.trim().split(/\r?\n/)).toHaveLength(2);
    expect(csv).toContain("Year 1 (Jul 2024 to Jun 2025),All programs,");
    expect(csv).toContain(",87");
    const said = await readFile(notes!, "utf8");
    expect(said).toContain("Grant: State office, 2024-07-01 to 2025-06-30.");
    expect(said).toContain(
      "Counts people alone whose service in its programs began from 2024-07-01 to 2025-06-30"
    );
  });

  it("is in the internal release alone", async () => {
    await expect(exported("public", "state")).rejects.toMatchObject({
      ...{message: "no grants in this release: public", exit: 2},
      next: "Grants are in the internal release alone: use --audience internal."
    });
  });

  it("names the grant there is where one is asked for that there is not", async () => {
    await expect(exported("internal", "stat")).rejects.toMatchObject({
      ...{message: "unknown grant: stat", next: "Did you mean state? There are: state."}
    });
  });

  it("is read back as it was written", async () => {
    expect((await readReleaseView(join(dir, "internal"))).grants).toEqual([grant]);
  });
});
