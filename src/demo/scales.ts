import type {Random} from "./random.ts";

export type ScaleId = "hhi12" | "ucla3" | "brs" | "who5" | "rses";

/** How a scale is answered and what happens to it between two waves; the wording is nobody's business here. */
interface PlantedScale {
  items: number;
  low: number;
  high: number;
  /** Items keyed the other way, counted from 1. */
  reverse: readonly number[];
  /** 1 where more is better for the person, -1 where less is. */
  better: 1 | -1;
  /** Mean and spread of an answer before rounding, in the direction of the scale. */
  center: number;
  spread: number;
  /** What is added to the latent standing between the waves, in SDs, in the direction of benefit. */
  shift: number;
  /** The mean is taken over the items answered, a sum needs them all. */
  score: "sum" | "mean";
  times: number;
}

/** Effects from none to about a third of an SD, and one for the worse. */
export const plantedScales: Readonly<Record<ScaleId, PlantedScale>> = {
  hhi12: {
    items: 12,
    low: 1,
    high: 4,
    reverse: [3, 6],
    better: 1,
    center: 2.75,
    spread: 0.8,
    shift: 0.32,
    score: "sum",
    times: 1
  },
  ucla3: {
    items: 3,
    low: 1,
    high: 3,
    reverse: [],
    better: -1,
    center: 2,
    spread: 0.7,
    shift: 0.2,
    score: "sum",
    times: 1
  },
  brs: {
    items: 6,
    low: 1,
    high: 5,
    reverse: [2, 4, 6],
    better: 1,
    center: 3.1,
    spread: 1,
    shift: -0.26,
    score: "mean",
    times: 1
  },
  who5: {
    items: 5,
    low: 0,
    high: 5,
    reverse: [],
    better: 1,
    center: 2.5,
    spread: 1.25,
    shift: 0,
    score: "sum",
    times: 4
  },
  rses: {
    items: 10,
    low: 0,
    high: 3,
    reverse: [3, 5, 8, 9, 10],
    better: 1,
    center: 1.7,
    spread: 0.8,
    shift: 0.25,
    score: "sum",
    times: 1
  }
};

const loading = 0.72;
/** Correlation of a person's latent standing over the waves. */
const stability = 0.75;
/** How much of a scale's standing is the person's general one. */
const shared = 0.8;

export interface Standing {
  before: number;
  after: number;
}

/** A person's latent standing on one scale at both waves; in the direction of benefit. */
export function drawStanding(random: Random, scale: PlantedScale, general: number): Standing {
  const before = shared * general + Math.sqrt(1 - shared ** 2) * random.normal();
  const after = stability * before + Math.sqrt(1 - stability ** 2) * random.normal() + scale.shift;
  return {before, after};
}

/** Answers as a person of this standing gives them, in the form's own order and keys. */
export function drawAnswers(random: Random, scale: PlantedScale, standing: number): number[] {
  return Array.from({length: scale.items}, (_, index) => {
    const felt = loading * standing * scale.better + Math.sqrt(1 - loading ** 2) * random.normal();
    const value = Math.min(scale.high, Math.max(scale.low, Math.round(scale.center + scale.spread * felt)));
    return scale.reverse.includes(index + 1) ? scale.low + scale.high - value : value;
  });
}

/** The score of a form, null where a skipped item leaves none. */
export function scoreAnswers(scale: PlantedScale, answers: readonly (number | null)[]): number | null {
  let total = 0;
  let answered = 0;
  for (const [index, answer] of answers.entries()) {
    if (answer === null) continue;
    total += scale.reverse.includes(index + 1) ? scale.low + scale.high - answer : answer;
    answered += 1;
  }
  if (scale.score === "mean") return answered === 0 ? null : total / answered;
  return answered < scale.items ? null : total * scale.times;
}
