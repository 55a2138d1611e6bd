import {distance} from "fastest-levenshtein";
import {formatPlace, type Place} from "../error.ts";

/** Something wrong in a configuration file. All of them are gathered and told at once. */
export interface Mistake {
  at: Place;
  message: string;
  /** What would have been right, where that is a closed list. */
  allowed?: readonly string[];
  /** What was written instead; the nearest allowed name is proposed for it. */
  given?: string;
}

/** `file:line:column: message (allowed: a, b; did you mean b?)` */
export function formatMistake({at, message, allowed = [], given}: Mistake): string {
  const nearest = given === undefined ? undefined : nearestName(given, allowed);
  const hints = [
    allowed.length > 0 && allowed.length <= listedAtMost ? `allowed: ${allowed.join(", ")}` : undefined,
    nearest === undefined ? undefined : `did you mean ${nearest}?`
  ].filter((hint) => hint !== undefined);
  return `${formatPlace(at)}: ${message}${hints.length > 0 ? ` (${hints.join("; ")})` : ""}`;
}

/** The name a person most likely meant: at most two letters or a third of them differ, capitals aside. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  const ranked = names
    .map((name) => ({name, steps: distance(wanted, name.toLowerCase())}))
    .sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1));
  const best = ranked[0];
  if (best === undefined) return undefined;
  const length = Math.max(wanted.length, best.name.length);
  return best.steps <= (length < 4 ? 1 : Math.max(2, Math.floor(length / 3))) ? best.name : undefined;
}

/** A list longer than this helps nobody; the nearest name alone is told. */
const listedAtMost = 40;

/** Reading order: by file, then down the page. */
export const byPlace = (a: Mistake, b: Mistake): number =>
  (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
  (a.at.line ?? 0) - (b.at.line ?? 0) ||
  (a.at.column ?? 0) - (b.at.column ?? 0);
