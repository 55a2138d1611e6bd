export const scales = [
  {
    id: "hhi12.total",
    name: "Herth Hope Index",
    short: "Herth Hope",
    scaleName: "Hope",
    construct: "hope",
    range: [12, 48] as const,
    direction: "higher" as const,
    pre: 33.4,
    change: 2.6
  },
  {
    id: "hhi12.readiness",
    name: "Herth Hope Index",
    short: "Herth Hope",
    scaleName: "Hope: positive readiness and expectancy",
    construct: "hope",
    range: [4, 16] as const,
    direction: "higher" as const,
    pre: 11.2,
    change: 0.9
  },
  {
    id: "rses.total",
    name: "Rosenberg Self-Esteem Scale",
    short: "Self-Esteem",
    scaleName: "Self-esteem",
    construct: "self-esteem",
    range: [0, 30] as const,
    direction: "higher" as const,
    pre: 16.8,
    change: 1.1
  },
  {
    id: "cesd.total",
    name: "CES-D",
    short: "CES-D",
    scaleName: "Depressive symptoms",
    construct: "depressive symptoms",
    range: [0, 60] as const,
    direction: "lower" as const,
    pre: 24.1,
    change: -3.2
  },
  {
    id: "ucla3.total",
    name: "UCLA 3-item Loneliness Scale",
    short: "Loneliness",
    scaleName: "Loneliness",
    construct: "loneliness",
    range: [3, 9] as const,
    direction: "lower" as const,
    pre: 6.1,
    change: 0.05
  }
];
