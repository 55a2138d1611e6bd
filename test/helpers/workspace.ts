import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {Workspace} from "../../src/config/load.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import {type IntakeOptions, type IntakeReport, runIntake} from "../../src/intake/intake.ts";
import {createKeyFile, type Keys, readKeys} from "../../src/keys.ts";
import {openWarehouse, type Warehouse} from "../../src/warehouse/open.ts";

/** A small organization: one group program, one to one, a warm line, two sites. */
const smallOrganization = `
organization: {name: Small Peer Network}
time_zone: UTC
programs:
  - {id: groups, name: Evening groups, type: support_group}
  - {id: peers, name: Peer specialists, type: one_to_one}
  - {id: line, name: Warm line, type: warm_line}
sites:
  - {id: north, name: North}
  - {id: south, name: South}
characteristics:
  - {id: gender, name: Gender, values: {woman: Woman, man: Man, another: Another}}
`;

export interface TestWorkspace {
  dir: string;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** The configuration as it is on disk now. */
  load(): Promise<Workspace>;
  /** Opens the warehouse, takes in every job's files, and closes it again. */
  intake(options?: Partial<IntakeOptions>): Promise<IntakeReport>;
  /** Opens the warehouse for the work and closes it again. */
  inWarehouse<T>(work: (warehouse: Warehouse, keys: Keys) => Promise<T>): Promise<T>;
  query<T>(sql: string): Promise<T[]>;
  dispose(): void;
}

/** A workspace in a temporary folder, with a key; files by their path below it. */
export function testWorkspace(files: Readonly<Record<string, string>> = {}): TestWorkspace {
  const dir = mkdtempSync(join(tmpdir(), "waymark-workspace-"));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(dir, path)), {recursive: true});
    writeFileSync(join(dir, path), content);
  };
  createKeyFile(join(dir, ".waymark", "key"));
  for (const [path, content] of Object.entries({"waymark.yaml": smallOrganization, ...files})) {
    write(path, content);
  }
  const load = () => loadWorkspace(dir);
  const inWarehouse: TestWorkspace["inWarehouse"] = async (work) => {
    const keys = await readKeys(await load());
    const warehouse = await openWarehouse(dir, keys);
    try {
      return await work(warehouse, keys);
    } finally {
      warehouse.close();
    }
  };
  return {
    dir,
    write,
    remove: (path) => rmSync(join(dir, path)),
    load,
    inWarehouse,
    intake: (options) =>
      inWarehouse(async (warehouse, keys) =>
        runIntake({
          workspace: await load(),
          warehouse,
          keys,
          log: () => undefined,
          today: "2026-01-15",
          ...options
        })
      ),
    query: (sql) => inWarehouse((warehouse) => warehouse.query(sql)),
    dispose: () => rmSync(dir, {recursive: true, force: true})
  };
}
