import type {Finding} from "../report.ts";
import {partSeparator} from "./composed.ts";

/** Shares above this are a warning. */
const worrying = 0.01;
/** Near variants are looked for among this many ids; the share is theirs. */
const compared = 50_000;
/** A part shorter than this, or with digits, differs by a letter without being a slip. */
const shortest = 4;

/** How far an id made of several columns can be trusted: shares only, no value of it. */
export function composedFindings(name: string, ids: readonly string[]): Finding[] {
  const distinct = [...new Set(ids)].sort();
  if (distinct.length < 2) return [];
  const parts = distinct.map((id) => id.split(partSeparator));
  const collisions = expectedCollisions(parts);
  const variants = nearVariants(distinct.slice(0, compared)) / Math.min(distinct.length, compared);
  return [
    rate(
      "composed_id_collisions",
      collisions,
      `${name} is made of ${parts[0]!.length} columns: about ${percent(collisions)} of people share theirs with somebody else by chance, if the parts are independent`
    ),
    rate(
      "composed_id_variants",
      variants,
      `${name}: ${percent(variants)} of ids differ from another one by a single letter of a word, and may be the same person written twice`
    )
  ];
}

/** Expected share of people who have all parts in common with at least one other. */
export function expectedCollisions(ids: readonly (readonly string[])[]): number {
  const people = ids.length;
  const same = (ids[0] ?? []).reduce((product, _, part) => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id[part]!, (counts.get(id[part]!) ?? 0) + 1);
    const pairs = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    return (product * pairs) / (people * (people - 1));
  }, 1);
  return 1 - (1 - same) ** (people - 1);
}

/** How many ids have another one a letter away: one more, one less, or another one, in one of their words. */
export function nearVariants(ids: readonly string[]): number {
  const holders = new Map<string, Set<number>>();
  const near = new Set<number>();
  for (const [index, id] of ids.entries())
    for (const form of new Set(withoutOneLetter(id))) {
      const known = holders.get(form) ?? new Set();
      for (const other of known) near.add(other).add(index);
      holders.set(form, known.add(index));
    }
  return near.size;
}

/** The id itself and what is left of it without each letter of its words, its place marked where one was. */
function* withoutOneLetter(id: string): Generator<string> {
  const parts = id.split(partSeparator);
  yield id;
  for (const [place, part] of parts.entries()) {
    if (part.length < shortest || /\d/.test(part)) continue;
    for (let at = 0; at < part.length; at++) {
      const cut = part.slice(0, at) + part.slice(at + 1);
      yield [...parts.slice(0, place), cut, ...parts.slice(place + 1)].join(partSeparator);
    }
  }
}

const rate = (code: string, share: number, message: string): Finding => ({
  code,
  severity: share > worrying ? "warning" : "note",
  records: null,
  message
});

const percent = (share: number): string =>
  share > 0 && share < 0.001 ? "under 0.1%" : `${(share * 100).toFixed(1)}%`;
