import {type Cells, cellKey, type ExactCell, type Scores, sliceKey} from "../measures/cell.ts";
import {curveCell} from "./curve-cell.ts";
import {agrees, type Curve, coarsenCurves, isReadOff} from "./curves.ts";
import {countsPeople} from "./few-scores.ts";
import type {Memory} from "./memory.ts";
import {leavesFew, widerCells} from "./nested.ts";
import {withheldTogether} from "./parts.ts";
import {primaryReason, type Reason} from "./primary.ts";
import type {Protecting} from "./profile.ts";
import {besideSameForms} from "./same-forms.ts";

/** A cell, or a curve taken as one, and what is wrong with showing it. */
export interface Subject {
  cell: ExactCell;
  key: string;
  curve: Curve | null;
  reason: Reason | null;
}

/** Everything that would be shown, in order of key, each judged on its own. */
export function subjectsOf(
  {cells, curves, scores = {}, wholes = {}, within = {}, attended = []}: Cells,
  profile: Protecting,
  memory: Memory
): Subject[] {
  const life = coarsenCurves(curves, profile);
  const startOf = new Map(cells.filter(isReadOff).map((cell) => [sliceKey(cell), cell.sets.denominator]));
  const curveOf = new Map(life.map((curve) => [sliceKey(curve.slice), curve]));
  const widerOf = widerCells(cells, within);
  const beside = besideSameForms(cells, profile);
  const few = fewCame(cells, attended, profile);
  const subjects = [
    ...cells.map((cell) => ({
      cell,
      curve: null,
      reason: beside.has(cell)
        ? ("rest" as const)
        : (reasonFor(cell, {profile, curve: curveOf.get(sliceKey(cell)), scores: scores[cell.measure]}) ??
          (few.has(cell) ? ("people" as const) : null) ??
          (leavesFew(cell, widerOf(cell), profile) ? ("rest" as const) : null))
    })),
    ...life.map((curve) => ({
      cell: curveCell(curve, startOf.get(sliceKey(curve.slice))),
      curve,
      reason: curve.points === null ? ("curve" as const) : null
    }))
  ];
  const judged = subjects
    .map((subject) => ({...subject, key: cellKey(subject.cell)}))
    .map((subject) => ({
      ...subject,
      reason: subject.reason ?? (memory.withheld.has(subject.key) ? ("earlier" as const) : null)
    }));
  const withheld = new Set(judged.flatMap(({key, reason}) => (reason === null ? [] : [key])));
  const together = withheldTogether(cells, wholes, {
    ...profile,
    isWithheld: (cell) => withheld.has(cellKey(cell))
  });
  return judged
    .map((subject) => ({
      ...subject,
      reason: subject.reason ?? (together.has(subject.key) ? ("parts" as const) : null)
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Where people sign in by name, no more of them came than there were times that somebody came. */
function fewCame(
  cells: readonly ExactCell[],
  attended: readonly string[],
  {threshold}: Protecting
): ReadonlySet<ExactCell> {
  const named = new Set(
    cells.filter(({measure, people}) => measure === "served" && (people ?? 0) > 0).map(sliceKey)
  );
  return new Set(
    cells.filter(
      (cell) =>
        attended.includes(cell.measure) &&
        (cell.numerator ?? 0) >= 1 &&
        (cell.numerator ?? 0) < threshold &&
        named.has(sliceKey(cell))
    )
  );
}

function reasonFor(
  cell: ExactCell,
  {profile, curve, scores}: {profile: Protecting; curve: Curve | undefined; scores: Scores | undefined}
): Reason | null {
  const reason = primaryReason(cell, profile);
  if (reason !== null) return reason;
  if (countsPeople(cell, scores, profile)) return "scores";
  return isReadOff(cell) && cell.status === "shown" && curve !== undefined && !agrees(cell, curve)
    ? "curve"
    : null;
}

export const curvesOf = (subjects: readonly Subject[]): Curve[] =>
  subjects.flatMap(({curve}) => (curve === null ? [] : [curve]));

export const curvesBySlice = (subjects: readonly Subject[]): Map<string, Curve> =>
  new Map(curvesOf(subjects).map((curve) => [sliceKey(curve.slice), curve]));
