import {asks, introduces, meets, people, relations, softTitles, talks, tells, titles} from "./context.ts";
import {things} from "./things.ts";
import type {Token, Words} from "./tokens.ts";

export const isClosed = ({after}: Pick<Token, "after">, marks = /[.,;:!?()]/): boolean => marks.test(after);

/** Whether the name is that of a place or a group: one of the next words says what it is. */
export function namesThing({tokens, capitalsSilent}: Words, at: number): boolean {
  for (let k = at; k < Math.min(at + 3, tokens.length - 1); k += 1) {
    if (/[,;:!?()]/.test(tokens[k]!.after)) return false;
    const next = tokens[k + 1]!;
    if (capitalsSilent ? k === at && things.has(next.word) : next.capital !== "none" && things.has(next.word))
      return true;
    if (capitalsSilent || (next.capital === "none" && !next.initial)) return false;
  }
  return false;
}

export type Context = "title" | "soft-title" | "relation" | "met" | "told" | "introduced";

/** What the words before say about the one here. */
export function contextOf(tokens: readonly Token[], at: number): Context | undefined {
  const one = tokens[at - 1];
  if (one === undefined || /[;!?()]/.test(one.after)) return undefined;
  if (titles.has(one.word)) return "title";
  if (/[.]/.test(one.after)) return undefined;
  const two = tokens[at - 2]?.word ?? "";
  if (introduces.has(one.word) || introduces.has(`${two} ${one.word}`)) return "introduced";
  if (relations.has(one.word.split("-").at(-1) ?? "") || people.has(one.word)) return "relation";
  if (softTitles.has(one.word)) return "soft-title";
  if (tells.has(one.word)) return "met";
  if (!asks.has(one.word)) return undefined;
  for (let k = at - 2; k >= Math.max(0, at - 5); k -= 1) {
    const verb = tokens[k]!.word;
    if (
      ["with", "w", "con"].includes(one.word)
        ? meets.has(verb)
        : ["to", "a"].includes(one.word) && talks.has(verb)
    )
      return "met";
  }
  return "told";
}
