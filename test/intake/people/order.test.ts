import fc from "fast-check";
import {expect, test} from "vitest";
import {runIntake} from "../../../src/intake/intake.ts";
import {forgetPerson} from "../../../src/intake/people/forget.ts";
import {readKeys} from "../../../src/keys.ts";
import {openScratchWarehouse} from "../../../src/warehouse/open.ts";
import {buildReading} from "../../../src/warehouse/reading.ts";
import type {Warehouse} from "../../../src/warehouse/warehouse.ts";
import {testWorkspace} from "../../helpers/workspace.ts";

/** Overlapping exports, links, corrections and deletions end in one and the same warehouse, whatever comes first. */

const names = ["A", "B", "C", "D"] as const;
const jobs: Readonly<Record<string, string>> = {
  casebook: `
feed: contacts
files: data/casebook-*.csv
id_space: casebook
mode: append
key: contact
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
columns: {Contact: contact, Client: person, Program: program, Day: started_at}
`,
  door: `
feed: contacts
files: data/door-*.csv
id_space: door
mode: window
coverage: {from: 2025-01-01}
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
columns: {Card: person, Program: program, Day: started_at}
`,
  crosswalk: `
feed: crosswalk
files: data/crosswalk-*.csv
id_space: casebook
mode: append
key: [person, other]
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
columns: {Client: person, Card: {to: other, space: door}}
`
};

interface Step {
  /** A file of an export, as CSV. */
  file?: {job: string; name: string; text: string};
  corrections?: string;
  forget?: {space: string; id: string};
}

const contact = fc.record({
  key: fc.integer({min: 1, max: 4}),
  person: fc.constantFrom(...names),
  day: fc.integer({min: 1, max: 9})
});
const contacts = fc.uniqueArray(contact, {minLength: 1, maxLength: 4, selector: ({key}) => key});
const link = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));

const steps = fc
  .record({
    casebook: fc.array(contacts, {minLength: 1, maxLength: 2}),
    door: fc.array(contacts, {minLength: 1, maxLength: 2}),
    crosswalk: fc.array(fc.uniqueArray(link, {minLength: 1, maxLength: 2, selector: String}), {maxLength: 2}),
    merge: fc.option(link),
    forget: fc.array(fc.record({space: fc.constantFrom("casebook", "door"), id: fc.constantFrom(...names)}), {
      maxLength: 2
    })
  })
  .map(({casebook, door, crosswalk, merge, forget}): Step[] => [
    ...casebook.map((rows, i) =>
      fileOf("casebook", i, [
        "Contact,Client,Program,Day",
        ...rows.map((r) => `${r.key},${r.person},peers,2025-01-0${r.day}`)
      ])
    ),
    ...door.map((rows, i) =>
      fileOf("door", i, ["Card,Program,Day", ...rows.map((r) => `${r.person},groups,2025-01-0${r.day}`)])
    ),
    ...crosswalk.map((rows, i) =>
      fileOf("crosswalk", i, ["Client,Card", ...rows.map((row) => row.join(","))])
    ),
    ...(merge === null ? [] : [{corrections: `merge: [[casebook:${merge[0]}, door:${merge[1]}]]\n`}]),
    ...forget.map((person) => ({forget: person}))
  ]);

const fileOf = (job: string, index: number, lines: readonly string[]): Step => ({
  file: {job, name: `data/${job}-2025-02-0${index + 1}.csv`, text: `${lines.join("\n")}\n`}
});

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

test("any order of exports, links, corrections and forgetting ends in the same warehouse", async () => {
  await fc.assert(
    fc.asyncProperty(
      steps.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], {minLength: all.length}))
      ),
      async ([all, order]) => {
        const workspace = testWorkspace();
        const keys = await readKeys(await workspace.load());
        const inOrder = async (places: readonly number[], atOnce: boolean) => {
          const warehouse = await openScratchWarehouse(workspace.dir, keys);
          const there = new Set<string>();
          try {
            for (const [turn, place] of places.entries()) {
              const {file, corrections, forget} = all[place]!;
              if (file !== undefined) {
                workspace.write(`pipelines/${file.job}.yaml`, jobs[file.job]!);
                workspace.write(file.name, file.text);
                there.add(file.name).add(`pipelines/${file.job}.yaml`);
              }
              if (corrections !== undefined) {
                for (const job of ["casebook", "door"]) await ensureJob(job);
                workspace.write("corrections.yaml", corrections);
                there.add("corrections.yaml");
              }
              if (forget !== undefined)
                await forgetPerson({workspace: await workspace.load(), warehouse, keys}, forget);
              if (!atOnce || turn === places.length - 1)
                await runIntake({
                  workspace: await workspace.load(),
                  warehouse,
                  keys,
                  log: () => undefined,
                  today: "2026-01-15"
                });
            }
            const reading = await buildReading(warehouse, await workspace.load(), {today: "2026-01-15"});
            return await told(reading.warehouse);
          } finally {
            for (const path of there) workspace.remove(path);
            warehouse.close();
          }

          /** Corrections name id spaces, which a job has to have; its export may come later. */
          async function ensureJob(job: string): Promise<void> {
            if (there.has(`pipelines/${job}.yaml`)) return;
            const first = all.find(({file}) => file?.job === job)!.file!;
            workspace.write(`pipelines/${job}.yaml`, jobs[job]!);
            workspace.write(first.name, first.text);
            there.add(first.name).add(`pipelines/${job}.yaml`);
          }
        };
        try {
          const straight = await inOrder([...all.keys()], true);
          expect(await inOrder(order, false)).toEqual(straight);
        } finally {
          workspace.dispose();
        }
      }
    ),
    {numRuns: 5, seed: 7}
  );
}, 300_000);
