import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckDBValue} from "@duckdb/node-api";
import type {Job} from "../../../src/config/load.ts";
import {type WorkspaceConfig, workspaceSchema} from "../../../src/config/workspace.ts";
import type {Instrument} from "../../../src/instruments/instrument.ts";
import {scalesOf} from "../../../src/instruments/registry.ts";
import {keysFrom} from "../../../src/keys.ts";
import type {ExactCell, Slice} from "../../../src/measures/cell.ts";
import {allMeasures} from "../../../src/measures/registry.ts";
import type {ComputedCells} from "../../../src/measures/slice.ts";
import {computeCells} from "../../../src/measures/slice.ts";
import {openScratchWarehouse, type Warehouse} from "../../../src/warehouse/open.ts";
import {registerPeople} from "../../../src/warehouse/people.ts";
import {buildReading, type Reading} from "../../../src/warehouse/reading.ts";

/** Fills a warehouse's stored tables without any file, and reads measures off it. */

const keys = keysFrom(new Uint8Array(32).fill(7));

export interface Load {
  feed: string;
  job?: string;
  idSpace?: string;
  from?: string | null;
  to?: string | null;
  programs?: string[];
  exportDate?: string | null;
}

type Row = Record<string, DuckDBValue | undefined>;

const tableOf: Readonly<Record<string, string>> = {
  people: "person_detail",
  characteristics: "person_characteristic",
  contacts: "contact",
  attendance: "contact",
  sessions: "session",
  episodes: "episode",
  exits: "episode_exit",
  calls: "call",
  call_counts: "call_count",
  surveys: "assessment",
  referrals: "referral",
  goals: "goal",
  facts: "fact",
  targets: "target",
  responses: "response"
};

export interface Stock {
  warehouse: Warehouse;
  config: WorkspaceConfig;
  /** Adds people 1 to `count` of an id space; numbers go on from those there are. */
  people(count: number, idSpace?: string): Promise<void>;
  load(load: Load, rows: readonly Row[], tables?: Readonly<Record<string, readonly Row[]>>): Promise<void>;
  read(options?: {today?: string; finalJobs?: readonly string[]}): Promise<Reading>;
  cells(ids: readonly string[], options?: {closedThrough?: string}): Promise<ComputedCells>;
  close(): void;
}

export async function openStock(
  config: Record<string, unknown>,
  instruments: readonly Instrument[] = [],
  configured: readonly Partial<Job>[] = []
): Promise<Stock> {
  const dir = mkdtempSync(join(tmpdir(), "waymark-measures-"));
  const warehouse = await openScratchWarehouse(dir, keys);
  const parsed = workspaceSchema.parse({organization: {name: "Test"}, time_zone: "UTC", ...config});
  let loads = 0;
  let persons = 0;
  let jobs: Job[] = [];

  /** Rows that say the same columns go in together: a statement each would take most of a test's time. */
  const insert = async (table: string, loadId: number, rows: readonly Row[]): Promise<void> => {
    const alike = new Map<string, DuckDBValue[][]>();
    for (const [index, row] of rows.entries()) {
      const full: Row = {load_id: loadId, record: index + 1, ...row};
      const names = Object.keys(full).filter((name) => full[name] !== undefined);
      const key = names.join(", ");
      alike.set(key, [...(alike.get(key) ?? []), names.map((name) => full[name] as DuckDBValue)]);
    }
    for (const [names, all] of alike)
      for (let from = 0; from < all.length; from += 500) {
        const some = all.slice(from, from + 500);
        const width = some[0]!.length;
        const places = some.map(
          (_, at) => `(${some[at]!.map((_, index) => `$${at * width + index + 1}`).join(", ")})`
        );
        await warehouse.run(
          `insert into stored.${table} (${names}) values ${places.join(", ")}`,
          some.flat()
        );
      }
  };

  const stock: Stock = {
    warehouse,
    config: parsed,
    async people(count, idSpace = "main") {
      if (count === 0) return;
      const added = Array.from(
        {length: count},
        (_, index) => `('${keys.hashId(idSpace, String(persons + index + 1))}'::uuid, ${index})`
      );
      persons += count;
      await registerPeople(
        warehouse,
        keys,
        idSpace,
        `select hash, place from (values ${added.join(", ")}) as added(hash, place)`
      );
    },
    async load(
      {feed, job = feed, idSpace = "main", from, to, programs, exportDate = null},
      rows,
      tables = {}
    ) {
      loads += 1;
      await warehouse.run(
        `insert into stored.load (load_id, run_id, job, feed, file_name, file_hash, job_hash, adapter, lane, id_space, mode,
           export_date, covers_from, covers_to, covers_programs, records_read, records_accepted, records_quarantined,
           records_excluded)
         values ($1, 1, $2, $3, 'file', $4, 'hash', 'plain', 'duckdb', $5, 'append', cast($6 as date), cast($7 as date),
           cast($8 as date), $9, $10, $10, 0, 0)`,
        [
          loads,
          job,
          feed,
          `file-${loads}`,
          idSpace,
          exportDate,
          from ?? null,
          to ?? null,
          programs === undefined ? null : JSON.stringify(programs),
          rows.length
        ]
      );
      await insert(tableOf[feed] as string, loads, rows);
      for (const [table, more] of Object.entries(tables)) await insert(tableOf[table] as string, loads, more);
    },
    async read({today, finalJobs = []} = {}) {
      jobs = [
        ...configured.map((job) => ({coverage: {}, columns: {}, ids: {}, ...job}) as unknown as Job),
        ...finalJobs.map((name) => ({name, columns: {}, ids: {}, coverage: {final: true}}) as unknown as Job)
      ];
      return buildReading(warehouse, {config: parsed, jobs, instruments}, today === undefined ? {} : {today});
    },
    async cells(ids, options = {}) {
      const reading = await stock.read();
      const measures = await allMeasures({config: parsed, scales: scalesOf(instruments)});
      return computeCells(
        reading,
        {config: parsed},
        measures.filter(({id}) => ids.includes(id)),
        options
      );
    },
    close() {
      warehouse.close();
      rmSync(dir, {recursive: true, force: true});
    }
  };
  return stock;
}

/** An attended contact of a person on a day, at noon, with whatever else is given. */
export const contact = (person: number, day: string, more: Row = {}): Row => ({
  person,
  program: "groups",
  started_at: `${day} 12:00:00`,
  minutes: "60.00",
  kind: "group",
  status: "attended",
  ...more
});

/** The one cell of a measure in a slice; everything not named is taken together. */
export function cellAt(
  {cells}: ComputedCells,
  measure: string,
  slice: Partial<Slice> & {period: string}
): ExactCell | undefined {
  const wanted = {program: "*", site: "*", characteristic: "*", group: "*", ...slice};
  return cells.find(
    (cell) =>
      cell.measure === measure &&
      cell.period === wanted.period &&
      cell.program === wanted.program &&
      cell.site === wanted.site &&
      cell.characteristic === wanted.characteristic &&
      cell.group === wanted.group
  );
}
