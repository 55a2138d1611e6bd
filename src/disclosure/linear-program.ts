import highsModule, {type Highs} from "highs";
import {WaymarkError} from "../error.ts";

/** Linear programs by HiGHS: one thread and no randomness, so the same program has the same solution everywhere. */

export interface Row {
  columns: number[];
  coefficients: number[];
  lower: number;
  upper: number;
}

export interface LinearProgram {
  /** Bounds and cost of each column; the cost is minimized. */
  lower: readonly number[];
  upper: readonly number[];
  cost: readonly number[];
  rows: readonly Row[];
}

/** Solves a program; `null` where nothing satisfies it. */
export type Solve = (program: LinearProgram) => Float64Array | null;

/** The package's types describe its CommonJS build; what Node imports is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (program) => solve(highs, program);
}

function solve(highs: Highs, {lower, upper, cost, rows}: LinearProgram): Float64Array | null {
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.columns.length);
  return highs.withModel((model) => {
    model.options.set({output_flag: false, random_seed: 0, presolve: "off"});
    model.passModel({
      numCols: lower.length,
      numRows: rows.length,
      colCost: Float64Array.from(cost),
      colLower: finite(highs, lower),
      colUpper: finite(highs, upper),
      rowLower: finite(
        highs,
        rows.map((row) => row.lower)
      ),
      rowUpper: finite(
        highs,
        rows.map((row) => row.upper)
      ),
      matrix: {
        format: "csr",
        numRows: rows.length,
        numCols: lower.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(rows.flatMap((row) => row.columns)),
        values: Float64Array.from(rows.flatMap((row) => row.coefficients))
      }
    });
    model.run();
    const status = model.getModelStatus();
    const {modelStatus} = highs.constants;
    if (status === modelStatus.infeasible) return null;
    if (status !== modelStatus.optimal)
      throw new WaymarkError(`disclosure control: a linear program ended with status ${status}`, {exit: 1});
    return Float64Array.from(model.getSolution().colValue);
  });
}

const finite = (highs: Highs, bounds: readonly number[]): Float64Array =>
  Float64Array.from(bounds, (bound) => (Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity));
