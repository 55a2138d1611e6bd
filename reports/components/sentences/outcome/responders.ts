import type {SiteData} from "../../../../src/site/page-data.ts";
import {changeAnswers, meaningfulAnswers, type OutcomeCells, type OutcomeKind} from "../../outcomes/cells.js";
import {list, people} from "../../words.js";
import {answersOf, countOf, isKnown} from "./said.js";

const words: Readonly<Record<(typeof changeAnswers)[number], string>> = {
  better: "got clearly better",
  meaningful: "got better by enough to matter but not surely",
  same: "stayed about the same",
  worse: "got clearly worse"
};

/** Of a scale that tells how much matters, and not how much may be chance. */
const meaningfulWords: Readonly<Record<(typeof meaningfulAnswers)[number], string>> = {
  enough: "got better by enough to matter",
  little: "stayed about the same",
  enoughWorse: "got worse by enough to matter"
};

/** `Of 58 members who answered both times, 20 got clearly better, 33 stayed about the same, and 5 got clearly worse.` */
export function respondersSentence(cells: OutcomeCells, word: SiteData["word"]): string {
  if (!isKnown(cells)) return "";
  const clear = answersOf(cells, changeAnswers);
  return clear.asked
    ? sentenceOf(clear, words, word)
    : sentenceOf(answersOf(cells, meaningfulAnswers), meaningfulWords, word);
}

function sentenceOf<Kind extends OutcomeKind>(
  {shown, hidden}: ReturnType<typeof answersOf<Kind>>,
  words: Readonly<Record<Kind, string>>,
  word: SiteData["word"]
): string {
  const told = list(shown.map(({kind, count}) => `${countOf(count)} ${words[kind]}`));
  const first =
    shown.length === 0 ? "" : `Of ${people(word, shown[0]!.of)} who answered both times, ${told}.`;
  const either = new Intl.ListFormat("en-US", {style: "long", type: "disjunction"});
  const rest =
    hidden.length === 0
      ? ""
      : `How many ${either.format(hidden.map((kind) => words[kind]))} is withheld, so that nobody can be recognized.`;
  return [first, rest].filter((part) => part !== "").join(" ");
}
