import type {PageFunnel} from "../../../src/site/equity-data.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {formatPercent} from "../format.js";
import {capital, during, list, people, plural, type When} from "../words.js";

type Word = SiteData["word"];

const groups = (count: number): string => `${count} ${count === 1 ? "group" : "groups"}`;

/** Names those outside the limits, of how many, and how many chance alone would put there. */
export function funnelSentence(
  title: string,
  period: When,
  {groups: judged, whole}: Pick<PageFunnel, "groups" | "whole">,
  nameOf: (characteristic: string, group: string) => string
): string {
  const side = ({x, n}: {x: number; n: number}): string => (x / n > whole.x / whole.n ? "above" : "below");
  const told = (limit: "inner" | "outer") =>
    judged
      .filter(({outside}) => outside === limit)
      .map(
        (one) => `${nameOf(one.characteristic, one.group)} (${formatPercent(one.x / one.n)}, ${side(one)})`
      );
  const [inner, outer] = [told("inner"), told("outer")];
  const said = [
    ...(outer.length > 0 ? [`${list(outer)} outside the 99.8% limits`] : []),
    ...(inner.length > 0 ? [`${list(inner)} outside the 95% limits`] : [])
  ];
  const found =
    said.length === 0
      ? `none of the ${groups(judged.length)} compared is farther from the organization's own ${formatPercent(whole.x / whole.n)} than chance explains`
      : `of ${groups(judged.length)} compared with the organization's own ${formatPercent(whole.x / whole.n)}, ${list(said)}`;
  return `${title}, ${during(period)}: ${found}.`;
}

/** Of so many groups, how many chance alone puts outside: at most, since limits are of whole people. */
export const byChance = (count: number): string =>
  `By chance alone, up to ${(count * 0.05).toFixed(1)} of ${groups(count)} would lie outside the 95% limits and ${(count * 0.002).toFixed(2)} outside the 99.8% limits.`;

export function accessSentence({
  word,
  period,
  name,
  outOf,
  rows,
  unknown
}: {
  word: Word;
  period: When;
  name: string;
  outOf: number;
  rows: readonly {name: string; value: number}[];
  unknown: number | null;
}): string {
  const start = capital(during(period));
  if (rows.length === 0) return `${start}, no group of "${name}" can be shown.`;
  const shares = list(rows.map(({name, value}) => `${name} ${formatPercent(value)}`));
  const whom = unknown === null ? people(word, outOf) : `${people(word, outOf)} whose group is recorded`;
  return `${start}, of ${whom}: ${shares}.`;
}

export const unknownSentence = (word: Word, unknown: number | null): string =>
  unknown === null
    ? `How many ${plural(word)} have no group recorded cannot be told, so shares are of all of them.`
    : unknown === 0
      ? "Everybody's group is recorded."
      : `For ${people(word, unknown)} no group is recorded.`;
