import type {ExactCell} from "../measures/cell.ts";
import type {Relation} from "./relations.ts";
import {type Field, fields, type Variables} from "./variables.ts";

/**
 * A figure that must stay uncertain: a sum of variables whose value some other table, just as possible, would have at
 * `up` or more, and some other at `down` or less. `null` asks for nothing on that side; `either` is content with one.
 */
export interface Target {
  variables: readonly number[];
  coefficients: readonly number[];
  value: number;
  up: number | null;
  down: number | null;
  either: boolean;
}

/** What must stay uncertain once a cell is withheld. */
export function targetsOfCell(
  cell: ExactCell,
  printed: Partial<Record<Field, number>>,
  {
    variables: {list, of},
    threshold,
    isWithheld
  }: {variables: Variables; threshold: number; isWithheld: (cell: number) => boolean}
): Target[] {
  const targets: Target[] = [];
  const {numerator, denominator} = printed;
  // Those counted are enough, and everybody in a cell that is shown: who knows them still does not know the share.
  const isWholeElsewhere = (variable: number | undefined): boolean => {
    if (variable === undefined) return false;
    const {value, people, printedBy} = list[variable]!;
    return (
      people &&
      value >= threshold &&
      printedBy.some((other) => !isWithheld(other) && of[other]!.denominator === variable)
    );
  };
  const main = cell.denominator
    ? cell.numerator === 0 || isWholeElsewhere(numerator)
      ? denominator
      : numerator
    : (numerator ?? printed.people);
  for (const field of fields) {
    const variable = printed[field];
    if (variable === undefined) continue;
    const {value, people, floor} = list[variable]!;
    const isSmall = value > 0 && value < threshold && (people || variable === main);
    if (isSmall)
      targets.push({
        ...single(variable, value),
        up: threshold,
        down: value - 1 > floor ? value - 1 : null,
        either: false
      });
    else if (variable === main && value !== 0)
      targets.push({...single(variable, value), up: value + 1, down: value - 1, either: true});
  }
  if (cell.denominator && numerator !== undefined && denominator !== undefined && numerator !== denominator) {
    const rest = list[denominator]!.value - list[numerator]!.value;
    if (list[numerator]!.people && rest > 0 && rest < threshold)
      targets.push({
        variables: [denominator, numerator],
        coefficients: [1, -1],
        value: rest,
        up: threshold,
        down: rest - 1,
        either: false
      });
  }
  return targets;
}

/** People counted in several parts, or in none, where they are fewer than the threshold. */
export function overlapTargets(relations: readonly Relation[], threshold: number): Target[] {
  return relations.flatMap((relation) => {
    const value = Math.abs(relation.slack);
    if (!relation.people || value === 0 || value >= threshold) return [];
    const sign = Math.sign(relation.slack);
    return {
      variables: relation.variables,
      coefficients: relation.coefficients.map((coefficient) => sign * coefficient),
      value,
      up: threshold,
      down: null,
      either: false
    };
  });
}

const single = (variable: number, value: number) => ({
  variables: [variable],
  coefficients: [1],
  value
});
