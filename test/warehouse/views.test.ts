import fc from "fast-check";
import {expect, test} from "vitest";
import {keysFrom} from "../../src/keys.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";
import type {Warehouse} from "../../src/warehouse/warehouse.ts";
import {testWorkspace} from "../helpers/workspace.ts";

/** What is current must depend on the loads alone, never on the order they came in. */

interface Row {
  day: number;
  key: number;
  program: "a" | "b";
}
interface Export {
  date: number;
  from: number;
  to: number;
  programs: readonly ("a" | "b")[] | null;
  rows: Row[];
}
type Mode = "snapshot" | "append" | "window";

const row = fc.record({
  day: fc.integer({min: 1, max: 9}),
  key: fc.integer({min: 1, max: 4}),
  program: fc.constantFrom("a" as const, "b" as const)
});
const oneExport = fc
  .record({
    date: fc.integer({min: 1, max: 3}),
    from: fc.integer({min: 1, max: 9}),
    length: fc.integer({min: 0, max: 5}),
    programs: fc.constantFrom(null, ["a" as const], ["a" as const, "b" as const]),
    rows: fc.uniqueArray(row, {maxLength: 5, selector: ({key}) => key})
  })
  .map(({length, ...rest}): Export => ({...rest, to: Math.min(9, rest.from + length)}));

/** The rule itself, said plainly: newest first; a row stands unless something newer speaks of it. */
function expected(mode: Mode, exports: readonly Export[]): string[] {
  const newest = exports
    .map((file, index) => ({...file, hash: hashOf(index)}))
    .sort((a, b) => b.date - a.date || (a.hash < b.hash ? 1 : -1));
  return newest
    .flatMap((file, rank) => {
      const newer = newest.slice(0, rank);
      return file.rows
        .filter((row) =>
          mode === "snapshot"
            ? rank === 0
            : mode === "append"
              ? !newer.some(({rows}) => rows.some(({key}) => key === row.key))
              : !newer.some(
                  ({from, to, programs}) =>
                    from <= row.day && row.day <= to && (programs === null || programs.includes(row.program))
                )
        )
        .map((row) => `${file.hash} ${row.day} ${row.key} ${row.program}`);
    })
    .sort();
}

const hashOf = (index: number) => `hash${index}`;
const uuid = (key: number) => `00000000-0000-0000-0000-00000000000${key}`;

async function loadAll(
  warehouse: Warehouse,
  mode: Mode,
  exports: readonly Export[],
  order: readonly number[]
) {
  for (const table of ["load", "contact", "record_key"]) await warehouse.run(`delete from stored.${table}`);
  for (const [place, index] of order.entries()) {
    const {date, from, to, programs, rows} = exports[index]!;
    const load = place + 1;
    await warehouse.run(`
      insert into stored.load values (${load}, 1, 'job', 'contacts', 'f', '${hashOf(index)}', 'j', 'plain@1', 'duckdb', 's', '${mode}',
        date '2025-02-0${date}', date '2025-01-0${from}', date '2025-01-0${to}',
        ${programs === null ? "null" : `'${JSON.stringify(programs)}'`}, ${rows.length}, ${rows.length}, 0, 0, false, false)`);
    for (const [record, {day, key, program}] of rows.entries()) {
      await warehouse.run(`
        insert into stored.contact (load_id, record, person, program, started_at, kind, status, worker)
        values (${load}, ${record + 1}, ${key}, '${program}', timestamp '2025-01-0${day} 18:00:00', 'group', 'attended', '${uuid(key)}')`);
      if (mode === "append") {
        await warehouse.run(`insert into stored.record_key values (${load}, ${record + 1}, '${uuid(key)}')`);
      }
    }
  }
}

const current = (warehouse: Warehouse) =>
  warehouse.query<{row: string}>(`
    select file_hash || ' ' || day(started_at) || ' ' || person || ' ' || program as row
    from stored.current_contact join stored.load using (load_id) order by row`);

test.each<Mode>(["snapshot", "append", "window"])(
  "%s: any order of loading gives the rule's rows",
  async (mode) => {
    const workspace = testWorkspace();
    const warehouse = await openScratchWarehouse(workspace.dir, keysFrom(Buffer.alloc(32, 1)));
    try {
      await fc.assert(
        fc.asyncProperty(
          fc
            .array(oneExport, {minLength: 1, maxLength: 4})
            .chain((exports) =>
              fc.tuple(
                fc.constant(exports),
                fc.shuffledSubarray([...exports.keys()], {minLength: exports.length})
              )
            ),
          async ([exports, order]) => {
            await loadAll(warehouse, mode, exports, order);
            const rows = await current(warehouse);
            expect(rows.map(({row}) => row)).toEqual(expected(mode, exports));
          }
        ),
        {numRuns: 40, seed: 1}
      );
    } finally {
      warehouse.close();
      workspace.dispose();
    }
  }
);

test("superseded loads and those of files that are gone do not stand", async () => {
  const workspace = testWorkspace();
  const warehouse = await openScratchWarehouse(workspace.dir, keysFrom(Buffer.alloc(32, 1)));
  const rows = [{day: 1, key: 1, program: "a" as const}];
  const file = {date: 1, from: 1, to: 2, programs: null, rows};
  await loadAll(warehouse, "snapshot", [file, {...file, date: 2}], [0, 1]);
  await warehouse.run("update stored.load set gone = true where load_id = 2");
  expect(await current(warehouse)).toEqual([{row: "hash0 1 1 a"}]);
  await warehouse.run("update stored.load set superseded = true where load_id = 1");
  expect(await current(warehouse)).toEqual([]);
  warehouse.close();
  workspace.dispose();
});
