import type {Board} from "./board.ts";
import {formIn, randomSolution} from "./elimination.ts";
import type {Solve} from "./linear-program.ts";
import {fillLines} from "./lines.ts";
import {isOpen, note, type Openness, pushTogether, reach} from "./proof.ts";
import {learnSums} from "./relations.ts";
import {openSide} from "./repair.ts";
import type {Target} from "./targets.ts";

const rounds = 40;

/**
 * Withholds more cells until no target can be worked out: blanks are paired line by line, then every target is either
 * shown to be open by a witness or opened by the cheapest move. What an attacker would learn from what is still printed
 * is looked at again after each round. Withholding more never closes what a witness has opened.
 *
 * @returns targets that can be worked out whatever else is withheld; none where the board is safe
 */
export function complement(board: Board, solve: Solve): readonly Target[] {
  const proven = new Map<Target, Openness>();
  const openness = (target: Target) => {
    const open = proven.get(target) ?? {up: false, down: false};
    proven.set(target, open);
    return open;
  };
  for (let round = 0; round < rounds; round += 1) {
    fillLines(board);
    if (learnSums(board.relations, board.isUnknown)) {
      proven.clear();
      continue;
    }
    const closed = () => board.targets.filter((target) => !isOpen(target, openness(target)));
    proveTogether(board, solve, closed(), openness);
    proveSingly(board, solve, closed(), openness);
    const left = closed();
    if (left.length === 0) {
      return determinedTargets(board);
    }
    const stuck = left.filter((target) => !open(board, solve, target, openness(target)));
    if (stuck.length > 0 || round === rounds - 1) return stuck.length > 0 ? stuck : left;
  }
  return [];
}

/**
 * Lets whole connected parts of the board move at once: a few targets up by turns, the others down to make room for
 * them, for as long as a turn settles more than asking one by one would in its time.
 */
function proveTogether(
  board: Board,
  solve: Solve,
  targets: readonly Target[],
  openness: (target: Target) => Openness
): void {
  for (const {variables, targets: own} of components(board, targets)) {
    const worthwhile = Math.max(1, variables.length / 150);
    let left = own;
    for (let turn = 0; left.length > 1; turn += 1) {
      const goals = left.flatMap((target, place) => {
        const sign = sideFor(target, openness(target), isUp(place, turn));
        return sign === 0 ? [] : {target, sign};
      });
      const move = pushTogether(board, solve, variables, goals);
      for (const target of left) note(target, openness(target), move);
      const before = left.length;
      left = left.filter((target) => !isOpen(target, openness(target)));
      if (turn >= turns && before - left.length < worthwhile) break;
    }
  }
}

/** One in as many goes up at a time: there is far less room below small figures than above them. */
const turns = 5;

const isUp = (place: number, turn: number): boolean =>
  ((Math.imul(place + 1, 0x9e3779b1) >>> 8) + turn) % turns === 0;

function sideFor(target: Target, open: Openness, up: boolean): 1 | -1 | 0 {
  if (up && wants(target, open, 1)) return 1;
  return wants(target, open, -1) ? -1 : 0;
}

/** Then one target at a time, with little around it at first, and with more after. */
function proveSingly(
  board: Board,
  solve: Solve,
  targets: readonly Target[],
  openness: (target: Target) => Openness
): void {
  for (const target of targets) {
    let size = 0;
    for (const limit of [40, 250]) {
      if (isOpen(target, openness(target))) break;
      const variables = reach(board, target.variables, limit, board.isUnknown);
      if (variables.length === size) break;
      size = variables.length;
      for (const sign of [1, -1] as const) {
        if (isOpen(target, openness(target)) || !wants(target, openness(target), sign)) continue;
        const move = pushTogether(board, solve, variables, [{target, sign}]);
        for (const other of targets) if (!isOpen(other, openness(other))) note(other, openness(other), move);
      }
    }
  }
}

/**
 * Withholds more for the sake of one target. That it may be fewer cannot always be had, since withheld figures are
 * known not to be nothing; that it may be as many as the threshold must be.
 */
function open(board: Board, solve: Solve, target: Target, state: Openness): boolean {
  if (target.up !== null && !state.up) state.up = openSide(board, solve, target, "up");
  if (target.either && state.up) return true;
  if (target.down !== null && !state.down)
    state.down = openSide(board, solve, target, "down") || (state.up && !target.either);
  return isOpen(target, state);
}

const wants = (target: Target, open: Openness, sign: 1 | -1): boolean =>
  sign === 1 ? target.up !== null && !open.up : target.down !== null && !open.down;

interface Component {
  variables: number[];
  targets: Target[];
}

/** Unknown variables that hang together, with the targets made of them. */
function components(board: Board, targets: readonly Target[]): Component[] {
  const componentOf = new Map<number, Component>();
  const all: Component[] = [];
  for (const target of targets) {
    const start = target.variables.find(board.isUnknown);
    if (start === undefined) continue;
    let component = componentOf.get(start);
    if (component === undefined) {
      component = {variables: reach(board, [start], Number.POSITIVE_INFINITY, board.isUnknown), targets: []};
      for (const variable of component.variables) componentOf.set(variable, component);
      all.push(component);
    }
    component.targets.push(target);
  }
  return all;
}

/** The exact test, free of rounding, after everything else. */
function determinedTargets(board: Board): Target[] {
  const restrict = ({
    variables,
    coefficients
  }: {
    variables: readonly number[];
    coefficients: readonly number[];
  }) => {
    const kept = variables.flatMap((variable, i) =>
      board.isUnknown(variable) ? [[variable, coefficients[i]!] as const] : []
    );
    return {
      variables: kept.map(([variable]) => variable),
      coefficients: kept.map(([, coefficient]) => coefficient)
    };
  };
  const solution = randomSolution(
    board.relations
      .filter(({lower, upper}) => lower === 0 && upper === 0)
      .map(restrict)
      .filter(({variables}) => variables.length > 0),
    1
  );
  return board.targets.filter((target) => formIn(solution, restrict(target)) === 0);
}
