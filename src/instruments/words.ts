import {isVerified, type Status} from "./fact.ts";
import type {Instrument, Scale} from "./instrument.ts";
import {changeThreshold} from "./reliable.ts";

/** What an instrument file says, in sentences a person reads: on the command line and in docs. */

/** `items 1 to 4 and 7`; `all 6 items` where it is every one. */
function itemsInWords(items: readonly number[], of: number): string {
  if (items.length === of) return of === 1 ? "the one number" : `all ${of} items`;
  return `item${items.length === 1 ? "" : "s"} ${spans(items)}`;
}

/** `1 to 4, 7, 9 to 11` */
export function spans(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([from, to]) =>
      to - from === 1 ? [`${from}`, `${to}`] : [from === to ? `${from}` : `${from} to ${to}`]
    )
    .join(", ");
}

/** How a scale's items become its score. */
export function scoringInWords(
  {score, times, items, at_least}: Scale,
  of: Pick<Instrument, "items" | "already_scored">
): string {
  if (of.already_scored) return "the score as the export holds it";
  const which = itemsInWords(items, of.items);
  const multiplied = times === 1 ? "" : `, times ${times}`;
  switch (score) {
    case "sum":
      return `the sum of ${which}${multiplied}`;
    case "mean":
    case "mean_times":
      return `the mean of ${which}${multiplied}`;
    case "table":
      return `the sum of ${which}, turned into a score by a published table`;
    case "percent_of_max":
      return `the sum of ${which}, in percent of the highest sum there can be`;
    case "percent_of_range":
      return `where the sum of ${which} stands between its lowest (0) and highest (100)`;
    case "count":
      return `how many of ${which} are answered ${at_least} or higher`;
  }
}

/** The threshold of reliable change and what it is worked out from, or why there is none. */
export function reliableInWords(scale: Scale): string {
  const threshold = changeThreshold(scale);
  if (threshold?.orEqual === true) return `a change of ${threshold.source}`;
  if (threshold !== null)
    return `a change of more than ${round(threshold.points)} points: ${threshold.source}`;
  if (!scale.reliable_change) return "none: change in one person cannot be told from error";
  const lacks = [
    ...(scale.sd.some(isVerified) ? [] : ["standard deviation"]),
    ...(scale.reliability.some((one) => isVerified(one) && one.kind !== "other") ? [] : ["reliability"])
  ];
  return `none: no ${lacks.join(" and no ")} that is verified`;
}

const round = (points: number): number => Number(points.toPrecision(3));

const sides = {
  above: "above",
  at_or_above: "at or above",
  below: "below",
  at_or_below: "at or below"
} as const;

export const cutoffInWords = ({value, direction, meaning}: Scale["cutoffs"][number]): string =>
  `${sides[direction]} ${value}: ${meaning}`;

/** What it takes to use it. */
export const permissions: Readonly<Record<Instrument["licence"]["permission"], string>> = {
  free: "free to use",
  register: "free after registration",
  permission: "with the author's permission",
  purchase: "to be licensed",
  own: "the organization's own"
};

/** Source and standing of a fact, as they stand behind it in brackets. */
export const standing = ({source, status}: {source: string; status: Status}): string =>
  status === "verified" ? source : `${source}; unverified`;
