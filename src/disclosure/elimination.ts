/**
 * Exact disclosure by elimination. A figure follows from what is printed exactly when it is the same in every solution
 * of the equations, so one random solution of the homogeneous system tells: a figure that it leaves at 0 is determined.
 * Computed modulo a prime, where there is no rounding; a chance agreement has odds of one in 67 million.
 */

const prime = 67_108_859;

export interface Equation {
  variables: readonly number[];
  coefficients: readonly number[];
}

/**
 * @param equations their sums are known; only unknown variables are named in them
 * @returns one random solution of the equations with every sum 0, by variable; variables in no equation are missing
 */
export function randomSolution(equations: readonly Equation[], seed: number): Map<number, number> {
  const random = generator(seed);
  const pivots = new Map<number, Map<number, number>>();
  const order: number[] = [];
  for (const equation of [...equations].sort((a, b) => a.variables.length - b.variables.length)) {
    const row = reduce(
      new Map(equation.variables.map((v, i) => [v, mod(equation.coefficients[i]!)])),
      pivots
    );
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    scale(row, inverse(row.get(pivot)!));
    pivots.set(pivot, row);
    order.push(pivot);
  }
  const solution = new Map<number, number>();
  for (const equation of equations)
    for (const variable of equation.variables)
      if (!pivots.has(variable) && !solution.has(variable)) solution.set(variable, random());
  for (const pivot of order.reverse()) {
    let rest = 0;
    for (const [variable, coefficient] of pivots.get(pivot)!)
      if (variable !== pivot) rest = mod(rest + coefficient * solution.get(variable)!);
    solution.set(pivot, mod(-rest));
  }
  return solution;
}

/** The value of a linear form in a solution; 0 says that the form is determined. */
export function formIn(solution: ReadonlyMap<number, number>, {variables, coefficients}: Equation): number {
  return variables.reduce(
    (sum, variable, i) => mod(sum + mod(coefficients[i]!) * (solution.get(variable) ?? anything(variable))),
    0
  );
}

/** A value of its own for a variable that no equation names. */
const anything = (variable: number): number => mod(mod((variable + 1) * 48271) * 16807) || 1;

/** Takes earlier pivots out of a row, oldest first, so that later rows never name them. */
function reduce(
  row: Map<number, number>,
  pivots: ReadonlyMap<number, Map<number, number>>
): Map<number, number> {
  for (;;) {
    const pivot = [...row.keys()].find((variable) => pivots.has(variable));
    if (pivot === undefined) return row;
    const factor = row.get(pivot)!;
    for (const [variable, coefficient] of pivots.get(pivot)!) {
      const next = mod((row.get(variable) ?? 0) - mod(factor * coefficient));
      if (next === 0) row.delete(variable);
      else row.set(variable, next);
    }
  }
}

function scale(row: Map<number, number>, factor: number): void {
  for (const [variable, coefficient] of row) row.set(variable, mod(coefficient * factor));
}

/** Below 2^26, so that a product of two stays exact in a double. */
const mod = (value: number): number => {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
};

function inverse(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return mod(x);
}

/** Park and Miller's minimal standard generator: the same seed gives the same solution everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = Number((BigInt(state) * 48271n) % 2147483647n);
    return (state % (prime - 1)) + 1;
  };
}
