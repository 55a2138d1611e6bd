import type {Evidence} from "../adapter.ts";
import type {Grid} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, leftOut} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {distinctNames, placeOf, tableUnder} from "./shared/table.ts";

/** SurveyMonkey responses: question texts over answer labels, expanded (a column a choice) or condensed. */
export const adapter = gridAdapter({
  id: "surveymonkey",
  version: 1,
  title: "SurveyMonkey responses, expanded or condensed",
  evidence,
  reshape: reshapeSurveyMonkey
});

/** Labels of the second row that add nothing to the question. */
const plainLabels = new Set(["", "response", "open-ended response"]);

const respondentOf = (grid: Grid): number => {
  const first = grid.rows[0]?.cells ?? [];
  return placeOf(first, "Respondent ID", "RespondentID");
};

/** Whether the second row labels answers: then there is nothing in it under the respondent's id. */
const hasLabels = (grid: Grid): boolean =>
  (grid.rows[1]?.cells[respondentOf(grid)] ?? "").trim() === "" && grid.rows[1] !== undefined;

function evidence(grid: Grid): Evidence | undefined {
  const first = grid.rows[0]?.cells ?? [];
  if (respondentOf(grid) === -1) return undefined;
  const collector = placeOf(first, "Collector ID", "CollectorID") !== -1;
  return {
    confidence: collector && hasLabels(grid) ? 0.98 : collector ? 0.85 : 0.5,
    reasons: [
      `header Respondent ID${collector ? " and Collector ID" : ""}`,
      ...(hasLabels(grid) ? ["a second row of answer labels"] : [])
    ]
  };
}

/** One record a respondent; a column is named `Question [label]`, the question carried over the blanks to its right. */
export function reshapeSurveyMonkey(grids: readonly Grid[]): Reshaped {
  const grid = grids[0]!;
  const first = grid.rows[0]?.cells ?? [];
  if (respondentOf(grid) === -1)
    throw misfit(grid, {
      system: "surveymonkey",
      expected: "the header Respondent ID",
      found: namesOf(first.map(headerName)),
      line: grid.rows[0]?.line ?? 1
    });
  const labelled = hasLabels(grid);
  const labels = labelled ? grid.rows[1]!.cells : [];
  const table = tableUnder(grid, columnNames(first, labels), grid.rows.slice(labelled ? 2 : 1));
  return {
    headers: table.headers,
    records: table.records,
    malformed: table.malformed,
    findings: [
      ...leftOut(
        "lines_left_out",
        labelled ? 1 : 0,
        "answer labels under the header, which are in its names"
      ),
      ...blanksLeftOut(table)
    ]
  };
}

function columnNames(questions: readonly string[], labels: readonly string[]): string[] {
  let question = "";
  const names = questions.map((cell, at) => {
    const label = headerName(labels[at] ?? "");
    if (headerName(cell) !== "") question = headerName(cell);
    else if (label === "") return "";
    return plainLabels.has(label.toLowerCase()) ? question : `${question} [${label}]`;
  });
  return distinctNames(names);
}
