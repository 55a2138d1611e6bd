import {
  asks,
  introduces,
  led,
  meets,
  people,
  performs,
  relations,
  softTitles,
  talks,
  tells,
  titles,
  travels,
  works
} from "./context.ts";
import {notPeople, placeBefore, things} from "./things.ts";
import type {Token, Words} from "./tokens.ts";

export const isClosed = ({after}: Pick<Token, "after">, marks = /[.,;:!?()]/): boolean => marks.test(after);

/** What instruments are called: "Rogers scale". */
const instruments = new Set("scale scales inventory questionnaire index screener assessment".split(" "));

/** Whether the name is that of a place or a group: one of the next words says what it is. */
export function namesThing({tokens, capitalsSilent}: Words, at: number): boolean {
  if (!capitalsSilent && isBrand(tokens, at)) return true;
  if (instruments.has(tokens[at + 1]?.word ?? "")) return true;
  for (let k = at; k < Math.min(at + 3, tokens.length - 1); k += 1) {
    if (/[,;:!?()]/.test(tokens[k]!.after)) return false;
    const next = tokens[k + 1]!;
    if (
      capitalsSilent
        ? k === at && things.has(next.word) && !(tokens[k]!.possessive && led.has(next.word))
        : next.capital !== "none" && things.has(next.word)
    )
      return true;
    if (capitalsSilent || (next.capital === "none" && !next.initial)) return false;
  }
  return false;
}

/** "Victoria's Secret", "Ben & Jerry's". */
function isBrand(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return joins(before) && token?.possessive === true;
  if (token.possessive)
    return joins(before) || (next.capital === "first" && token.after === " " && !isSomebodys(next));
  return joins(token) && next.possessive;
}

/** "Maria's Mom", "Maria's Medicaid" */
const isSomebodys = ({word}: Token): boolean => relations.has(word) || notPeople.has(word);

const joins = (token: Token | undefined): boolean => / ?& ?/.test(token?.after ?? "");

/** Whether one of the capitalized words before it says that a place is meant: "Parque Benito Juárez". */
export function isWithinPlace({tokens}: Words, at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 4); k -= 1) {
    const {word, capital, after} = tokens[k]!;
    if (/[,;:!?()]/.test(after) || titles.has(word)) return false;
    if (capital === "none") return k === at - 1 && spanishPlaces.has(word);
    if (placeBefore.has(word)) return true;
  }
  return false;
}

/** "fui a la clínica Tepeyac" */
const spanishPlaces = new Set(
  "clinica escuela iglesia parque calle avenida hotel plaza colonia hospital centro".split(" ")
);

/** "watched Forrest Gump", "sang Jolene", "a Robert Frost poem" */
export function isPerformed({tokens}: Words, at: number): boolean {
  for (let k = at - 1; k >= 0 && !isClosed(tokens[k]!); k -= 1) {
    if (performs.has(tokens[k]!.word)) return true;
    const listens = tokens[k]!.word === "to" && /^listen/.test(tokens[k - 1]?.word ?? "");
    if (tokens[k]!.capital !== "first" && !listens) break;
  }
  for (let k = at; k < tokens.length - 1 && !tokens[k]!.possessive && tokens[k]!.after === " "; k += 1) {
    const next = tokens[k + 1]!;
    if (next.capital !== "first") return works.has(next.word);
  }
  return false;
}

/** "moved to Tulsa", "moved from Worcester to Lowell", but "went to talk to Maria" */
function isOnTheWay(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 2; k >= Math.max(0, at - 4) && !isClosed(tokens[k]!); k -= 1) {
    if (travels.has(tokens[k]!.word)) return true;
    if (talks.has(tokens[k]!.word) || meets.has(tokens[k]!.word)) return false;
  }
  return false;
}

export type Context = "title" | "soft-title" | "relation" | "met" | "told" | "introduced";

/** What the words before say about the one here. */
export function contextOf(tokens: readonly Token[], at: number): Context | undefined {
  const one = tokens[at - 1];
  if (one === undefined || /[;!?()]/.test(one.after)) return undefined;
  if (titles.has(one.word)) return "title";
  if (/[.]/.test(one.after)) return softTitles.has(one.word) && one.after === ". " ? "soft-title" : undefined;
  const two = tokens[at - 2]?.word ?? "";
  if (introduces.has(one.word) || introduces.has(`${two} ${one.word}`)) return "introduced";
  if (relations.has(one.word.split("-").at(-1) ?? "") || people.has(one.word)) return "relation";
  if (softTitles.has(one.word)) return "soft-title";
  if (tells.has(one.word)) return "met";
  if (one.word === "on" && /^check(?:ed|ing|in)?$/.test(two)) return "met";
  if (
    one.word === "up"
      ? /^pick(?:ed|s|ing)?$/.test(two)
      : one.word === "off" && /^drop(?:ped|s|ping)?$/.test(two)
  )
    return "told";
  if (!asks.has(one.word) || (/^(?:to|from)$/.test(one.word) && isOnTheWay(tokens, at))) return undefined;
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
