import type {WorkspaceConfig} from "../config/workspace.ts";
import {
  type Cell,
  type Cells,
  type CurvePoint,
  cellKey,
  type ExactCell,
  everything,
  type PeopleSet,
  sliceKey
} from "../measures/cell.ts";
import {makeBoard} from "./board.ts";
import {complement} from "./complementary.ts";
import {agrees, asOnCurve, type Curve, coarsenCurves, isReadOff, tells} from "./curves.ts";
import {exactCell, shownCell, withheldCell} from "./dependents.ts";
import {loadSolver} from "./linear-program.ts";
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
}

const nothing: Memory = {withheld: new Set(), published: new Set()};

/**
 * Disclosure control of one audience's release: what could identify somebody is withheld, and so is what would give it
 * away. The same cells, profile and memory give the same result, in whatever order the cells come.
 */
export async function protect(
  {cells, curves, periods}: Cells,
  profile: Profile,
  {memory = nothing}: {workspace?: WorkspaceConfig; memory?: Memory} = {}
): Promise<Protected> {
  if (!isProtecting(profile)) return {cells: cells.map(exactCell), curves: [...curves], record: []};
  const life = coarsenCurves(curves, profile);
  const startOf = new Map(cells.filter(isReadOff).map((cell) => [sliceKey(cell), cell.sets.denominator]));
  const subjects = [...cells, ...life.map((curve) => asCell(curve, startOf.get(sliceKey(curve.slice))))]
    .map((cell, place) => ({cell, key: keyOf(cell), curve: life[place - cells.length] ?? null}))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const ordered = subjects.map(({cell}) => cell);
  const curveOf = new Map(life.map((curve) => [sliceKey(curve.slice), curve]));

  const placeOf = new Map(subjects.map(({key}, index) => [key, index]));

  const reasons = new Map<number, Reason>();
  subjects.forEach(({cell, key, curve}, index) => {
    const reason =
      curve === null
        ? reasonFor(cell, profile, curveOf.get(sliceKey(cell)))
        : curve.points === null
          ? "curve"
          : null;
    if (reason !== null) reasons.set(index, reason);
    else if (memory.withheld.has(key)) reasons.set(index, "earlier");
  });

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
  for (const index of reasons.keys()) board.withhold(index);
  complement(board, await loadSolver());

  const withheld = new Set([...board.withheld].map((index) => subjects[index]!.key));
  const record = [...board.withheld]
    .sort((a, b) => a - b)
    .map((index) => {
      const {key} = subjects[index]!;
      return {
        cell: key,
        reason: reasons.get(index) ?? ("complementary" as const),
        publishedBefore: memory.published.has(key)
      };
    });
  const shown = (cell: ExactCell): Cell => {
    if (withheld.has(keyOf(cell))) return withheldCell(cell);
    const bearable = shownCell(cell, profile);
    return isReadOff(cell) ? asOnCurve(bearable, curveOf.get(sliceKey(cell))) : bearable;
  };
  return {cells: cells.map(shown), curves: publishCurves(curves, life, withheld), record};
}

function reasonFor(cell: ExactCell, profile: Protecting, curve: Curve | undefined): Reason | null {
  const reason = primaryReason(cell, profile);
  if (reason !== null) return reason;
  return isReadOff(cell) && cell.status === "shown" && curve !== undefined && !agrees(cell, curve)
    ? "curve"
    : null;
}

/** A curve takes part as the people it starts with, and as a figure of its own that others could be taken from. */
const asCell = ({measure, slice, start}: Curve, people: PeopleSet | null = null): ExactCell => ({
  measure: `curve|${measure}`,
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
