import type {WorkspaceConfig} from "../config/workspace.ts";
import {
  type Cell,
  type Cells,
  type CurvePoint,
  cellKey,
  type ExactCell,
  everything,
  type PeopleSet,
  type Slice,
  sliceKey
} from "../measures/cell.ts";
import {type Board, makeBoard} from "./board.ts";
import {finest, smallShare, tooFine, viewOf} from "./coarsen.ts";
import {complement} from "./complementary.ts";
import {agrees, asOnCurve, type Curve, coarsenCurves, isReadOff, tells} from "./curves.ts";
import {exactCell, shownCell, withheldCell} from "./dependents.ts";
import {loadSolver} from "./linear-program.ts";
import {fillLines} from "./lines.ts";
import {primaryReason, type Reason} from "./primary.ts";
import {isProtecting, type Profile, type Protecting} from "./profile.ts";
import {relationsOf} from "./relations.ts";
import {variablesOf} from "./variables.ts";

/** What an audience was given before, by `cellKey`. */
export interface Memory {
  withheld: {has(cell: string): boolean};
  published: {has(cell: string): boolean};
}

/** Why one cell is withheld; kept on the machine and never published. */
export interface WithheldRecord {
  /** `cellKey` of the cell; of a curve, with `curve` before it. */
  cell: string;
  reason: Reason;
  /** This audience was given the cell before: withholding it now comes late, and the gate has to be told. */
  publishedBefore: boolean;
}

export interface Protected {
  cells: Cell[];
  curves: CurvePoint[];
  record: WithheldRecord[];
  /** Views that are not published at all, as `measure|time|breakdown`. */
  leftOut: string[];
}

export interface Context {
  workspace?: WorkspaceConfig;
  memory?: Memory;
  /** Share of a view's cells that may be withheld before the view is left out; 1 leaves none out for it. */
  withheldShare?: number;
}

const nothing: Memory = {withheld: new Set(), published: new Set()};

/**
 * Disclosure control of one audience's release: what is too fine is left out, what could identify somebody is withheld,
 * and so is what would give it away. Where a figure could be worked out whatever else is withheld, the most detailed view
 * that prints it is left out and all is done again, so that it comes to an end: at worst nothing is published.
 * The same cells, profile and memory give the same result, in whatever order the cells come.
 */
export async function protect(
  exact: Cells,
  profile: Profile,
  {memory = nothing, withheldShare = smallShare}: Context = {}
): Promise<Protected> {
  const {cells, curves, periods} = exact;
  if (!isProtecting(profile))
    return {cells: cells.map(exactCell), curves: [...curves], record: [], leftOut: []};
  const solve = await loadSolver();
  const all = subjectsOf(exact, profile, memory);
  const leftOut = new Set(
    tooFine(
      all.map(({cell}) => cell),
      {
        isSmall: (index) => all[index]!.reason !== null,
        wasPublished: (index) => memory.published.has(all[index]!.key),
        share: withheldShare
      }
    )
  );
  const isKept = (cell: Slice & {measure: string}) => !leftOut.has(viewOf(cell).key);
  for (;;) {
    const subjects = all.filter(({cell}) => isKept(cell));
    const board = lay(subjects, periods, profile, memory);
    fillLines(board);
    const holed = tooFine(
      subjects.map(({cell}) => cell),
      {
        isSmall: (index) => board.withheld.has(index),
        wasPublished: (index) => memory.published.has(subjects[index]!.key),
        share: withheldShare
      }
    );
    for (const view of holed) leftOut.add(view);
    if (holed.size > 0) continue;
    const unsafe = complement(board, solve);
    const views = unsafe.map(({variables}) =>
      finest(
        variables.flatMap((variable) => board.variables[variable]!.printedBy.map((i) => subjects[i]!.cell))
      )
    );
    for (const view of views) if (view !== undefined) leftOut.add(view);
    if (unsafe.length > 0) continue;
    const kept = {
      cells: cells.filter(isKept),
      curves: curves.filter((point) => isKept({...point, measure: curveMeasure(point.measure)}))
    };
    return {...show(kept, subjects, board, {profile, memory}), leftOut: [...leftOut].sort()};
  }
}

/** A cell, or a curve taken as one, and what is wrong with showing it. */
interface Subject {
  cell: ExactCell;
  key: string;
  curve: Curve | null;
  reason: Reason | null;
}

function subjectsOf({cells, curves}: Cells, profile: Protecting, memory: Memory): Subject[] {
  const life = coarsenCurves(curves, profile);
  const startOf = new Map(cells.filter(isReadOff).map((cell) => [sliceKey(cell), cell.sets.denominator]));
  const curveOf = new Map(life.map((curve) => [sliceKey(curve.slice), curve]));
  const subjects = [
    ...cells.map((cell) => ({
      cell,
      curve: null,
      reason: reasonFor(cell, profile, curveOf.get(sliceKey(cell)))
    })),
    ...life.map((curve) => ({
      cell: asCell(curve, startOf.get(sliceKey(curve.slice))),
      curve,
      reason: curve.points === null ? ("curve" as const) : null
    }))
  ];
  return subjects
    .map((subject) => ({...subject, key: keyOf(subject.cell)}))
    .map((subject) => ({
      ...subject,
      reason: subject.reason ?? (memory.withheld.has(subject.key) ? ("earlier" as const) : null)
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Sets out everything that would be printed, with the primary cells withheld. */
function lay(
  subjects: readonly Subject[],
  periods: Cells["periods"],
  profile: Protecting,
  memory: Memory
): Board {
  const ordered = subjects.map(({cell}) => cell);
  const placeOf = new Map(subjects.map(({key}, index) => [key, index]));
  const curveOf = curvesBySlice(subjects);
  const variables = variablesOf(ordered);
  const board = makeBoard(ordered, {
    variables,
    relations: relationsOf(ordered, periods, variables, profile.threshold),
    threshold: profile.threshold,
    follower: (index) => {
      const curve = isReadOff(ordered[index]!) ? curveOf.get(sliceKey(ordered[index]!)) : undefined;
      return curve !== undefined && tells(curve, ordered[index]!)
        ? placeOf.get(keyOf(asCell(curve)))
        : undefined;
    },
    weight: (index) => weightOf(ordered[index]!) * (memory.published.has(subjects[index]!.key) ? 1000 : 1)
  });
  subjects.forEach(({reason}, index) => {
    if (reason !== null) board.withhold(index);
  });
  return board;
}

function show(
  {cells, curves}: Pick<Cells, "cells" | "curves">,
  subjects: readonly Subject[],
  board: Board,
  {profile, memory}: {profile: Protecting; memory: Memory}
): Omit<Protected, "leftOut"> {
  const curveOf = curvesBySlice(subjects);
  const withheld = new Set([...board.withheld].map((index) => subjects[index]!.key));
  const record = [...board.withheld]
    .sort((a, b) => a - b)
    .map((index) => {
      const {key, reason} = subjects[index]!;
      return {
        cell: key,
        reason: reason ?? ("complementary" as const),
        publishedBefore: memory.published.has(key)
      };
    });
  const shown = (cell: ExactCell): Cell => {
    if (withheld.has(keyOf(cell))) return withheldCell(cell);
    const curve = isReadOff(cell) ? curveOf.get(sliceKey(cell)) : undefined;
    return curve === undefined ? shownCell(cell, profile) : asOnCurve(shownCell(cell, profile), curve);
  };
  const life = subjects.flatMap(({curve}) => (curve === null ? [] : [curve]));
  return {cells: cells.map(shown), curves: publishCurves(curves, life, withheld), record};
}

const curvesBySlice = (subjects: readonly Subject[]): Map<string, Curve> =>
  new Map(subjects.flatMap(({curve}) => (curve === null ? [] : [[sliceKey(curve.slice), curve] as const])));

function reasonFor(cell: ExactCell, profile: Protecting, curve: Curve | undefined): Reason | null {
  const reason = primaryReason(cell, profile);
  if (reason !== null) return reason;
  return isReadOff(cell) && cell.status === "shown" && curve !== undefined && !agrees(cell, curve)
    ? "curve"
    : null;
}

const curveMeasure = (measure: string): string => `curve|${measure}`;

/** A curve takes part as the people it starts with, and as a figure of its own that others could be taken from. */
const asCell = ({measure, slice, start}: Curve, people: PeopleSet | null = null): ExactCell => ({
  measure: curveMeasure(measure),
  ...slice,
  status: "shown",
  people: start,
  numerator: start,
  denominator: null,
  value: start,
  lower: null,
  upper: null,
  atLeast: null,
  immature: null,
  more: {},
  sets: {people, numerator: null, denominator: null, immature: null}
});

const keyOf = (cell: ExactCell): string => cellKey(cell);

/** Totals, long periods and large figures are worth more than details. */
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

function publishCurves(
  points: readonly CurvePoint[],
  curves: readonly Curve[],
  withheld: ReadonlySet<string>
): CurvePoint[] {
  const others = points.filter(({status}) => status !== "shown");
  return [
    ...others,
    ...curves.flatMap((curve) =>
      curve.points === null || withheld.has(keyOf(asCell(curve))) ? [withheldPoint(curve)] : curve.points
    )
  ];
}

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
