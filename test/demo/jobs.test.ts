import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {filesOfJob} from "../../src/config/files.ts";
import type {Workspace} from "../../src/config/load.ts";
import {allExports} from "../../src/demo/exports/all.ts";
import {createModel} from "../../src/demo/model.ts";
import {programNames, siteNames} from "../../src/demo/programs.ts";
import {gapDays} from "../../src/demo/truth/retention.ts";
import {demoSeed} from "../../src/demo/write.ts";
import {demoWorkspace} from "./workspace.ts";

describe("the demo's workspace", () => {
  let workspace: Workspace;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({workspace, remove} = await demoWorkspace(demoSeed));
  });
  afterAll(() => remove());

  test("each export is one job's, and the truth is nobody's", async () => {
    const claimed = (await Promise.all(workspace.jobs.map((job) => filesOfJob(workspace, job)))).flat();
    const exported = allExports(createModel(demoSeed)).map((file) => file.path);
    expect(claimed.map((file) => file.slice(workspace.dir.length + 1)).sort()).toEqual(exported.sort());
  });

  test("uses every feed and every mode", () => {
    expect(new Set(workspace.jobs.map(({feed}) => feed)).size).toBe(14);
    expect(new Set(workspace.jobs.map(({mode}) => mode))).toEqual(new Set(["snapshot", "append", "window"]));
    expect(new Set(workspace.jobs.flatMap(({id_space}) => id_space ?? []))).toEqual(
      new Set(["casebook", "front-door", "telephone"])
    );
  });

  test("programs, sites and gaps are those the demo is made of", () => {
    const programs = new Map(workspace.config.programs.map(({id, name}) => [id, name]));
    for (const [id, name] of Object.entries(programNames)) expect(programs.get(id)).toBe(name);
    expect(Object.fromEntries(workspace.config.sites.map(({id, name}) => [id, name]))).toEqual(siteNames);
    for (const [id, gap] of Object.entries(gapDays)) {
      expect(workspace.config.programs.find((program) => program.id === id)?.inactivity_gap).toBe(gap);
    }
  });
});
