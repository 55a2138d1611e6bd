import type {SpecialCause} from "../statistics/special-cause.ts";
import type {Chart} from "./charts.ts";

/** What pages and tables call the parts of a chart. */

const names: Readonly<Record<Chart["kind"], string>> = {
  xmr: "XmR chart",
  "p-prime": "p\u2032 chart (Laney)",
  u: "u chart",
  run: "Run chart"
};

const reasons: Readonly<Record<NonNullable<Chart["without"]>, string>> = {
  overlapping: "its points share records or can still change",
  bounded: "its figures are known within bounds alone",
  few: "fewer than 7 whole points",
  still: "no point differs from another"
};

/** `XmR chart, NHS "Making Data Count" rules, limits from 24 months`; why there are no rules, where there are none. */
export function ruleSet({
  every,
  kind,
  without,
  footing,
  steps
}: Pick<Chart, "every" | "kind" | "without" | "footing" | "steps">): string {
  if (without !== null && footing === "none")
    return `${names.run}, no limits and no rules: ${reasons[without]}`;
  const last = steps.findLast(({upper}) => upper !== null);
  const count = steps.filter(({upper, stretch}) => upper !== null && stretch === last?.stretch).length;
  const from = `limits from ${count} ${every}s`;
  const trial = footing === "trial" ? `trial ${from} (firm from 13)` : from;
  return `${names[kind]}, NHS \u201cMaking Data Count\u201d rules, ${trial}`;
}

const rules: Readonly<Record<SpecialCause["rule"], Readonly<Record<SpecialCause["direction"], string>>>> = {
  outside: {high: "above the upper limit", low: "below the lower limit"},
  trend: {high: "part of seven that rise", low: "part of seven that fall"},
  near: {high: "two of three near the upper limit", low: "two of three near the lower limit"},
  shift: {high: "part of seven above the center line", low: "part of seven below the center line"}
};

export const signalWords = ({rule, direction}: SpecialCause): string => rules[rule][direction];
