import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {foldedPart} from "../../block.js";
import {colorOf} from "../../color.js";
import {cutoffAnswers, isYesNo, type OutcomeCells} from "../../outcomes/cells.js";
import {scaleName} from "../../scales.js";
import {answersOf, countOf} from "../../sentences/outcome/said.js";
import {list, people} from "../../words.js";
import {type AnswerLook, answersPicture, answersTable} from "./answers.js";

type Way = (typeof cutoffAnswers)[number];

const sides: Readonly<Record<string, string>> = {
  above: "above",
  at_or_above: "at or above",
  below: "below",
  at_or_below: "at or below"
};

/** Who stood past a cut-off, or said yes, at the start and who at the follow-up; a screening score, never a diagnosis. */
export function crossing(
  measure: PageMeasure,
  cells: OutcomeCells,
  {word, when}: {word: SiteData["word"]; when: string}
): HTMLElement | null {
  const cutoff = measure.instrument?.cutoff;
  const {shown, hidden, asked} = answersOf(cells, cutoffAnswers);
  if (cutoff === undefined || !asked || (shown.length === 0 && hidden.length === 0)) return null;
  if (shown.length === 0 && cells.change?.status !== "shown") return null;
  const yesNo = isYesNo(cells.change, measure.instrument);
  const at = `${sides[cutoff.direction] ?? cutoff.direction} ${cutoff.value}`;
  const told = list(shown.map(({kind, count}) => `${countOf(count)} ${words[kind]}`));
  const withheld = hidden.length === 0 ? "" : " The rest is withheld, so that nobody can be recognized.";
  const sentence =
    shown.length === 0
      ? `How many ${yesNo ? "said yes both times, once or never" : "crossed the cut-off"} is withheld, so that nobody can be recognized.`
      : `Of ${people(word, shown[0]!.of)} who answered both times, ${yesNo ? "those who said yes:" : "past it stood"} ${told}.${withheld}`;
  const color = colorOf(measure);
  const looks: AnswerLook<Way>[] = [
    {kind: "left", name: "At the start only", fill: color, opacity: 1},
    {kind: "reached", name: "At follow-up only", fill: "var(--ink)", opacity: 0.85},
    {kind: "stayed", name: "Both times", fill: color, opacity: 0.55},
    {kind: "never", name: "Neither time", fill: "var(--hatch)", opacity: 0.7}
  ];
  const label = yesNo ? `Who said yes, ${scaleName(measure)}` : `Scores ${at} on ${scaleName(measure)}`;
  const picture = answersPicture({cells, looks, color, word, label, description: sentence});
  return foldedPart(yesNo ? "Who said yes at the start and later" : "Who crossed the cut-off", {
    sentence: yesNo
      ? sentence
      : `The cut-off is a score ${at} (${cutoff.meaning}). ${sentence} A score is no diagnosis.`,
    pictures: picture === null ? [] : [picture],
    table: answersTable(`${label}, ${when}`, {cells, looks})
  });
}

const words: Readonly<Record<Way, string>> = {
  left: "at the start only",
  stayed: "both times",
  reached: "at the follow-up only",
  never: "neither time"
};
