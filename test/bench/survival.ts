import {execFile} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {DuckDBInstance} from "@duckdb/node-api";
import {kaplanMeier, type TimeGroup} from "../../src/statistics/kaplan-meier.ts";
import {logRank} from "../../src/statistics/log-rank.ts";
import {report} from "./report.ts";

/**
 * Kaplan-Meier and log-rank by group over as many stays as asked: DuckDB counts who left and who was last seen on each day, and what
 * is left is a few thousand steps. The rival is R's `survfit` and `survdiff` on the same rows, read into memory beforehand. Both must
 * come to the same figures.
 */
const rows = Number(process.argv[2] ?? 5_000_000);
const groups = 20;
const dir = await mkdtemp(join(tmpdir(), "waymark-survival-"));
const file = join(dir, "stays.csv");
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(`
  create table stay as
  select cast(least(1095, -(200 + 10 * (i % ${groups})) * ln((hash(i, 't') % 999983 + 1) / 999984.0)) as integer) as days,
         hash(i, 'e') % 10 < 7 as left_off, cast(i % ${groups} as integer) as program
  from range(${rows}) as t(i)`);
await connection.run(
  `copy (select days, cast(left_off as integer), program from stay) to '${file}' (header false)`
);

async function timesByGroup(): Promise<TimeGroup[][]> {
  const times = Array.from({length: groups}, (): TimeGroup[] => []);
  const result = await connection.runAndReadAll(`
    select program, days, cast(sum(cast(left_off as integer)) as integer) as events, cast(count(*) as integer) as ended
    from stay group by program, days order by program, days`);
  for (const [program, time, events, ended] of result.getRows() as [number, number, number, number][])
    times[program]?.push({time, events, censored: ended - events});
  return times;
}

async function timed<T>(work: () => Promise<T>): Promise<[result: T, seconds: number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}

await timesByGroup();
const [curves, curvesSeconds] = await timed(async () =>
  (await timesByGroup()).map((times) => kaplanMeier(times))
);
const [test, testSeconds] = await timed(async () => logRank(await timesByGroup()));

const own = {rows, curvesSeconds, testSeconds};
const told = await promisify(execFile)("Rscript", [
  "--vanilla",
  join(import.meta.dirname, "survival.R"),
  file
]).catch((error: Error) => error);
if (told instanceof Error) {
  process.stderr.write(`no rival: ${told.message}\n`);
  report(own);
} else report({...own, ...beside(told.stdout)});
connection.closeSync();
instance.closeSync();
await rm(dir, {recursive: true});

function beside(stdout: string): Record<string, number> {
  const rival = JSON.parse(stdout) as Record<"survfit" | "survdiff" | "chiSquare" | "last", number>;
  const last = curves.at(-1)?.steps.findLast(({time}) => time <= 365)?.survival ?? Number.NaN;
  for (const [ours, theirs] of [
    [test?.chiSquare ?? Number.NaN, rival.chiSquare],
    [last, rival.last]
  ] as const)
    if (!(Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs)))
      throw new Error(`Waymark says ${ours} where R says ${theirs}`);
  return {
    survfitSeconds: rival.survfit,
    survdiffSeconds: rival.survdiff,
    curvesFaster: rival.survfit / curvesSeconds,
    testFaster: rival.survdiff / testSeconds
  };
}
