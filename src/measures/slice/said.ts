import {possibleScores} from "../../instruments/scoring.ts";
import type {Cells, Questions, ScoresOf, Wholes, Within} from "../cell.ts";
import type {Measure} from "../measure.ts";
import {attendances} from "./counts-behind.ts";

/** What measures say of their cells that disclosure control has to know. */
export const saidOf = (
  measures: readonly Measure[]
): Pick<Cells, "questions" | "wholes" | "within" | "scores" | "attended"> => ({
  questions: questionsOf(measures),
  wholes: wholesOf(measures),
  within: withinOf(measures),
  scores: scoresOf(measures),
  attended: measures.flatMap(({id, countSets}) => (countSets?.numerator === attendances ? [id] : []))
});

const questionsOf = (measures: readonly Measure[]): Questions =>
  Object.fromEntries(
    measures.flatMap(({id, question}) => (question === undefined ? [] : [[id, question] as const]))
  );

const wholesOf = (measures: readonly Measure[]): Wholes =>
  Object.fromEntries(
    measures.flatMap(({id, partOf}) => (partOf === undefined ? [] : [[id, partOf] as const]))
  );

const withinOf = (measures: readonly Measure[]): Within =>
  Object.fromEntries(
    measures.flatMap(({id, within}) => (within === undefined ? [] : [[id, within] as const]))
  );

const scoresOf = (measures: readonly Measure[]): ScoresOf =>
  Object.fromEntries(
    measures.flatMap(({id, scale, format}) => {
      if (scale === undefined || format !== "score") return [];
      const [lowest, highest] = scale.scale.range;
      return [[id, {lowest, highest, count: possibleScores(scale.scale, scale.instrument.answers)}] as const];
    })
  );
