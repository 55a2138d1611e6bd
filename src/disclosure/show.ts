import {
  type Cell,
  type CurvePoint,
  cellKey,
  type ExactCell,
  type Period,
  sliceKey,
  type Wholes,
  type Within
} from "../measures/cell.ts";
import type {Board} from "./board.ts";
import {widerBounds} from "./bounds.ts";
import {curveCell} from "./curve-cell.ts";
import {asOnCurve, type Curve, isReadOff} from "./curves.ts";
import {shownCell, withheldCell, withoutLost} from "./dependents.ts";
import type {Protecting} from "./profile.ts";
import {tellingSpread} from "./spread.ts";
import {curvesBySlice, curvesOf, type Subject} from "./subjects.ts";

/** Keys of what a board withholds. */
export const withheldKeys = (subjects: readonly Subject[], board: Board): ReadonlySet<string> =>
  new Set([...board.withheld].map((index) => subjects[index]!.key));

/** Each cell as its people can bear it, or withheld. What is read off a curve is read off the published one. */
export function showCells(
  cells: readonly ExactCell[],
  subjects: readonly Subject[],
  withheld: ReadonlySet<string>,
  {profile, ...known}: {profile: Protecting; wholes: Wholes; within: Within; periods: readonly Period[]}
): Cell[] {
  const curveOf = curvesBySlice(subjects);
  const telling = tellingSpread(cells, known, {withheld, spreadFrom: profile.spreadFrom});
  const bounds = widerBounds(cells, profile);
  const withoutSpread = {...profile, spreadFrom: Number.POSITIVE_INFINITY};
  return cells.map((cell) => {
    if (withheld.has(cellKey(cell))) return withheldCell(cell);
    const curve = isReadOff(cell) ? curveOf.get(sliceKey(cell)) : undefined;
    const key = cellKey(cell);
    const whole = shownCell(cell, telling.spread.has(key) ? withoutSpread : profile);
    const told = telling.lost.has(key) ? withoutLost(whole) : whole;
    const least = bounds.get(key);
    const shown = least === undefined ? told : {...told, atLeast: least};
    return curve === undefined ? shown : asOnCurve(shown, curve);
  });
}

/** The coarser curves in place of the exact ones; points that only say why there is no curve stay. */
export const showCurves = (
  points: readonly CurvePoint[],
  subjects: readonly Subject[],
  withheld: ReadonlySet<string>
): CurvePoint[] => [
  ...points.filter(({status}) => status !== "shown"),
  ...curvesOf(subjects).flatMap((curve) =>
    curve.points === null || withheld.has(cellKey(curveCell(curve))) ? [withheldPoint(curve)] : curve.points
  )
];

const withheldPoint = ({measure, slice}: Curve): CurvePoint => ({
  measure,
  ...slice,
  status: "withheld",
  day: 0,
  atRisk: null,
  events: null,
  censored: null,
  survival: null,
  lower: null,
  upper: null
});
