import type {Represented} from "../../../src/equity/represented.ts";
import type {PageFunnel} from "../../../src/site/equity-funnels.ts";
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
  rows: readonly {name: string; value: number; represented: Represented | null}[];
  unknown: number | null;
}): string {
  const start = capital(during(period));
  if (rows.length === 0) return `${start}, no group of "${name}" can be shown.`;
  const shares = list(rows.map(({name, value}) => `${name} ${formatPercent(value)}`));
  const whom = unknown === null ? people(word, outOf) : `${people(word, outOf)} whose group is recorded`;
  return [`${start}, of ${whom}: ${shares}.`, ...belowSentence(word, rows)].join(" ");
}

/** Names the groups that are fewer among those who came than in the population, where that is known of any. */
function belowSentence(
  word: Word,
  rows: readonly {name: string; value: number; represented: Represented | null}[]
): string[] {
  const held = rows.flatMap(({name, value, represented}) =>
    represented === null ? [] : [{name, value, ...represented}]
  );
  if (held.length === 0) return [];
  const below = held.filter(({side}) => side === "below");
  return [
    below.length === 0
      ? "No group came clearly less than its share of the population."
      : `Clearly fewer than their share of the population: ${list(below.map(({name, value, population}) => `${name} (${formatPercent(value)} of ${plural(word)}, ${formatPercent(population)} of the population)`))}.`
  ];
}

const decimals = (value: number): string =>
  value.toLocaleString("en-US", {minimumFractionDigits: 2, maximumFractionDigits: 2});

/** `0.72 (0.56 to 0.92)`: 1 where a group comes as often as it lives here. */
export const formatRatio = ({value, lower, upper}: Represented["ratio"]): string =>
  `${decimals(value)} (${decimals(lower)} to ${decimals(upper)})`;

/** Where the population's shares come from, or why nothing is held against them; nothing where none are given. */
export function populationNote(
  word: Word,
  source: string | undefined,
  {isHeld, unknown}: {isHeld: boolean; unknown: number | null}
): string {
  if (source === undefined) return "";
  if (isHeld)
    return `The diamond is the group's share of the population (${source.replace(/\.$/, "")}), which is taken for exact.`;
  return unknown === null
    ? `They are not held against the population: among them are ${plural(word)} of no recorded group.`
    : "";
}

export function changeSentence(
  period: When,
  rows: readonly {name: string; value: number | null; lower: number | null; upper: number | null}[],
  print: (value: number) => string
): string {
  const told = rows.flatMap(({name, value, lower, upper}) =>
    value === null ? [] : [{name, value, lower, upper}]
  );
  const apart = told.some((a) => told.some((b) => a.lower !== null && b.upper !== null && a.lower > b.upper));
  const each = list(told.map(({name, value}) => `${name} (${print(value)})`));
  return `${capital(during(period))}, ${apart ? "some groups changed by more than others than chance would explain" : "the groups' changes do not clearly differ"}: ${each}.`;
}

/** How many comparisons the tables of a page make, and how many of them chance alone would make stand out. */
export const comparedSentence = (count: number): string[] =>
  count === 0
    ? []
    : [
        `The tables compare groups with everybody else ${count === 1 ? "once" : `${count} times`}. By chance alone about ${(count * 0.05).toFixed(1)} of ${count} intervals at 95% would leave out 0, so one of them alone is no finding.`
      ];

const asked = {
  staying: "who came again",
  follow_up: "who answered again",
  change: "how scores changed"
} as const;
type Asked = keyof typeof asked;
const allAsked = Object.keys(asked) as Asked[];

/**
 * What the page does not tell by group, and why: everywhere, and of single characteristics beside.
 *
 * @param ofAll what is told of everybody together
 * @param isOnce the scale is of a form that is asked once, so that nobody answers again
 */
export function silence(
  told: readonly {characteristic: {id: string; name: string}; tells: Readonly<Record<Asked, boolean>>}[],
  {ofAll, threshold, isOnce}: {ofAll: readonly Asked[]; threshold: number | null; isOnce: boolean}
): {everywhere: string[]; by: (characteristic: string) => string[]} {
  const all = isOnce ? (["staying"] as const) : allAsked;
  const nowhere = all.filter((one) => told.every(({tells}) => !tells[one]));
  const few =
    threshold === null
      ? "No group has anybody in it whose time has come."
      : `Its groups are too small: a figure of 1 to ${threshold - 1} people is never published, nor a breakdown with several of them.`;
  const some = (those: readonly Asked[], by: string, why: string): string[] =>
    those.length === 0 ? [] : [`Not told by ${by}: ${list(those.map((one) => asked[one]))}. ${why}`];
  const known = (one: Asked): boolean => ofAll.includes(one);
  return {
    everywhere: [
      ...some(nowhere.filter(known), "group", few),
      ...some(
        nowhere.filter((one) => !known(one)),
        "group",
        "Nothing that was read says it."
      )
    ],
    by: (id) => {
      const one = told.find(({characteristic}) => characteristic.id === id);
      const lacking = all.filter((each) => one?.tells[each] === false && !nowhere.includes(each));
      return some(lacking, lowered(one?.characteristic.name ?? id), few);
    }
  };
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const unknownSentence = (word: Word, unknown: number | null): string =>
  unknown === null
    ? `How many ${plural(word)} have no group recorded cannot be told, so shares are of all of them.`
    : unknown === 0
      ? "Everybody's group is recorded."
      : `For ${people(word, unknown)} no group is recorded.`;
