import {distance} from "fastest-levenshtein";
import {fold} from "../intake/conform/fields/text.ts";
import {isMissingWord} from "./missing.ts";
import {type ColumnProfile, fewestShown, isShown} from "./profile.ts";

/** A code a label may stand for, by its names and by words that mean it. */
export interface Meaning {
  code: string;
  names: readonly string[];
  /** Over the folded label; looked at in order of the list. */
  means?: RegExp;
}

export interface CodeList {
  codes: Record<string, string>;
  missing: string[];
  /** Labels without a meaning that enough records hold, and the share of the filled records they stand in. */
  unknown: string[];
  unknownShare: number;
  /** Records with labels that have no meaning and are too rare to be told. */
  rare: number;
  /** Labels whose meaning is near, not said. */
  near: string[];
  /** Share of the filled records that are given a code or are missing. */
  share: number;
}

/** Finds what a column's labels stand for: by name, by synonym, then by the nearest name. In order of the codes. */
export function matchCodes(
  {values, filled}: Pick<ColumnProfile, "values" | "filled">,
  meanings: readonly Meaning[]
): CodeList {
  const found: [label: string, code: string][] = [];
  const list: CodeList = {codes: {}, missing: [], unknown: [], unknownShare: 0, rare: 0, near: [], share: 0};
  let known = 0;
  let unknown = 0;
  for (const [raw, records] of values) {
    const label = raw.trim();
    const exact = exactMeaning(label, meanings);
    const meaning = exact ?? (isShown(label, records) ? meaningOf(label, meanings) : undefined);
    if (meaning !== undefined) {
      found.push([label, meaning.code]);
      if (meaning.near) list.near.push(label);
      known += records;
    } else if (isMissingWord(label)) {
      list.missing.push(label);
      known += records;
    } else if (records < fewestShown) list.rare += records;
    else {
      list.unknown.push(label);
      unknown += records;
    }
  }
  const order = meanings.map(({code}) => code);
  list.codes = Object.fromEntries(found.sort(([, a], [, b]) => order.indexOf(a) - order.indexOf(b)));
  list.share = filled === 0 ? 0 : known / filled;
  list.unknownShare = filled === 0 ? 0 : unknown / filled;
  return list;
}

/** What is said of labels too rare to be told. */
export const rareDoubt = ({rare}: Pick<CodeList, "rare">): string[] =>
  rare === 0
    ? []
    : [`${rare} records hold other values, each fewer than ${fewestShown} times; they go to quarantine`];

/** What one label stands for; `near` where a slip of the pen or part of a name was overlooked. */
export function meaningOf(
  label: string,
  meanings: readonly Meaning[]
): {code: string; near: boolean} | undefined {
  const said = plain(label);
  if (said === "") return undefined;
  const exact = exactMeaning(label, meanings);
  if (exact !== undefined) return exact;
  if (isMissingWord(label)) return undefined;
  const meant = meanings.find(({means}) => means?.test(fold(label)));
  if (meant !== undefined) return {code: meant.code, near: false};
  const nearest = nearestMeaning(said, meanings);
  return nearest === undefined ? undefined : {code: nearest, near: true};
}

/** The code whose name a label is. */
function exactMeaning(label: string, meanings: readonly Meaning[]): {code: string; near: false} | undefined {
  const said = plain(label);
  const exact = meanings.find(({names}) => said !== "" && names.some((name) => plain(name) === said));
  return exact === undefined ? undefined : {code: exact.code, near: false};
}

/** At most a fifth of the letters differ, or one holds all words of the other and no second name does. */
function nearestMeaning(said: string, meanings: readonly Meaning[]): string | undefined {
  const named = meanings.flatMap(({code, names}) => names.map((name) => ({code, name: plain(name)})));
  const close = named
    .map(({code, name}) => ({code, off: distance(said, name) / Math.max(said.length, name.length)}))
    .sort((a, b) => a.off - b.off)[0];
  if (close !== undefined && close.off <= 0.2) return close.code;
  const within = new Set(named.filter(({name}) => holds(said, name)).map(({code}) => code));
  return within.size === 1 ? [...within][0] : undefined;
}

const holds = (a: string, b: string): boolean => {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const words = new Set(long.split(" "));
  return short.length >= 4 && short.split(" ").every((word) => words.has(word));
};

const plain = (text: string): string =>
  fold(text)
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
