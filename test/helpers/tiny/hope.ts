import type {Cell} from "../../../src/measures/cell.ts";
import type {PublishedMeasure} from "../../../src/release/format.ts";
import {cell, measure} from "./define.ts";

/** Hope as the small release has it: shown for everybody, partly withheld in one program, withheld in another. */

export const hopeChange = "outcome_change:hhi12.total:month-6";
const hopeRate = "follow_up_rate:hhi12.total:month-6";
const hopeDue = "follow_up_due:hhi12.total:month-6";
const hopeOnce = "mean_at_one_time:hhi12.total";
const hopeRemembered = "retrospective_change:hhi12.total";
const hopeBaselines = "baseline_rate:hhi12.total:month-6";
export const hopeAnswer = (answer: "better" | "same" | "worse"): string =>
  `reliable_change_${answer}:hhi12.total:month-6`;

const hope = {
  instrument: {
    ...{
      id: "hhi12",
      name: "Herth Hope Index",
      short: "Herth Hope",
      scale: "total",
      scaleName: "Hope",
      constructs: ["hope"],
      constructNames: ["Hope"]
    },
    ...{range: [12, 48] as const, direction: "higher", status: "verified"},
    attribution: "Herth Hope Index, copyright Kaye A. Herth.",
    missing: "scored only when every item is answered"
  },
  followUp: {id: "month-6", name: "6 months"}
};

/** One answer of people who answered both times; the interval is made up. */
const answered = (
  answer: "better" | "same" | "worse",
  numerator: number,
  denominator: number,
  program = "*"
): Cell =>
  cell(hopeAnswer(answer), ["FY2025", program], "shown", {
    ...{people: denominator, numerator, denominator, value: numerator / denominator},
    ...{lower: numerator / denominator - 0.1, upper: numerator / denominator + 0.1}
  });

export const hopeCells: readonly Cell[] = [
  cell(hopeChange, ["FY2025", "*"], "shown", {
    ...{people: 45, numerator: 117, denominator: 45, value: 2.6, lower: 1.4, upper: 3.8},
    more: {
      n_baseline: 96,
      mean_pre: 33.4,
      sd_pre: 5.1,
      mean_post: 36,
      sd_post: 5.3,
      sd_change: 4,
      effect_size: 0.49,
      effect_size_pre: 0.5,
      hl_change: 2.5,
      hl_lower: 1.5,
      hl_upper: 4,
      ...{
        effect_size_lost: 0.12,
        overall_unchanged: 1.2188,
        overall_unchanged_lower: 0.6,
        overall_unchanged_upper: 1.8
      },
      tipping_point: 4.1,
      ...{
        model_change: 2.4,
        model_lower: 1.1,
        model_upper: 3.7,
        cluster_lower: 1.1,
        cluster_upper: 4.1,
        clusters: 12
      }
    }
  }),
  cell(hopeRate, ["FY2025", "*"], "shown", {
    ...{people: 80, numerator: 48, denominator: 80, value: 0.6, lower: 0.4904, upper: 0.7004}
  }),
  cell(hopeBaselines, ["FY2025", "*"], "shown", {
    ...{people: 120, numerator: 96, denominator: 120, value: 0.8, lower: 0.7196, upper: 0.8618}
  }),
  cell(hopeDue, ["FY2025", "*"], "shown", {
    ...{people: 96, numerator: 80, denominator: 96, value: 0.8333, lower: 0.7463, upper: 0.8946}
  }),
  cell(hopeOnce, ["FY2025", "*"], "shown", {
    ...{people: 70, numerator: 2345, denominator: 70, value: 33.5, lower: 32.2, upper: 34.8},
    more: {sd_score: 5.4}
  }),
  cell(hopeRemembered, ["FY2025", "*"], "shown", {
    ...{people: 31, numerator: 124, denominator: 31, value: 4, lower: 2.7, upper: 5.3},
    more: {n_baseline: 31}
  }),
  {...cell(hopeChange, ["FY2025", "*"], "withheld"), characteristic: "age", group: "18-25"},
  answered("better", 19, 45),
  answered("same", 14, 45),
  answered("worse", 12, 45),
  answered("better", 11, 21, "groups"),
  cell(hopeAnswer("same"), ["FY2025", "groups"], "withheld"),
  cell(hopeAnswer("worse"), ["FY2025", "groups"], "withheld"),
  cell(hopeChange, ["FY2025", "groups"], "shown", {
    ...{people: 21, numerator: -10.5, denominator: 21, value: -0.5, lower: -2.25, upper: 1.25},
    more: {
      n_baseline: 40,
      mean_pre: 34,
      sd_pre: 5,
      mean_post: 33.5,
      sd_post: 5,
      sd_change: 3.8,
      effect_size: -0.1,
      effect_size_lost: -0.3
    }
  }),
  cell(hopeRate, ["FY2025", "groups"], "withheld"),
  cell(hopeChange, ["FY2025", "drop-in"], "withheld")
];

export const hopeMeasures: readonly PublishedMeasure[] = [
  measure(hopeChange, "outcomes", "Change in hope", {...hope, format: "score", direction: "higher"}),
  measure(hopeRate, "outcomes", "Followed up", {...hope, format: "percent"}),
  measure(hopeOnce, "outcomes", "Mean score of those who answered", {
    ...{instrument: hope.instrument, format: "score"}
  }),
  measure(hopeRemembered, "outcomes", "Change as remembered afterwards", {
    ...{instrument: hope.instrument, format: "score"}
  }),
  measure(hopeDue, "outcomes", "Due", {...hope, format: "percent"}),
  measure(hopeBaselines, "outcomes", "Asked at the start", {...hope, format: "percent"}),
  ...(["better", "same", "worse"] as const).map((answer) =>
    measure(hopeAnswer(answer), "outcomes", `Reliable change: ${answer}`, {
      ...{...hope, format: "percent", question: "reliable_change:hhi12.total:month-6"},
      source: "Reliable change: from a standard deviation of 4.2 and a reliability of 0.64; Wilson interval"
    })
  )
];
