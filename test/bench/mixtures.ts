import {createRandom} from "../../src/demo/random.ts";
import {mixedOf} from "../../src/quality/key-check/mixed.ts";
import {crossedOf, drawForms, honest, mixtures, type Regime} from "./mixtures/people.ts";
import {report} from "./report.ts";

/**
 * How often forms are said to be of two codings where they are of one, and where they are of two: `node --import tsx
 * test/bench/mixtures.ts [SETS]`. Honest sets go through scales of different length, coding and alpha, people in the middle or near
 * an end, who agree readily, tick one column, answer by chance, or are two kinds of people. Prints a table, then its figures as one
 * line of JSON.
 */
const sets = Number(process.argv[2] ?? 1000);

function found(regimes: readonly Regime[], count: number): number {
  const random = createRandom(1, regimes.map(({name}) => name).join());
  let alarms = 0;
  for (let set = 0; set < count; set++) {
    const regime = regimes[set % regimes.length] as Regime;
    if (mixedOf(crossedOf(drawForms(random, regime), regime)).length > 0) alarms++;
  }
  return alarms;
}

const print = (name: string, alarms: number, of: number): boolean =>
  process.stdout.write(`${name.padEnd(48)} ${String(alarms).padStart(5)} of ${of}\n`);

const alarms = found(honest, sets);
print("one coding: false alarms", alarms, sets);
const figures: Record<string, number> = {sets, "false alarms": alarms};
const each = Math.max(5, Math.round(sets / 50));
for (const [name, regimes] of mixtures) {
  const seen = found(regimes, each);
  print(`two codings: ${name}`, seen, each);
  figures[name] = seen / each;
}
report(figures);
