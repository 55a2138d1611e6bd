import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {type Counted, type Flow, flowOf, type OutcomeCells} from "../../outcomes/cells.js";
import {afterWhat} from "../../scales.js";
import {list, people, plural} from "../../words.js";
import {countOf} from "./said.js";

/** `Of 120 members who began, 96 were asked at the start; of 84 who were due to answer again after 6 months, 61 did.` */
export function flowSentence(
  measure: Pick<PageMeasure, "title" | "followUp">,
  cells: OutcomeCells,
  word: SiteData["word"]
): string {
  const flow = flowOf(cells);
  const {began, asked, due, returned, answered} = flow;
  const start =
    asked.count === null
      ? null
      : began.count === null
        ? `${people(word, asked.count)} answered at the start`
        : `of ${people(word, began.count)} who began, ${countOf(asked.count)} answered at the start`;
  const again =
    answered.count === null
      ? null
      : due.count === null
        ? `${countOf(answered.count)} answered again ${afterWhat(measure)}`
        : `of ${countOf(due.count)} who were due to answer again ${afterWhat(measure)}, ${countOf(answered.count)} did${unscored(returned, answered)}`;
  const told = [start, again].filter((part) => part !== null).join("; ");
  const sentence = told === "" ? "" : `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
  return [sentence, withheldOf(flow, plural(word))].filter((part) => part !== "").join(" ");
}

/** Whose form was too incomplete to be scored; known inside alone. */
function unscored({count: returned}: Counted, {count: answered}: Counted): string {
  if (returned === null || answered === null || returned <= answered) return "";
  return `, and ${countOf(returned - answered)} more gave a form that is too incomplete to score`;
}

/** One sentence for all steps that are withheld. */
function withheldOf(flow: Flow, who: string): string {
  const names = {
    began: "began",
    asked: "answered at the start",
    due: "were due to answer again",
    returned: "gave a form again",
    answered: "answered again"
  };
  const hidden = (Object.keys(names) as (keyof Flow)[]).filter(
    (step) => flow[step].count === null && flow[step].cell?.status === "withheld"
  );
  return hidden.length === 0
    ? ""
    : `How many ${who} ${list(hidden.map((step) => names[step]))} is withheld, so that nobody can be recognized.`;
}
