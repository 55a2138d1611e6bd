import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import type {Picture} from "../../block.js";
import {colorOf} from "../../color.js";
import {changeAnswers, meaningfulAnswers, type OutcomeCells} from "../../outcomes/cells.js";
import {scaleName} from "../../scales.js";
import {respondersSentence} from "../../sentences/outcome/responders.js";
import {type AnswerLook, answersPicture, answersTable} from "./answers.js";

/** Who got better, who stayed the same and who got worse, beyond what chance in answering explains. */
export function responders(
  measure: PageMeasure,
  cells: OutcomeCells,
  {word, when}: {word: SiteData["word"]; when: string}
): {pictures: Picture[]; further: {name: string; table: HTMLElement}[]} {
  const sentence = respondersSentence(cells, word);
  const isTold =
    cells.change?.status === "shown" ||
    [...changeAnswers, ...meaningfulAnswers].some((kind) => cells[kind]?.status === "shown");
  if (sentence === "" || !isTold) return {pictures: [], further: []};
  const color = colorOf(measure);
  const isReliable = changeAnswers.some((answer) => cells[answer] !== undefined);
  const looks: AnswerLook<Change>[] = isReliable ? looksIn(color) : meaningfulIn(color);
  const label = `How many people changed, ${scaleName(measure)}`;
  const picture = answersPicture({cells, looks, color, word, label, description: sentence});
  return {
    pictures: picture === null ? [] : [{...picture, title: sentence}],
    further: [
      {
        name: "How many got better, and how many did not",
        table: answersTable(`${label}, ${when}`, {cells, looks})
      }
    ]
  };
}

type Change = (typeof changeAnswers)[number] | (typeof meaningfulAnswers)[number];

const looksIn = (color: string): AnswerLook<Change>[] => [
  {kind: "better", name: "Clearly better", fill: color, opacity: 1},
  {kind: "meaningful", name: "Better by enough to matter, not surely", fill: color, opacity: 0.55},
  {kind: "same", name: "About the same", fill: "var(--hatch)", opacity: 0.7},
  {kind: "worse", name: "Clearly worse", fill: "var(--ink)", opacity: 0.85}
];

const meaningfulIn = (color: string): AnswerLook<Change>[] => [
  {kind: "enough", name: "Better by enough to matter", fill: color, opacity: 0.55},
  {kind: "little", name: "About the same", fill: "var(--hatch)", opacity: 0.7},
  {kind: "enoughWorse", name: "Worse by enough to matter", fill: "var(--ink)", opacity: 0.85}
];
