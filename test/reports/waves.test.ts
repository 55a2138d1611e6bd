import {expect, it} from "vitest";
import {wavesNote, wavesSentence} from "../../reports/components/sentences/outcome/waves.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {walked, walkedOutside, walkMeasure} from "../helpers/tiny/waves.ts";

const said = (cell: Cell | undefined) => ({
  ...{measure: walkMeasure, word: "member" as const, program: null, cell},
  period: {kind: "fiscal_year", label: "FY 2025", start: "2024-07-01", end: "2025-06-30"}
});
const more = (figures: Record<string, number | null>): Cell => ({
  ...walked,
  more: {...walked.more, ...figures}
});

it("says who was seen, what both say of the last wave, and where they do not agree", () => {
  expect(wavesSentence(said(walked))).toBe(
    "Of 120 members asked about hope at the start, 60 answered again after 12 months. Those who did changed by +2.1 points on average (likely between +0.9 and +3.3). Counting everybody, a model says +1.1 points on average (likely between \u22120.3 and +2.5). The two do not agree after 12 months: those who were lost differ from those seen, so neither stands for everybody by itself."
  );
});

it("says that both agree, and nothing of it where no model is told", () => {
  expect(wavesSentence(said(more({model_disagrees_2: 0})))).toMatch(/ The two agree\.$/);
  const without = more({
    ...{model_change_1: null, model_change_2: null, model_disagrees_1: null, model_disagrees_2: null}
  });
  expect(wavesSentence(said(without))).toMatch(/\+3\.3\)\.$/);
  expect(wavesNote(said(without))).toBe(
    "These numbers tell what people reported, not what brought it about."
  );
});

it("says what the model takes for granted, and outside what is not told", () => {
  expect(wavesNote(said(walked))).toMatch(/depends on nothing but the scores/);
  expect(wavesNote(said(walked))).not.toMatch(/not told outside/);
  expect(wavesNote(said(walkedOutside))).toMatch(/not told outside the organization/);
});

it("names no figure of a cell that is not shown", () => {
  const withheld = {...walked, status: "withheld" as const};
  expect(wavesSentence(said(withheld))).toBe(
    "From one wave to the next in hope, from July 2024 to June 2025: withheld, so that nobody can be recognized."
  );
  expect(wavesNote(said(withheld))).toBe("");
});
