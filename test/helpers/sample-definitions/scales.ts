interface SampleScale {
  id: string;
  name: string;
  short: string;
  scaleName: string;
  construct: string;
  range: readonly [number, number];
  direction: "higher" | "lower";
  pre: number;
  change: number;
  /** Shares of those who answered both times: better, meaningfully better, the same, worse. */
  answers?: readonly [better: number, meaningful: number, same: number, worse: number];
  /** Mean of those who were asked without an id. */
  once?: number;
  /** Whether it is told wave by wave too. */
  inWaves?: boolean;
  cutoff?: {value: number; direction: string; meaning: string};
}

export const scales: readonly SampleScale[] = [
  {
    id: "hhi12.total",
    name: "Herth Hope Index",
    short: "Herth Hope",
    scaleName: "Hope",
    construct: "hope",
    range: [12, 48],
    direction: "higher",
    pre: 33.4,
    change: 2.6,
    answers: [0.34, 0, 0.49, 0.17],
    inWaves: true
  },
  {
    id: "hhi12.readiness",
    name: "Herth Hope Index",
    short: "Herth Hope",
    scaleName: "Hope: positive readiness and expectancy",
    construct: "hope",
    range: [4, 16],
    direction: "higher",
    pre: 11.2,
    change: 0.9
  },
  {
    id: "rses.total",
    name: "Rosenberg Self-Esteem Scale",
    short: "Self-Esteem",
    scaleName: "Self-esteem",
    construct: "self_esteem",
    range: [0, 30],
    direction: "higher",
    pre: 16.8,
    change: 1.1,
    answers: [0.2, 0.14, 0.46, 0.2]
  },
  {
    id: "cesd.total",
    name: "CES-D",
    short: "CES-D",
    scaleName: "Depressive symptoms",
    construct: "depression",
    range: [0, 60],
    direction: "lower",
    pre: 24.1,
    change: -3.2,
    answers: [0.38, 0, 0.42, 0.2],
    cutoff: {value: 16, direction: "at_or_above", meaning: "at or above the usual screening cut-off"}
  },
  {
    id: "ucla3.total",
    name: "UCLA 3-item Loneliness Scale",
    short: "Loneliness",
    scaleName: "Loneliness",
    construct: "loneliness",
    range: [3, 9],
    direction: "lower",
    pre: 6.1,
    change: 0.05,
    once: 5.7
  }
];
