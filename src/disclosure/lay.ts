import {
  type Cells,
  cellKey,
  type ExactCell,
  everything,
  type Questions,
  sliceKey,
  type Wholes
} from "../measures/cell.ts";
import {type Board, makeBoard} from "./board.ts";
import {curveCell} from "./curve-cell.ts";
import {isReadOff, tells} from "./curves.ts";
import type {Memory} from "./memory.ts";
import type {Protecting} from "./profile.ts";
import {relationsOf} from "./relations.ts";
import {curvesBySlice, type Subject} from "./subjects.ts";
import {variablesOf} from "./variables.ts";

/** Sets out everything that would be printed, with the primary cells withheld and the curves that hang on them. */
export function lay(
  subjects: readonly Subject[],
  known: {periods: Cells["periods"]; questions: Questions; wholes: Wholes},
  profile: Protecting,
  memory: Memory
): Board {
  const ordered = subjects.map(({cell}) => cell);
  const placeOf = new Map(subjects.map(({key}, index) => [key, index]));
  const curveOf = curvesBySlice(subjects);
  const variables = variablesOf(ordered);
  const board = makeBoard(ordered, {
    variables,
    relations: relationsOf(ordered, known, variables, profile.threshold),
    threshold: profile.threshold,
    follower: (index) => {
      const curve = isReadOff(ordered[index]!) ? curveOf.get(sliceKey(ordered[index]!)) : undefined;
      return curve !== undefined && tells(curve, ordered[index]!)
        ? placeOf.get(cellKey(curveCell(curve)))
        : undefined;
    },
    weight: (index) =>
      weightOf(ordered[index]!) *
      (memory.published.has(subjects[index]!.key) ? 1000 : 1) *
      (known.wholes[ordered[index]!.measure] === undefined ? 1 : 0.01)
  });
  board.withhold(...subjects.flatMap(({reason}, index) => (reason === null ? [] : [index])));
  return board;
}

/** Totals, long periods and large figures are worth more than details; a part is worth far less than its whole. */
function weightOf({period, program, site, characteristic, people, numerator}: ExactCell): number {
  const level = [
    program === everything,
    site === everything,
    characteristic === everything,
    !period.includes("-"),
    period === "all"
  ].filter(Boolean).length;
  return Math.log2(2 + Math.abs(people ?? numerator ?? 0)) * (1 + 2 * level);
}
