import type {Cell} from "../measures/cell.ts";
import type {Dimensions, PublishedMeasure} from "../release/format.ts";
import {statusWord} from "./figure.ts";
import {fixed} from "./print.ts";

interface Outcome {
  change: Cell | undefined;
  measure: PublishedMeasure & Required<Pick<PublishedMeasure, "instrument" | "followUp">>;
  word: Dimensions["word"];
  period: string;
  program: string;
}

/**
 * One row of the outcome table as a sentence for a proposal: what people reported, never what caused it. Where the
 * interval takes in zero, no clear change is claimed, and none is denied.
 */
export function outcomeSentence({change, measure, word, period, program}: Outcome): string {
  if (change === undefined) return "";
  const {instrument, followUp} = measure;
  const name = `${lowerFirst(instrument.scaleName)} (${instrument.name})`;
  const opening = `${program}, ${period}: `;
  switch (change.status) {
    case "withheld":
      return `${opening}${name} at ${followUp.name} is withheld to protect privacy.`;
    case "missing":
      return `${opening}there are no data on ${name} at ${followUp.name}.`;
    case "empty":
      return `${opening}nobody has answered on ${name} both at the start and at ${followUp.name} yet.`;
    case "immature":
      return `${opening}${name} at ${followUp.name} is ${statusWord(change)}.`;
    case "shown":
      return change.value === null ? "" : opening + reported(change, change.value, {measure, name, word});
  }
}

function reported(
  {lower, upper, denominator, more}: Cell,
  value: number,
  {measure: {instrument, followUp}, name, word}: Pick<Outcome, "measure" | "word"> & {name: string}
): string {
  const [low, high] = instrument.range;
  const points = (score: number): string => fixed(score, high - low > 10 ? 1 : 2);
  const who = `${denominator === null ? "" : `${fixed(denominator, 0)} `}${word}s who answered both times`;
  const known = lower !== null && upper !== null;
  const clear = known && (lower > 0 || upper < 0);
  const finding = clear
    ? `${value > 0 ? "higher" : "lower"} ${name} at ${followUp.name} than at the start`
    : `no clear change in ${name} at ${followUp.name}`;
  const means =
    typeof more.mean_pre === "number" && typeof more.mean_post === "number"
      ? `${points(more.mean_pre)} and then ${points(more.mean_post)} points on average, `
      : "";
  const interval = known ? ` (95% interval ${points(lower)} to ${points(upper)})` : "";
  const better =
    instrument.direction === "higher" || instrument.direction === "lower"
      ? `, and ${instrument.direction} is better`
      : "";
  return `${who} reported ${finding}: ${means}a change of ${points(value)}${interval}. The scale runs from ${low} to ${high}${better}.`;
}

/** `Hope` is `hope` inside a sentence; an abbreviation stays as it is. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
