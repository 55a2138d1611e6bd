import {refusal} from "../error.ts";
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
 * Withholds more cells until no target can be worked out: blanks are paired line by line, then every target is
 * either shown to be open by a witness or opened by the cheapest move. What an attacker would learn from what is still
 * printed is looked at again after each round. Withholding more never closes what a witness has opened.
 */
export function complement(board: Board, solve: Solve): void {
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
      const determined = determinedTargets(board);
      if (determined.length === 0) return;
      throw refusal(`disclosure control: ${determined.length} withheld figures could still be worked out`, {
        next
      });
    }
    for (const target of left) open(board, solve, target, openness(target));
  }
  throw refusal("disclosure control: withholding more did not come to an end", {next});
}

const next = "Publish coarser tables: fewer periods or breakdowns in `published_tables` of waymark.yaml.";

/**
 * Lets whole connected parts of the board move at once, some targets up and others down so that they make room for
 * each other, and again with other sides as long as that settles a fair share of what is left.
 */
function proveTogether(
  board: Board,
  solve: Solve,
  targets: readonly Target[],
  openness: (target: Target) => Openness
): void {
  for (const {variables, targets: own} of components(board, targets)) {
    for (let turn = 0, before = Number.POSITIVE_INFINITY; ; turn += 1) {
      const left = own.filter((target) => !isOpen(target, openness(target)));
      if (left.length < 2 || left.length > before * 0.9) break;
      before = left.length;
      const goals = left.map((target, place) => ({
        target,
        sign: sideFor(target, openness(target), place + turn)
      }));
      const move = pushTogether(board, solve, variables, goals);
      for (const target of left) note(target, openness(target), move);
    }
  }
}

/** The side still to be opened; where both are, one of them by turns. */
function sideFor(target: Target, open: Openness, turn: number): 1 | -1 {
  if (!wants(target, open, 1)) return -1;
  if (!wants(target, open, -1)) return 1;
  return (turn * 7919) % 13 < 6 ? 1 : -1;
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
function open(board: Board, solve: Solve, target: Target, state: Openness): void {
  if (target.up !== null && !state.up) state.up = openSide(board, solve, target, "up");
  if (target.either && state.up) return;
  if (target.down !== null && !state.down)
    state.down = openSide(board, solve, target, "down") || (state.up && !target.either);
  if (!isOpen(target, state))
    throw refusal("disclosure control: a withheld figure could be worked out whatever else is withheld", {
      next
    });
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
