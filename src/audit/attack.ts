import type {Highs} from "highs";
import {type Cell, cellKey} from "../measures/cell.ts";
import {constraintsOf, type Trust} from "./constraints.ts";
import type {Anatomy} from "./figures.ts";
import type {AuditFinding} from "./finding.ts";
import {type Maximize, withPolytope} from "./linear-program.ts";
import {type Names, namesOf} from "./names.ts";
import {type Puzzle, puzzlesOf} from "./puzzle.ts";
import {isBounded, isPinned, type Question, questionsOf, see} from "./question.ts";
import type {HeldRelease} from "./release.ts";
import {learnBehavior, sumsOf} from "./sums.ts";

/**
 * Solves for every withheld figure. The attacker adds up whatever adds up, knows that a withheld cell is not nothing
 * (true zeros are printed), and asks how large and how small each figure can be.
 */
export function attackCells(
  {cells, dimensions, threshold}: HeldRelease,
  anatomies: ReadonlyMap<string, Anatomy>,
  highs: Highs,
  secondsLeft: () => number
): AuditFinding[] {
  const sums = sumsOf(cells, anatomies, dimensions);
  const behavior = learnBehavior(sums, anatomies);
  const largest = cells.reduce(
    (max, {numerator, denominator}) => Math.max(max, numerator ?? 0, denominator ?? 0),
    0
  );
  const attack = (withheld: readonly Cell[], names: Names, trusts: readonly Trust[]) =>
    puzzlesOf(withheld, anatomies, sums, names).flatMap((puzzle): AuditFinding[] => {
      const upper = puzzle.lower.map(() => 2 * largest + 100);
      for (const trust of trusts) {
        const constraints = constraintsOf(puzzle, anatomies, names, behavior, trust);
        const questions = questionsOf(puzzle, anatomies, names);
        const answer = withPolytope(
          highs,
          {lower: puzzle.lower, upper, constraints},
          secondsLeft,
          (maximize) => solve(puzzle, questions, threshold, maximize)
        );
        if (answer !== "infeasible") return answer;
      }
      return [
        {
          code: "contradiction",
          message: "printed figures contradict each other",
          cell: cellKey(puzzle.cells[0]!)
        }
      ];
    });
  const withheld = cells.filter((cell) => cell.status === "withheld" && anatomies.has(cell.measure));
  const linked = attack(withheld, namesOf(cells, anatomies, true), [0]);
  // Where the links cannot all be true, the attacker tries again without them.
  return linked.some(({code}) => code === "contradiction")
    ? attack(withheld, namesOf(cells, anatomies, false), [0, 1, 2, 3])
    : linked;
}

/** One solution answers many questions; those it leaves open are asked one by one. */
function solve(
  {lower, cells}: Puzzle,
  questions: readonly Question[],
  threshold: number,
  maximize: Maximize
): AuditFinding[] | "infeasible" {
  const ask = (weights: readonly (readonly [number, number])[]) => {
    const solution = maximize(new Map(weights));
    if (typeof solution === "string") return solution;
    for (const question of questions) see(question, solution);
    return "seen";
  };
  if (lower.length === 0) for (const question of questions) see(question, new Float64Array());
  for (const weight of lower.length === 0 ? [] : [0, 1, -1]) {
    const answer = ask(lower.map((_, column) => [column, weight]));
    if (answer === "infeasible") return "infeasible";
    if (answer === "no answer") return [timeout(cells[0]!)];
  }
  const isOpen = (question: Question) =>
    isPinned(question) || (question.isCount && question.high < threshold);
  for (const question of questions)
    for (const sign of [1, -1]) {
      if (question.weights.length === 0 || !isOpen(question)) break;
      const answer = ask(question.weights.map(([column, weight]) => [column, sign * weight]));
      if (answer !== "seen") return [timeout(question.cell)];
    }
  const byCell = new Map<Cell, Question[]>();
  for (const question of questions)
    byCell.set(question.cell, [...(byCell.get(question.cell) ?? []), question]);
  return cells.flatMap((cell) => judge(cell, byCell.get(cell) ?? [], threshold));
}

function judge(cell: Cell, questions: readonly Question[], threshold: number): AuditFinding[] {
  const find = (code: AuditFinding["code"], message: string): AuditFinding[] => [
    {code, message: `${message}: ${cell.measure}`, cell: cellKey(cell)}
  ];
  if (questions.filter(({isNeeded}) => isNeeded).every(isPinned))
    return find("worked out", "a withheld figure can be worked out");
  if (questions.some((question) => isBounded(question, threshold)))
    return find("bounded", "a withheld figure is known to be small");
  return [];
}

const timeout = (cell: Cell): AuditFinding => ({
  code: "timeout",
  message: "the audit ran out of time before it had attacked every withheld figure",
  cell: cellKey(cell)
});
