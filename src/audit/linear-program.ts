import highsModule, {type Highs} from "highs";

/** Farthest values of figures, by HiGHS: one model is kept and asked again and again from where it last stood. */

export interface Constraint {
  columns: readonly number[];
  coefficients: readonly number[];
  lower: number;
  upper: number;
}

export interface Polytope {
  lower: readonly number[];
  upper: readonly number[];
  constraints: readonly Constraint[];
}

/** The solution that makes the weighted sum greatest; `infeasible` where there is none. Anything else is no answer. */
export type Maximize = (weights: ReadonlyMap<number, number>) => Float64Array | "infeasible" | "no answer";

/** What Node imports is the loader itself; the package's types describe its CommonJS build. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

export const loadSolver = (): Promise<Highs> => loadHighs();

export function withPolytope<Result>(
  highs: Highs,
  {lower, upper, constraints}: Polytope,
  secondsLeft: () => number,
  ask: (maximize: Maximize) => Result
): Result {
  const finite = (bounds: readonly number[]) =>
    Float64Array.from(bounds, (bound) =>
      Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity
    );
  const starts = [0];
  for (const {columns} of constraints) starts.push(starts.at(-1)! + columns.length);
  return highs.withModel((model) => {
    model.options.set({output_flag: false, random_seed: 0, presolve: "off"});
    model.passModel({
      numCols: lower.length,
      numRows: constraints.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: new Float64Array(lower.length),
      colLower: finite(lower),
      colUpper: finite(upper),
      rowLower: finite(constraints.map((constraint) => constraint.lower)),
      rowUpper: finite(constraints.map((constraint) => constraint.upper)),
      matrix: {
        format: "csr",
        numRows: constraints.length,
        numCols: lower.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(constraints.flatMap(({columns}) => columns)),
        values: Float64Array.from(constraints.flatMap(({coefficients}) => coefficients))
      }
    });
    let weighted: number[] = [];
    return ask((weights) => {
      const seconds = secondsLeft();
      if (seconds <= 0) return "no answer";
      for (const column of weighted) model.changeColCost(column, 0);
      for (const [column, weight] of weights) model.changeColCost(column, weight);
      weighted = [...weights.keys()];
      model.zeroAllClocks();
      model.options.set({time_limit: seconds});
      model.run();
      const status = model.getModelStatus();
      const {modelStatus} = highs.constants;
      if (status === modelStatus.optimal) return Float64Array.from(model.getSolution().colValue);
      return status === modelStatus.infeasible ? "infeasible" : "no answer";
    });
  });
}
