import fc from "fast-check";
import {afterAll, expect, test} from "vitest";
import {runIntake} from "../../../src/intake/intake.ts";
import {forgetPerson} from "../../../src/intake/people/forget.ts";
import {type Keys, readKeys} from "../../../src/keys.ts";
import {openScratchWarehouse} from "../../../src/warehouse/open.ts";
import {buildReading} from "../../../src/warehouse/reading.ts";
import type {Warehouse} from "../../../src/warehouse/warehouse.ts";
import {testWorkspace} from "../../helpers/workspace.ts";
import {jobs, type Play, plays, type Step} from "./order-cases.ts";

/** Overlapping exports, links, corrections and deletions end in one and the same warehouse, whatever comes first. */

const workspace = testWorkspace();
afterAll(workspace.dispose);
const today = "2026-01-15";

/** Who did what, numbers of people and of loads aside: each person as the list of what is theirs. */
async function told(warehouse: Warehouse): Promise<unknown> {
  const people = await warehouse.query<{all: string}>(`
    select any_value(p.id_space) || ': ' || string_agg(program || ' ' || day, ', ' order by program, day) as all
    from contact c join person p using (person) group by c.person order by 1`);
  const stored = await warehouse.query<{what: string}>(`
    select 'person ' || cast(hash as varchar) as what from stored.person
      where person in (select person from stored.current_contact)
    union all select 'forgotten ' || cast(tombstone as varchar) from stored.forgotten
    order by 1`);
  return [people.map(({all}) => all), stored.map(({what}) => what)];
}

/** Plays steps in a workspace that starts empty; everything is read after each of them, or once in the end. */
async function played(steps: readonly Step[], keys: Keys, readEach: boolean): Promise<unknown> {
  const warehouse = await openScratchWarehouse(workspace.dir, keys);
  const there = new Set<string>();
  const write = (path: string, text: string) => {
    workspace.write(path, text);
    there.add(path);
  };
  const remove = (path: string) => {
    workspace.remove(path);
    there.delete(path);
  };
  const writeFile = ({job, name, text}: NonNullable<Step["file"]>) => {
    write(`pipelines/${job}.yaml`, jobs[job]!);
    write(name, text);
  };
  const intake = async () => {
    const loaded = await workspace.load();
    await runIntake({workspace: loaded, warehouse, keys, log: () => undefined, today});
  };
  try {
    // Corrections and forgetting name id spaces, which a job has to have.
    for (const job of ["casebook", "door"]) writeFile(steps.find(({file}) => file?.job === job)!.file!);
    for (const {file, remove: gone, corrections, forget = []} of steps) {
      if (file !== undefined) writeFile(file);
      if (gone !== undefined) for (const path of [gone, "pipelines/passing.yaml"]) remove(path);
      if (corrections !== undefined) write("corrections.yaml", corrections);
      if (forget.length > 0) {
        const loaded = await workspace.load();
        for (const person of forget) await forgetPerson({workspace: loaded, warehouse, keys}, person);
      }
      if (readEach) await intake();
    }
    if (!readEach) await intake();
    const {warehouse: read} = await buildReading(warehouse, await workspace.load(), {today});
    return await told(read);
  } finally {
    for (const path of [...there]) remove(path);
    warehouse.close();
  }
}

/** The steps in an order; those of one place stay in theirs, at the places they have. */
function inOrder({steps, order}: Play): Step[] {
  const waiting = new Map<string, Step[]>();
  for (const step of steps) waiting.set(step.place, [...(waiting.get(step.place) ?? []), step]);
  return order.map((number) => waiting.get(steps[number]!.place)!.shift()!);
}

test("any order of exports, links, corrections, deletions and forgetting ends in the same warehouse", async () => {
  const keys = await readKeys(await workspace.load());
  await fc.assert(
    fc.asyncProperty(plays(25), async (play) => {
      const straight = await played(play.steps, keys, false);
      expect(await played(inOrder(play), keys, true)).toEqual(straight);
    }),
    {
      endOnFailure: true,
      numRuns: Number(process.env.WAYMARK_ORDER_RUNS ?? 1),
      seed: Number(process.env.WAYMARK_ORDER_SEED ?? 7)
    }
  );
}, 600_000);
