import {execFile} from "node:child_process";
import {cp, mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {writeDemo} from "../../src/demo/write.ts";
import {createKeyFile} from "../../src/keys.ts";
import {codeVersion, programDir} from "../../src/release/fingerprint.ts";
import {findChromium} from "../helpers/browser.ts";
import {contactRows, writeContacts} from "./contacts-file.ts";
import {pageWeights} from "./page-weights.ts";

/**
 * `npm run bench`: every budget of the design that exists so far, as a ratio to a rival in the same run or a figure of its
 * own, written to test/bench/results/VERSION.json so that versions can be compared. Nothing here passes or fails.
 */
interface Line {
  budget: string;
  allowed: string;
  figure: string;
  detail: Record<string, number>;
}

/** Rivals take turns so often; what is told is the middle of the ratios, for a machine's speed drifts. */
const rounds = 3;
/** Letters of the longest budget's name, so that figures stand below each other. */
const widest = 86;

const say = (text: string): boolean => process.stderr.write(`${text}\n`);
const rows = Number(process.env.WAYMARK_BENCH_ROWS ?? contactRows);
// Found at the end of ten minutes, a missing browser would lose them.
findChromium();
const scratch = await mkdtemp(join(tmpdir(), "waymark-bench-"));
const lines: Line[] = [];

const tell = (...some: readonly Line[]): void => {
  lines.push(...some);
  for (const {budget, allowed, figure} of some)
    process.stdout.write(`${budget.padEnd(widest)}  ${figure}  (allowed: ${allowed})\n`);
};

/** Runs a benchmark in a process of its own and reads its one line of figures. */
async function measure(script: string, ...args: string[]): Promise<Record<string, number>> {
  const file = join(programDir, "test", "bench", script);
  const {stdout} = await promisify(execFile)(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: programDir,
    maxBuffer: 1 << 24
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Record<string, number>;
}

async function timed(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await promisify(execFile)(process.execPath, [join(programDir, "bin", "waymark.js"), ...args], {
    maxBuffer: 1 << 26
  });
  return (performance.now() - start) / 1000;
}

interface Race {
  bare: number[];
  intake: number[];
  rowByRow: number[];
  peakMegabytes: number;
}

/** Intake of one file, its rivals before and after it. Row by row a fifth of the records has to do, for it takes minutes. */
async function race(dir: string, damage: number): Promise<Race> {
  const file = join(dir, "data", "contacts.csv");
  const some = join(dir, "some.csv");
  await mkdir(join(dir, "data"), {recursive: true});
  await writeContacts(file, rows, damage);
  await writeContacts(some, Math.ceil(rows / 5), damage);
  const times: Race = {bare: [], intake: [], rowByRow: [], peakMegabytes: 0};
  for (let round = 0; round < rounds; round++) {
    await rm(join(dir, ".waymark"), {recursive: true, force: true});
    await rm(join(dir, "rival.duckdb"), {force: true});
    times.bare.push((await measure("bare-load.ts", file, join(dir, "rival.duckdb"))).seconds ?? 1);
    const intake = await measure("intake.ts", file);
    times.intake.push(intake.seconds ?? 0);
    times.peakMegabytes = Math.max(times.peakMegabytes, intake.peakMegabytes ?? 0);
    await rm(join(dir, "rival.duckdb"), {force: true});
    const rival = await measure("row-by-row.ts", some, join(dir, "rival.duckdb"));
    times.rowByRow.push(5 * (rival.seconds ?? 1));
  }
  return times;
}

function raceLines(name: string, {bare, intake, rowByRow, peakMegabytes}: Race): Line[] {
  const against = (rival: number[]) => middle(intake.map((seconds, round) => seconds / rival[round]!));
  const detail = {
    ...Object.fromEntries(intake.map((seconds, round) => [`intake_${round + 1}`, seconds])),
    ...Object.fromEntries(bare.map((seconds, round) => [`bare_${round + 1}`, seconds])),
    ...Object.fromEntries(rowByRow.map((seconds, round) => [`row_by_row_${round + 1}`, seconds])),
    peakMegabytes
  };
  return [
    {
      budget: `intake of ${rows} contacts, ${name}`,
      allowed: "2x DuckDB's bare typed load, 1.5 GB",
      figure: `${against(bare).toFixed(2)}x, ${Math.round(peakMegabytes)} MB`,
      detail
    },
    {
      budget: `the same beside csv-parse, zod and appender, row by row, ${name}`,
      allowed: "a third of the time",
      figure: `${against(rowByRow).toFixed(2)}x`,
      detail
    }
  ];
}

const middle = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;

/** All measures over so many contacts of their own. */
async function measuresOver(count: number): Promise<Record<string, number>> {
  const dir = join(scratch, `rows-${count}`);
  await mkdir(join(dir, "data"), {recursive: true});
  await writeContacts(join(dir, "data", "contacts.csv"), count);
  await measure("intake.ts", join(dir, "data", "contacts.csv"));
  await rm(join(dir, "data", "contacts.csv"));
  say(`all measures, ${count} contacts`);
  const figures = await measure("measures.ts", dir);
  await rm(dir, {recursive: true});
  return figures;
}

/** All measures over the whole file, a fifth of it and five times it; the exponent is 1 where twice the rows take twice as long. */
async function measuresAgainstRows(dir: string): Promise<Line[]> {
  const [few, many] = [Math.ceil(rows / 5), 5 * rows];
  say(`all measures, ${rows} contacts`);
  const all = await measure("measures.ts", dir);
  const least = await measuresOver(few);
  const most = await measuresOver(many);
  const exponent = Math.log((most.seconds ?? 1) / (least.seconds ?? 1)) / Math.log(many / few);
  return [
    {
      budget: `all measures over ${rows} contacts`,
      allowed: "60 s, 4 GB",
      figure: `${(all.seconds ?? 0).toFixed(1)} s, ${Math.round(all.peakMegabytes ?? 0)} MB`,
      detail: all
    },
    {
      budget: `all measures, time against rows from ${few} to ${many}`,
      allowed: "exponent 1.05",
      figure: `exponent ${exponent.toFixed(2)}`,
      detail: {
        exponent,
        fewest: least.seconds ?? 0,
        most: most.seconds ?? 0,
        mostMegabytes: most.peakMegabytes ?? 0
      }
    }
  ];
}

const survivalLines = (detail: Record<string, number>): Line[] =>
  (
    [
      ["Kaplan-Meier", "survfit", detail.curvesFaster],
      ["log-rank", "survdiff", detail.testFaster]
    ] as const
  ).map(([what, rival, faster]) => ({
    budget: `${what} by group over ${rows} stays, beside R's ${rival}`,
    allowed: "50x as fast",
    figure: faster === undefined ? "R or its package survival is not there" : `${faster.toFixed(0)}x as fast`,
    detail
  }));

for (const [name, damage] of [
  ["clean", 0],
  ["1 % damaged", 0.01]
] as const) {
  say(`intake, ${rows} contacts, ${name}`);
  const dir = join(scratch, name.replaceAll(/\W/g, ""));
  tell(...raceLines(name, await race(dir, damage)));
  if (damage === 0) tell(...(await measuresAgainstRows(dir)));
  await rm(dir, {recursive: true});
}

say(`Kaplan-Meier and log-rank by group, ${rows} stays`);
tell(...survivalLines(await measure("survival.ts", String(rows))));

say("coverage of intervals");
for (const [regime, covered] of Object.entries(await measure("coverage.ts")).filter(
  ([, share]) => share <= 1
))
  tell({
    budget: `coverage, ${regime}`,
    allowed: "see test/bench/coverage.ts",
    figure: `${(100 * covered).toFixed(1)} %`,
    detail: {covered}
  });

say("the demo, from exports to site");
const demo = join(scratch, "demo");
await mkdir(demo);
await cp(join(programDir, "waymark.yaml"), join(demo, "waymark.yaml"));
await cp(join(programDir, "pipelines"), join(demo, "pipelines"), {recursive: true});
await writeDemo(demo);
createKeyFile(join(demo, ".waymark", "key"));
const whole = await timed(["run", "--workspace", demo]);
tell({
  budget: "the demo, from exports to site",
  allowed: "30 s",
  figure: `${whole.toFixed(1)} s`,
  detail: {seconds: whole}
});
const idle = await timed(["run", "--workspace", demo]);
const starting = performance.now();
await promisify(execFile)(process.execPath, ["--import", "tsx", "-e", "0"], {cwd: programDir});
const bareNode = (performance.now() - starting) / 1000;
tell({
  budget: "run with nothing new",
  allowed: "1 s",
  figure: `${idle.toFixed(2)} s, ${(idle / bareNode).toFixed(1)}x starting Node with tsx`,
  detail: {seconds: idle, startSeconds: bareNode}
});
for (const {page, bytes} of await pageWeights(join(demo, "dist")))
  tell({
    budget: `first view of ${page}`,
    allowed: "350 KB over the wire",
    figure: `${Math.round(bytes / 1024)} KB`,
    detail: {bytes}
  });

const version = await codeVersion();
const results = join(programDir, "test", "bench", "results");
await mkdir(results, {recursive: true});
await writeFile(join(results, `${version}.json`), `${JSON.stringify({version, lines}, null, 2)}\n`);
await rm(scratch, {recursive: true});
