import type {WorkspaceConfig} from "../config/workspace.ts";
import {
  type Cell,
  type Cells,
  type CurvePoint,
  cellKey,
  type Questions,
  type Slice
} from "../measures/cell.ts";
import type {Board} from "./board.ts";
import {familiesOf, finest, smallShare, tooFine, viewOf} from "./coarsen.ts";
import {complement} from "./complementary.ts";
import {curveMeasure} from "./curve-cell.ts";
import {exactCell} from "./dependents.ts";
import {besideSteps} from "./flow.ts";
import {lay} from "./lay.ts";
import {loadSolver, type Solve} from "./linear-program.ts";
import {fillLines} from "./lines.ts";
import {type Memory, nothingBefore} from "./memory.ts";
import {isProtecting, type Profile} from "./profile.ts";
import {recordOf, type WithheldRecord} from "./record.ts";
import {showCells, showCurves, withheldKeys} from "./show.ts";
import {halfOfGroups, stayingByGroup} from "./staying-by-group.ts";
import {type Subject, subjectsOf} from "./subjects.ts";

export type {WithheldRecord} from "./record.ts";

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

/**
 * Disclosure control of one audience's release: what is too fine is left out, what could identify somebody is withheld,
 * and so is what would give it away. Where a figure could be worked out whatever else is withheld, the most detailed view
 * that prints it is left out and all is done again, so that it comes to an end: at worst nothing is published.
 * The same cells, profile and memory give the same result, in whatever order the cells come.
 */
export async function protect(
  exact: Cells,
  profile: Profile,
  {memory = nothingBefore, withheldShare = smallShare}: Context = {}
): Promise<Protected> {
  const {cells, curves, periods, wholes = {}, within = {}} = exact;
  if (!isProtecting(profile))
    return {cells: cells.map(exactCell), curves: [...curves], record: [], leftOut: []};
  const asked = exact.questions ?? {};
  const questions = familiesOf(asked, wholes);
  const solve = await loadSolver();
  let judged = subjectsOf(exact, profile, memory);
  const halved = stayingByGroup(
    judged.map(({cell}) => cell),
    {
      isSmall: (index) => judged[index]!.reason !== null,
      wasPublished: (index) => memory.published.has(judged[index]!.key)
    }
  );
  const coarsen: Coarsen = (subjects, isSmall) =>
    tooFine(
      subjects.map(({cell}) => cell),
      {
        isSmall,
        wasPublished: (index) => memory.published.has(subjects[index]!.key),
        shareOf: (view) => (halved.has(view) ? Math.max(halfOfGroups, withheldShare) : withheldShare),
        questions
      }
    );

  const leftOut = new Set(coarsen(judged, (index) => judged[index]!.reason !== null));
  const isIn = (cell: Slice & {measure: string}) => !leftOut.has(viewOf(cell, questions).key);
  // All parts together tell what their whole would.
  const isKept = (cell: Slice & {measure: string}) => {
    const whole = wholes[cell.measure];
    return isIn(cell) && (whole === undefined || isIn({...cell, measure: whole}));
  };
  for (;;) {
    const subjects = judged.filter(({cell}) => isKept(cell));
    const board = lay(subjects, {periods, questions: asked, wholes}, profile, memory);
    const unsafe = makeSafe(board, subjects, {solve, coarsen, questions});
    if (unsafe !== null) {
      for (const view of unsafe) leftOut.add(view);
      continue;
    }
    const withheld = withheldKeys(subjects, board);
    const beside = new Set(
      besideSteps(
        subjects.flatMap(({cell, key}) => (withheld.has(key) ? [] : [cell])),
        profile
      ).map(cellKey)
    );
    if (beside.size > 0) {
      judged = judged.map((subject) => (beside.has(subject.key) ? {...subject, reason: "rest"} : subject));
      continue;
    }
    const keptCurves = curves.filter((point) => isKept({...point, measure: curveMeasure(point.measure)}));
    return {
      cells: showCells(cells.filter(isKept), subjects, withheld, {profile, wholes, within, periods}),
      curves: showCurves(keptCurves, subjects, withheld),
      record: recordOf(subjects, board, memory),
      leftOut: [...leftOut].sort()
    };
  }
}

/** Keys of the views in which too many cells are small. */
type Coarsen = (subjects: readonly Subject[], isSmall: (index: number) => boolean) => ReadonlySet<string>;

/**
 * Withholds what would give a withheld cell away. Pairing blanks is cheap and comes first: a view that it riddles is not
 * worth solving for.
 *
 * @returns `null` where the board is safe, else the views to leave out before all is done again
 */
function makeSafe(
  board: Board,
  subjects: readonly Subject[],
  {solve, coarsen, questions}: {solve: Solve; coarsen: Coarsen; questions: Questions}
): Iterable<string> | null {
  fillLines(board);
  const riddled = coarsen(subjects, (index) => board.withheld.has(index));
  if (riddled.size > 0) return riddled;
  const determined = complement(board, solve);
  if (determined.length === 0) return null;
  return determined.flatMap(({variables}) => {
    const printing = variables.flatMap((variable) => board.variables[variable]!.printedBy);
    return (
      finest(
        printing.map((index) => subjects[index]!.cell),
        questions
      ) ?? []
    );
  });
}
