import {PGlite} from "@electric-sql/pglite";
import {expect} from "vitest";
import type {Workspace} from "../../../src/config/load.ts";
import type {Measure, MeasureContext} from "../../../src/measures/measure.ts";
import {allMeasures} from "../../../src/measures/registry.ts";
import {beginning} from "../../../src/measures/shared.ts";
import {prepareMeasure} from "../../../src/measures/slice/prepare.ts";
import type {Reading} from "../../../src/warehouse/reading.ts";

/** The reading's tables as PostgreSQL has them. */
const tables = {
  person: "person int, id_space text, birth_year smallint, set_key_a bigint, set_key_b bigint",
  person_group: "person int, characteristic text, grp text",
  episode:
    "person int, program text, site text, referred date, opened date, closed date, reason text, destination text",
  contact:
    "person int, program text, site text, started_at timestamp, day date, minutes numeric(9, 2), kind text, mode text, status text, worker uuid, session int",
  session:
    "session int, program text, site text, started_at timestamp, day date, minutes numeric(9, 2), activity text, head_count int, named int, attendances int, facilitators int",
  call: "caller int, program text, site text, started_at timestamp, day date, real_call boolean, answered boolean, abandoned boolean, wait_seconds numeric(12, 2), talk_seconds numeric(12, 2), hold_seconds numeric(12, 2), wrap_seconds numeric(12, 2), backwards boolean, type text, transfer text, distress_before smallint, distress_after smallint, satisfied boolean, felt_heard boolean, diverted boolean, callback_requested boolean, callback_completed boolean",
  call_count:
    "program text, site text, started_at timestamp, day date, code text, offered int, answered int, abandoned int, coded int, calls int, answered_in_time int, abandoned_in_time int, abandoned_short int, wait_seconds numeric(18, 2), handle_seconds numeric(18, 2)",
  referral:
    "person int, program text, site text, referred date, direction text, recorded boolean, closed date, linked date",
  goal: "person int, program text, site text, area text, set_on date, due date, closed date, outcome text",
  fact: "name text, program text, site text, starts date, ends date, value numeric(18, 4), characteristic text, grp text",
  assessment:
    "assessment int, person int, at_one_time boolean, program text, site text, instrument text, variant text, occasion int, taken date, elapsed_days numeric(12, 4), respondent text, mode text, language text",
  score:
    "assessment int, person int, at_one_time boolean, program text, site text, instrument text, variant text, scale text, occasion int, taken date, elapsed_days numeric(12, 4), respondent text, value numeric(18, 9), answered smallint, method text",
  item_answer:
    "assessment int, person int, program text, site text, instrument text, item smallint, taken date, respondent text, agreed smallint",
  asked: "person int, instrument text, program text, site text, taken date, part text, counted_by text",
  retrospective:
    "assessment int, person int, at_one_time boolean, program text, site text, instrument text, scale text, taken date, respondent text, pre numeric(18, 9), post numeric(18, 9)"
} as const;

type Level = MeasureContext["level"];

const everyLevel: readonly Level[] = [true, false].flatMap((program) =>
  [true, false].map((site) => ({program, site}))
);

/** To start one takes seconds, so that a process has but one. */
let started: Promise<PGlite> | undefined;

/**
 * Runs measures' SQL, at every level unless some are asked for, on PostgreSQL (PGlite) over the same reading, and expects the
 * facts that DuckDB gives, row by row and digit by digit. Returns how many facts were compared, by measure.
 */
export async function conformance(
  reading: Reading,
  workspace: Pick<Workspace, "config" | "scales">,
  {
    isCompared = () => true,
    levels = everyLevel
  }: {isCompared?: (measure: Measure) => boolean; levels?: readonly Level[]} = {}
): Promise<Map<string, number>> {
  started ??= PGlite.create();
  const postgres = await started;
  await postgres.exec("create schema reading; set search_path = reading");
  const compared = new Map<string, number>();
  try {
    for (const [table, columns] of Object.entries(tables)) await copy(reading, postgres, table, columns);
    await postgres.exec("analyze");
    const done = new Map<string, number>();
    const shared = sharedParts(reading, postgres);
    for (const measure of (await allMeasures(workspace)).filter(isCompared)) {
      const [prepared] = prepareMeasure(measure, reading, workspace.config, undefined);
      if (prepared === undefined) continue;
      for (const level of levels) {
        const sql = measure.sql({...prepared.context, level});
        if (!done.has(sql)) {
          const facts = selected(measure, await shared(measure, {...prepared.context, level}, sql));
          const ours = lines(await reading.warehouse.query<Record<string, unknown>>(facts));
          const theirs = lines((await postgres.query<Record<string, unknown>>(facts)).rows);
          expect(theirs, `${measure.id} at ${JSON.stringify(level)}`).toEqual(ours);
          done.set(sql, ours.length);
        }
        compared.set(measure.id, (compared.get(measure.id) ?? 0) + (done.get(sql) ?? 0));
      }
    }
  } finally {
    await postgres.exec("drop schema reading cascade");
  }
  return compared;
}

/** What several measures begin with is worked out once on both sides, as the slicer does; it is compared through them. */
function sharedParts(reading: Reading, postgres: PGlite) {
  const tables = new Map<string, string>();
  return async ({begins}: Measure, context: MeasureContext, sql: string): Promise<string> => {
    if (begins === undefined) return sql;
    const start = beginning(begins, context);
    const part = begins.sql(context);
    const known = tables.get(part);
    const table = known ?? `conform_part_${tables.size + 1}`;
    if (known === undefined) {
      await reading.warehouse.run(`create or replace temp table ${table} as ${part}`);
      await postgres.exec(`create table ${table} as ${part}; analyze ${table}`);
      tables.set(part, table);
    }
    return `with ${begins.name} as (select * from ${table})${sql.trim().slice(start.length)}`;
  };
}

async function copy(reading: Reading, postgres: PGlite, table: string, columns: string): Promise<void> {
  await postgres.exec(`create table ${table} (${columns})`);
  const names = columns.split(/, (?=[a-z_]+ [a-z])/).map((column) => column.split(" ")[0] as string);
  const rows = await reading.warehouse.query<{line: string}>(
    `select concat_ws(',', ${names.map((name) => `coalesce('"' || replace(cast(${name} as varchar), '"', '""') || '"', '')`).join(", ")}) as line from ${table}`
  );
  if (rows.length === 0) return;
  const blob = new Blob([rows.map(({line}) => `${line}\n`).join("")]);
  await postgres.query(`copy ${table} from '/dev/blob' with (format csv)`, [], {blob});
}

function selected({sums = [], workings = [], patterns, combine}: Measure, sql: string): string {
  const columns = [
    "person",
    "program",
    "site",
    "month",
    "numerator",
    "denominator",
    "immature",
    ...sums,
    ...workings,
    ...(patterns === undefined ? [] : [patterns.by, ...patterns.sums]),
    ...(combine === "curve" ? ["days", "event"] : [])
  ];
  return `select ${columns.map((column) => `cast(${column} as varchar) as ${column}`).join(", ")} from (${sql}) as facts`;
}

const lines = (rows: readonly Record<string, unknown>[]): string[] =>
  rows.map((row) => Object.values(row).map(plain).join("|")).sort();

/** 12.500 and 12.5 are the same decimal. */
const plain = (value: unknown): string =>
  typeof value === "string" && /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, "") : String(value);
