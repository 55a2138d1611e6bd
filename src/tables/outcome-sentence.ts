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
 * One row of the outcome table as a sentence for a proposal: what people reported, never what caused it. An interval
 * that takes in no change is told as no change.
 */
export function outcomeSentence({change, measure, word, period, program}: Outcome): string {
  const {instrument, followUp} = measure;
  const name = `${instrument.scaleName} (${instrument.name})`;
  const opening = `${program}, ${period}`;
  if (change === undefined) return "";
  if (change.status === "withheld")
    return `${opening}: ${name} at ${followUp.name} is withheld to protect privacy.`;
  if (change.status === "missing") return `${opening}: there are no data on ${name} at ${followUp.name}.`;
  if (change.status === "empty")
    return `${opening}: nobody has answered ${name} both at the start and at ${followUp.name} yet.`;
  if (change.status === "immature")
    return `${opening}: ${name} at ${followUp.name} is ${statusWord(change)}.`;
  const {value, lower, upper, people, more} = change;
  if (value === null) return "";
  const who = `${people === null ? "" : `${fixed(people, 0)} `}${word}s who answered both times`;
  const means =
    typeof more.mean_pre === "number" && typeof more.mean_post === "number"
      ? `, ${fixed(more.mean_pre, 1)} and then ${fixed(more.mean_post, 1)} points on average`
      : "";
  const known = lower !== null && upper !== null;
  const interval = known ? ` (95% interval ${fixed(lower, 1)} to ${fixed(upper, 1)})` : "";
  const [low, high] = instrument.range;
  const scale = `The scale runs from ${low} to ${high}${betterEnd(instrument.direction)}.`;
  const same = !known || (lower <= 0 && upper >= 0);
  return same
    ? `${opening}: ${who} reported about the same ${name} at ${followUp.name} as at the start${means}, a change of ${fixed(value, 1)}${interval}. ${scale}`
    : `${opening}: ${who} reported ${value > 0 ? "higher" : "lower"} ${name} at ${followUp.name} than at the start${means}, a change of ${fixed(value, 1)}${interval}. ${scale}`;
}

const betterEnd = (direction: string): string =>
  direction === "higher" || direction === "lower" ? `, and ${direction} is better` : "";
