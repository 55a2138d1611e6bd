import {afterAll, beforeAll, expect, it} from "vitest";
import {parse, stringify} from "yaml";
import {WaymarkError} from "../../src/error.ts";
import {runIntake} from "../../src/intake/intake.ts";
import {type Keys, readKeys} from "../../src/keys.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";
import type {Warehouse} from "../../src/warehouse/warehouse.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {mutated} from "./mutate.ts";
import {mutatedTree} from "./mutate-tree.ts";
import {playRounds, timeFor} from "./rounds.ts";
import {settings} from "./settings.ts";

const workspace = testWorkspace(settings);
let keys: Keys;
let warehouse: Warehouse;
beforeAll(async () => {
  keys = await readKeys(await workspace.load());
  warehouse = await openScratchWarehouse(workspace.dir, keys);
});
afterAll(() => {
  warehouse.close();
  workspace.dispose();
});

/** From settings to exports that were read by them; what is wrong with settings or exports is an answer. */
async function answer(): Promise<"read" | string> {
  try {
    const {files} = await runIntake({
      workspace: await workspace.load(),
      warehouse,
      keys,
      log: () => undefined,
      today: "2026-01-15",
      rehearsal: true
    });
    return files.map((file) => (file.outcome === "refused" ? file.error.message : "read")).join("\n");
  } catch (error) {
    if (error instanceof WaymarkError && error.exit !== 1) return error.message;
    throw error;
  }
}

const configured = Object.keys(settings).filter((path) => path.endsWith(".yaml"));

it("answers damaged settings with what was read by them, or with what is wrong, in words", {
  timeout: timeFor(0.2)
}, async () => {
  expect(await answer()).toBe("read\nread\nread\nread\nread");
  let read = 0;
  const told = await playRounds(0.2, async (next) => {
    const path = configured[next(configured.length)]!;
    const text = settings[path]!;
    const damaged =
      next(5) === 0
        ? mutated(Buffer.from(text), next).toString("utf8")
        : stringify(mutatedTree(parse(text), next));
    workspace.write(path, damaged);
    try {
      const said = await answer();
      expect(said).toMatch(/\S/);
      expect(said).not.toMatch(/\[object |undefined|NaN|TypeError|RangeError|Binder Error|Parser Error/);
      if (said.startsWith("read")) read += 1;
    } catch (cause) {
      throw new Error(
        `${cause instanceof Error ? cause.message : String(cause)}\n${path}:\n${damaged.slice(0, 3000)}`,
        {cause}
      );
    } finally {
      workspace.write(path, text);
    }
  });
  expect(told).toBeGreaterThan(read);
});
