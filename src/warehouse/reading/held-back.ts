import {Temporal} from "temporal-polyfill";
import {counted} from "../../counted.ts";
import type {ReadingTable} from "../../measures/measure.ts";
import type {Warehouse} from "../warehouse.ts";
import type {Bound, Spoken} from "./coverage.ts";
import type {Finding} from "./findings.ts";

/** A job that speaks to a day long before others, so that what is made of both stops there. */
export interface HeldBack extends Bound {
  /** How many records of each table come after that day, those that lie ahead aside. */
  after: Readonly<Partial<Record<ReadingTable, number>>>;
}

/** The days that a record tells of. */
const daysOf: Readonly<Partial<Record<ReadingTable, readonly string[]>>> = {
  contact: ["day"],
  session: ["day"],
  episode: ["opened", "closed"],
  call: ["day"],
  call_count: ["day"],
  score: ["taken"],
  referral: ["referred", "closed", "linked"],
  goal: ["set_on", "closed"]
};

/** Exports of a month come at different days; a quarter of a year behind the others is another matter. */
const longBehind = 90;

/** The jobs that hold back records of others, or their own, by more than a quarter of a year. */
export async function findHeldBack(
  warehouse: Warehouse,
  {spans, bounds}: Spoken,
  today: string | undefined
): Promise<HeldBack[]> {
  const newest = bounds
    .map(({to}) => to)
    .toSorted()
    .at(-1);
  if (newest === undefined) return [];
  const late = bounds.filter(({to}) => daysBetween(to, newest) > longBehind);
  const tables = Object.entries(daysOf).filter(([table]) => spans[table as ReadingTable]?.dated === true);
  const held: HeldBack[] = [];
  for (const bound of late) {
    const after: Partial<Record<ReadingTable, number>> = {};
    for (const [table, days] of tables) {
      const [row] = await warehouse.query<{records: number}>(
        `select cast(count(*) as double) as records from ${table} where ${days.map((day) => `(${day} > date '${bound.to}' and ${day} <= date '${today ?? newest}')`).join(" or ")}`
      );
      if (row !== undefined && row.records > 0) after[table as ReadingTable] = row.records;
    }
    if (Object.keys(after).length > 0) held.push({...bound, after});
  }
  return held;
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {largestUnit: "day"}).days;

export const heldBackFindings = (held: readonly HeldBack[]): Finding[] =>
  held.map(({job, to, after}) => {
    const records = sum(Object.values(after));
    return {
      code: "as-of-held-back",
      severity: "warning",
      records,
      internal: true,
      message: `${job} speaks to ${to}, and ${counted(records, "record")} ${records === 1 ? "comes" : "come"} after that day: figures made of it and of them stop there, and releases for others no later`,
      next: `take a newer export of it; or say in pipelines/${job}.yaml to what day it speaks (export_date or coverage.to), or that nothing later will come (coverage: {final: true})`
    };
  });

/** What holds a measure at its as-of day: the jobs among those it reads, and how many of the records it reads come after. */
export const heldBackAt = (
  held: readonly HeldBack[],
  {reads, asOf}: {reads: readonly ReadingTable[]; asOf: string}
): {job: string; records: number}[] =>
  held
    .filter(({to, tables}) => to === asOf && tables.some((table) => reads.includes(table)))
    .map(({job, after}) => ({job, records: sum(reads.map((table) => after[table] ?? 0))}))
    .filter(({records}) => records > 0);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
