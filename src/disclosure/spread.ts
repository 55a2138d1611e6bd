import {cellKey, type ExactCell, type Period, type Wholes, type Within} from "../measures/cell.ts";
import {formIn, randomSolution} from "./elimination.ts";
import {widerCells} from "./nested.ts";
import {sharedOut} from "./parts.ts";
import {isMean} from "./primary.ts";
import {sumsOverPlaces, sumsOverTime} from "./relations.ts";

/** Sums of scores and of their squares, of one group of people: whoever has those of all and of all but a few has those of the few. */

/** What is told of each cell's people: their scores, or those of whoever did not answer again. */
interface Told {
  /** People it is told of; 0 where there are none, or no scores. */
  count(cell: ExactCell): number;
  /** Whether the cell by itself may print it. */
  mayTell(cell: ExactCell): boolean;
}

export interface Telling {
  /** Keys of cells that print neither sums nor spread, and their means to one decimal. */
  spread: ReadonlySet<string>;
  /** Keys of cells that print nothing made from the scores of those lost. */
  lost: ReadonlySet<string>;
}

/**
 * Cells whose sums would tell the spread of some other group of fewer than `spreadFrom` people, by program, site,
 * characteristic, time and parts of a whole: that of a group which is withheld, which is too small for its spread to be told, which
 * is in several parts or in none.
 */
export function tellingSpread(
  cells: readonly ExactCell[],
  {periods, wholes, within}: {periods: readonly Period[]; wholes: Wholes; within: Within},
  {withheld, spreadFrom}: {withheld: ReadonlySet<string>; spreadFrom: number}
): Telling {
  const scored = onePerPeople(cells);
  const lines = linesOf(scored, {periods, wholes});
  const isShown = (cell: ExactCell) => cell.status === "shown" && !withheld.has(cellKey(cell));
  const ofPairs: Told = {
    count: ({denominator}) => denominator ?? 0,
    mayTell: (cell) => isShown(cell) && (cell.denominator ?? 0) >= spreadFrom
  };
  const bare = new Set(bareParts(scored, wholes, ofPairs).map(cellKey));
  const spread = keepBack(scored, lines, {told: ofPairs, spreadFrom, already: bare});
  const lostFrom = ({more, denominator}: ExactCell) =>
    typeof more.effect_size_lost === "number" || typeof more.model_change === "number"
      ? (more.n_baseline ?? 0) - (denominator ?? 0)
      : 0;
  const ofLost: Told = {
    count: ({more, denominator}) => Math.max(0, (more.n_baseline ?? denominator ?? 0) - (denominator ?? 0)),
    mayTell: (cell) => ofPairs.mayTell(cell) && lostFrom(cell) >= spreadFrom
  };
  const lost = keepBack(scored, lines, {
    told: ofLost,
    spreadFrom,
    already: new Set([...spread, ...besideBaselines(scored, within, spreadFrom)])
  });
  const alike = (keys: ReadonlySet<string>) =>
    new Set(cells.filter((cell) => keys.has(peopleKey(cell))).map(cellKey));
  return {spread: alike(spread), lost: alike(lost)};
}

/** Pieces of a scale whose baselines are those of the whole and of a few more: with the scores of those lost these could be told. */
function besideBaselines(cells: readonly ExactCell[], within: Within, spreadFrom: number): string[] {
  const wider = widerCells(cells, within);
  const began = ({more, denominator}: ExactCell) => more.n_baseline ?? denominator ?? 0;
  return cells
    .filter((cell) =>
      wider(cell).some((other) => {
        const apart = Math.abs(began(cell) - began(other));
        return apart > 0 && apart < spreadFrom;
      })
    )
    .map(cellKey);
}

/** A trajectory's last wave is of the same people as the change at that follow-up. */
const peopleKey = (cell: ExactCell): string =>
  cellKey({...cell, measure: cell.measure.replace(/^trajectory:/, "outcome_change:")});

const sumsOfScores = ["change", "score", "post"] as const;

/** Cells with sums of scores, one for each group of people. */
function onePerPeople(cells: readonly ExactCell[]): ExactCell[] {
  const found = new Map<string, ExactCell>();
  for (const cell of cells) {
    const isScored = sumsOfScores.some((name) => typeof cell.more[name] === "number");
    if (!isScored || !isMean(cell)) continue;
    const key = peopleKey(cell);
    const known = found.get(key);
    if (known === undefined || cell.measure.startsWith("outcome_change:"))
      found.set(key, {...cell, measure: key.slice(0, key.indexOf("|"))});
  }
  return [...found.values()];
}

interface Line {
  total: number;
  parts: readonly number[];
}

function linesOf(
  cells: readonly ExactCell[],
  {periods, wholes}: {periods: readonly Period[]; wholes: Wholes}
): Line[] {
  const at = new Map(cells.map((cell, index) => [cellKey(cell), index]));
  const shares = new Map<number, number[]>();
  cells.forEach((cell, index) => {
    const measure = wholes[cell.measure];
    const total = measure === undefined ? undefined : at.get(cellKey({...cell, measure}));
    if (total !== undefined) shares.set(total, [...(shares.get(total) ?? []), index]);
  });
  return [
    ...sumsOverPlaces(cells),
    ...sumsOverTime(cells, periods),
    ...[...shares].map(([total, parts]) => ({total, parts}))
  ];
}

/** Parts of a whole of which one is withheld or too small: none of them tells. */
const bareParts = (cells: readonly ExactCell[], wholes: Wholes, {count, mayTell}: Told): ExactCell[] =>
  sharedOut(cells, wholes)
    .filter((parts) => parts.some((part) => count(part) > 0 && !mayTell(part)))
    .flat();

/** Keeps back the smallest of what is told, line by line, until nothing too small can be worked out. */
function keepBack(
  cells: readonly ExactCell[],
  lines: readonly Line[],
  {told, spreadFrom, already}: {told: Told; spreadFrom: number; already: ReadonlySet<string>}
): ReadonlySet<string> {
  const counts = cells.map(told.count);
  const kept = new Set(already);
  const tells = cells.map((cell) => told.mayTell(cell) && !already.has(cellKey(cell)));
  const keep = (index: number) => {
    tells[index] = false;
    kept.add(cellKey(cells[index]!));
  };
  const smallest = ({total, parts}: Line): number | undefined => {
    const telling = parts.filter((part) => tells[part] && counts[part]! > 0);
    return telling.toSorted((a, b) => counts[a]! - counts[b]!)[0] ?? (tells[total] ? total : undefined);
  };
  const isSmall = (count: number) => count !== 0 && Math.abs(count) < spreadFrom;
  const givesAway = ({total, parts}: Line): boolean => {
    const sum = (some: readonly number[]) => some.reduce((all, part) => all + counts[part]!, 0);
    const unknown = parts.filter((part) => !tells[part] && counts[part]! > 0);
    if (!tells[total])
      return counts[total]! > 0 && unknown.length === 0 && sum(parts) === counts[total]! && sum(parts) > 0;
    const rest = counts[total]! - sum(parts.filter((part) => tells[part]));
    return isSmall(rest) || isSmall(sum(unknown)) || (unknown.length === 1 && rest === counts[unknown[0]!]!);
  };
  for (;;) {
    let closed = true;
    for (const line of lines)
      for (let next = smallest(line); next !== undefined && givesAway(line); next = smallest(line)) {
        keep(next);
        closed = false;
      }
    if (!closed) continue;
    const next = determinedLine(lines, {counts, tells, smallest, spreadFrom});
    if (next === undefined) return kept;
    keep(smallest(next)!);
  }
}

/** A line to keep more of, of a group whose sums follow from several lines at once. */
function determinedLine(
  lines: readonly Line[],
  {
    counts,
    tells,
    smallest,
    spreadFrom
  }: {
    counts: readonly number[];
    tells: readonly boolean[];
    smallest: (line: Line) => number | undefined;
    spreadFrom: number;
  }
): Line | undefined {
  const isUnknown = (index: number) => !tells[index] && counts[index]! > 0;
  const equations = lines.flatMap(({total, parts}) => {
    const all = parts.reduce((sum, part) => sum + counts[part]!, 0);
    const variables = [total, ...parts].filter(isUnknown);
    return all !== counts[total] || variables.length === 0
      ? []
      : [{variables, coefficients: variables.map((index) => (index === total ? -1 : 1))}];
  });
  const solution = randomSolution(equations, 1);
  const pinned = new Set(
    [...solution.keys()].filter(
      (index) =>
        counts[index]! < spreadFrom && formIn(solution, {variables: [index], coefficients: [1]}) === 0
    )
  );
  return lines.find(
    (line) => [line.total, ...line.parts].some((index) => pinned.has(index)) && smallest(line) !== undefined
  );
}
