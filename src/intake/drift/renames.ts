import {distance} from "fastest-levenshtein";
import type {ColumnSight} from "./sight.ts";

type Named = Pick<ColumnSight, "header" | "position" | "shape">;

export interface Rename {
  from: string;
  to: string;
  /** Why it is thought to be the same column. */
  because: string;
}

/**
 * Which of the columns that are gone are probably among those that are new: what they hold looks the same, and either
 * their names are alike or they stand in the same place. Each is used once, the most alike first.
 */
export function probableRenames(gone: readonly Named[], added: readonly Named[]): Rename[] {
  const pairs = gone.flatMap((from) =>
    added.flatMap((to) => {
      const alike = likeness(from.header, to.header);
      const placed = from.position === to.position;
      const sameShape = from.shape === to.shape || from.shape === "blank" || to.shape === "blank";
      return sameShape && (alike >= 0.5 || placed) ? [{from, to, alike, placed}] : [];
    })
  );
  const taken = new Set<string>();
  return pairs
    .sort(
      (a, b) =>
        b.alike + Number(b.placed) - (a.alike + Number(a.placed)) || (a.to.header < b.to.header ? -1 : 1)
    )
    .flatMap(({from, to, alike, placed}) => {
      if (taken.has(`from ${from.header}`) || taken.has(`to ${to.header}`)) return [];
      taken.add(`from ${from.header}`).add(`to ${to.header}`);
      const reasons = [...(alike >= 0.5 ? ["a similar name"] : []), ...(placed ? ["the same place"] : [])];
      return [
        {
          from: from.header,
          to: to.header,
          because: [...reasons, `values of the same kind (${from.shape})`].join(", ")
        }
      ];
    });
}

/** From 0 to 1: shared words or, for names written apart, shared letters. */
function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = first.filter((word) => second.includes(word)).length;
  const words = shared / Math.max(1, Math.min(first.length, second.length));
  const [x, y] = [first.join(""), second.join("")];
  const letters = 1 - distance(x, y) / Math.max(1, x.length, y.length);
  return Math.max(words, letters);
}

const wordsOf = (header: string): string[] =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
