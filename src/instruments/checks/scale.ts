import type {Instrument, Scale} from "../instrument.ts";
import {possibleRange} from "../scoring.ts";
import {type Found, itemMistake} from "./found.ts";
import {checkMissing} from "./missing.ts";

/** One scale of an instrument; `index` is its place in the list. */
export function checkScale(instrument: Instrument, scale: Scale, index: number): Found[] {
  const found: Found[] = [];
  const say = (part: string, message: string) =>
    found.push({path: ["scales", index, part], message: `scales[${index + 1}].${part}: ${message}`});

  if (instrument.scales.findIndex(({id}) => id === scale.id) !== index)
    say("id", `${scale.id} is used twice`);
  const wrong = itemMistake(scale.items, instrument.items);
  if (wrong !== undefined) say("items", wrong);
  if (scale.items.every((item) => instrument.sensitive_items.includes(item)))
    say("items", "a scale of sensitive items alone would show their answers");

  const scoring = scoringMistake(scale);
  if (scoring !== undefined) say(...scoring);
  const holes = scale.score === "table" ? sumsWithoutRow(instrument, scale) : [];
  if (holes.length > 0) say("table", `no row for a sum of ${holes.join(", ")}`);
  const row = wrongRow(instrument, scale);
  if (row !== undefined) say("table", row);
  const [lowest, highest] = instrument.answers.range;
  if (scale.score === "count" && scale.at_least !== undefined)
    if (scale.at_least <= lowest || scale.at_least > highest)
      say("at_least", `above ${lowest}, which everybody reaches, and at most ${highest}`);
  const [low, high] = possibleRange(scale, instrument.answers.range);
  if (Math.abs(scale.range[0] - low) > 1e-9 || Math.abs(scale.range[1] - high) > 1e-9)
    say("range", `its items and scoring give ${low} to ${high}`);

  const missing = scale.missing;
  return [
    ...found,
    ...(missing === undefined
      ? []
      : checkMissing(
          ["scales", index, "missing"],
          `scales[${index + 1}].missing`,
          missing,
          scale.items.length
        )),
    ...checkThresholds(scale, index)
  ];
}

/** A setting that the kind of scoring lacks, or has no use for. */
function scoringMistake({score, times, table, at_least}: Scale): [part: string, message: string] | undefined {
  if (score === "table" && table === undefined) return ["score", "table needs a table"];
  if (score !== "table" && table !== undefined) return ["table", `${score} has no table`];
  if (score === "count" && at_least === undefined) return ["score", "count needs at_least"];
  if (score !== "count" && at_least !== undefined) return ["at_least", `${score} counts nothing`];
  return times !== 1 && score !== "sum" && score !== "mean_times"
    ? ["times", `${score} is not multiplied`]
    : undefined;
}

function sumsWithoutRow({answers: {range, decimals}}: Instrument, {items, table}: Scale): number[] {
  if (table === undefined || decimals > 0) return [];
  const [low, high] = range.map((end) => end * items.length) as [number, number];
  const known = new Set(table.rows.map(({raw}) => raw));
  return Array.from({length: high - low + 1}, (_, step) => low + step).filter((sum) => !known.has(sum));
}

/** A row that is there twice, or of a sum that no answers give. */
function wrongRow({answers: {range}}: Instrument, {items, table}: Scale): string | undefined {
  const sums = table?.rows.map(({raw}) => raw) ?? [];
  const twice = sums.find((sum, at) => sums.indexOf(sum) !== at);
  if (twice !== undefined) return `a sum of ${twice} is there twice`;
  const [low, high] = range.map((end) => end * items.length) as [number, number];
  const beyond = sums.find((sum) => sum < low || sum > high);
  return beyond === undefined ? undefined : `${beyond} is no sum from ${low} to ${high}`;
}

/** Bands go up, and nothing about the score lies where no score can be. */
function checkThresholds(scale: Scale, index: number): Found[] {
  const [low, high] = scale.range;
  const found: Found[] = [];
  const say = (path: readonly PropertyKey[], message: string) =>
    found.push({
      path: ["scales", index, ...path],
      message: `scales[${index + 1}].${path.map((part) => (typeof part === "number" ? part + 1 : part)).join(" ")}: ${message}`
    });
  const outside = (value: number): boolean => value < low || value > high;
  scale.bands.forEach(({from}, at) => {
    const before = scale.bands[at - 1];
    if (before !== undefined && from <= before.from) say(["bands", at], "bands go up");
    if (outside(from)) say(["bands", at], `${from} is no score from ${low} to ${high}`);
  });
  scale.cutoffs.forEach(({value}, at) => {
    if (outside(value)) say(["cutoffs", at], `${value} is no score from ${low} to ${high}`);
  });
  scale.sd.forEach(({value}, at) => {
    if (value > (high - low) / 2) say(["sd", at], `${value} is more than half of what the scale is wide`);
  });
  if (scale.norm !== undefined && outside(scale.norm.mean))
    say(["norm"], `${scale.norm.mean} is no score from ${low} to ${high}`);
  for (const part of ["mid", "mid_between", "least_change"] as const) {
    const points = scale[part]?.value;
    if (points !== undefined && points > high - low) say([part], `${points} is more than the scale is wide`);
  }
  return found;
}
