import type {Cell} from "../../src/measures/cell.ts";
import type {scales} from "./sample-definitions/scales.ts";

export const sampleWaves = ["Start", "3 months", "6 months"];

export const trajectoryId = (scale: string): string => `trajectory:${scale}:month-6`;

/** The waves of a scale, from its change in the same slice; none where the change has no number. */
export function trajectoryCell({id, pre}: Pick<(typeof scales)[number], "id" | "pre">, change: Cell): Cell {
  const {status, denominator, value, lower, upper, more} = change;
  if (status !== "shown" || value === null || lower === null || upper === null || denominator === null)
    return {...change, measure: trajectoryId(id)};
  const half = (upper - lower) / 2;
  return {
    ...change,
    measure: trajectoryId(id),
    more: {
      ...{n_baseline: more.n_baseline ?? null, n_0: more.n_baseline ?? null},
      ...{n_2: denominator, mean_2: pre + value, mean_lower_2: pre + lower, mean_upper_2: pre + upper},
      ...modelled(1, value * 0.7, half),
      ...modelled(2, value * 0.8, half),
      model_disagrees_2: value * 0.2 > half / 4 || lower > 0 !== value * 0.8 - half > 0 ? 1 : 0
    }
  };
}

const modelled = (wave: number, value: number, half: number) => ({
  [`model_change_${wave}`]: value,
  [`model_change_lower_${wave}`]: value - half,
  [`model_change_upper_${wave}`]: value + half
});
