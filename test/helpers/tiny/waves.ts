import type {Cell} from "../../../src/measures/cell.ts";
import {cell, measure} from "./define.ts";

/** Hope asked at the start, after 3 and after 12 months, of 120 people; the figures are made up. */

const id = "trajectory:hhi12.total:month-12";

const waves = ["Start", "3 months", "12 months"];

export const walkMeasure = measure(id, "outcomes", "Hope at every wave", {
  ...{format: "score", denominator: "people seen at the last"},
  waves,
  instrument: {
    ...{id: "hhi12", name: "Herth Hope Index", short: "Herth Hope", scale: "total", scaleName: "Hope"},
    ...{constructs: ["hope"], direction: "higher", attribution: "", status: "verified"},
    range: [12, 48] as const
  },
  followUp: {id: "month-12", name: "12 months"}
});

const model = {
  ...{model_change_1: 1.4, model_change_lower_1: 0.4, model_change_upper_1: 2.4},
  ...{model_change_2: 1.1, model_change_lower_2: -0.3, model_change_upper_2: 2.5}
};

/** As the internal view has it: at the end the pairs say up and the model cannot tell. */
export const walked: Cell = cell(id, ["FY2025", "*"], "shown", {
  ...{people: 60, numerator: 126, denominator: 60, value: 2.1, lower: 0.9, upper: 3.3},
  more: {
    ...{n_baseline: 120, n_0: 120, n_1: 85, n_2: 60, post: 2130},
    ...{mean_0: 33, mean_lower_0: 32.1, mean_upper_0: 33.9, sd_0: 5},
    ...{mean_1: 34.6, mean_lower_1: 33.5, mean_upper_1: 35.7, sd_1: 5.1},
    ...{mean_2: 35.5, mean_lower_2: 34.1, mean_upper_2: 36.9, sd_2: 5.4},
    ...{change_1: 1.5, change_lower_1: 0.5, change_upper_1: 2.5},
    ...{change_2: 2.1, change_lower_2: 0.9, change_upper_2: 3.3},
    ...{model_mean_0: 33, model_mean_1: 34.4, model_mean_2: 34.1},
    ...{...model, model_disagrees_1: 0, model_disagrees_2: 1}
  }
});

/** As it leaves the house. */
export const walkedOutside: Cell = {
  ...walked,
  more: {
    ...{n_baseline: 120, n_0: 120, n_2: 60, post: 2130},
    ...{mean_2: 35.5, mean_lower_2: 34.1, mean_upper_2: 36.9, sd_2: 5.4},
    ...{...model, model_disagrees_2: 1}
  }
};
