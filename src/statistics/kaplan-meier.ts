import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** One person's or episode's time under observation, and whether it ended in the event. */
export interface Observation {
  time: number;
  event: boolean;
  /** First time at which it was watched, where that is later than its beginning. */
  entry?: number;
}

/** All observations that end at one time. */
export interface TimeGroup {
  time: number;
  events: number;
  censored: number;
  /** Who is watched from this time on only, and was not there to be seen leaving before (delayed entry). */
  entered?: number;
}

export interface SurvivalEstimate {
  /** Still under observation just before this time. */
  atRisk: number;
  survival: number;
  /** Greenwood's; null where nobody is left. */
  standardError: number | null;
  /** Log-log limits; null where survival is 1 or 0, as in R. */
  lower: number | null;
  upper: number | null;
}

export interface SurvivalStep extends SurvivalEstimate, TimeGroup {}

export interface Median {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

export interface SurvivalCurve {
  n: number;
  events: number;
  /** One step for each distinct time, in order. */
  steps: readonly SurvivalStep[];
  /** How many came under watch at which times, in order (delayed entry). */
  late: readonly {time: number; entered: number}[];
  median: Median;
}

/** Adds up observations of the same time. */
export const groupTimes = (observations: readonly Observation[]): TimeGroup[] =>
  addTimes(
    observations.flatMap(({time, event, entry}) => [
      {time, events: event ? 1 : 0, censored: event ? 0 : 1},
      ...(entry === undefined ? [] : [{time: entry, events: 0, censored: 0, entered: 1}])
    ])
  );

/** One group a time. */
function addTimes(groups: readonly TimeGroup[]): Required<TimeGroup>[] {
  const byTime = new Map<number, Required<TimeGroup>>();
  for (const {time, events, censored, entered = 0} of groups) {
    const sum = byTime.get(time) ?? {time, events: 0, censored: 0, entered: 0};
    byTime.set(time, sum);
    sum.events += events;
    sum.censored += censored;
    sum.entered += entered;
  }
  return [...byTime.values()];
}

/**
 * Kaplan-Meier survival, as R's `survfit(Surv(time, event) ~ 1, conf.type = "log-log")`, from times and their counts
 * in any order, several of one time or not; with delayed entry as `Surv(entry, time, event)`. Kaplan and Meier (1958), J. Am. Stat. Assoc. 53: 457-481.
 */
export function kaplanMeier(groups: readonly TimeGroup[], confidence = 0.95): SurvivalCurve {
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const ordered = addTimes(groups).toSorted((a, b) => a.time - b.time);
  const n = ordered.reduce((sum, {events, censored}) => sum + events + censored, 0);
  let atRisk = ordered.reduce((sum, {entered = 0}) => sum - entered, n);
  let survival = 1;
  let greenwood = 0;
  const steps = ordered.flatMap(({time, events, censored, entered = 0}) => {
    if (events + censored === 0) {
      atRisk += entered;
      return [];
    }
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const step = {
      time,
      events,
      censored,
      atRisk,
      survival,
      ...logLogLimits(survival, Math.sqrt(greenwood), z)
    };
    atRisk += entered - events - censored;
    return [step];
  });
  return {
    n,
    events: ordered.reduce((sum, {events}) => sum + events, 0),
    steps,
    late: ordered.filter(({entered}) => entered > 0).map(({time, entered}) => ({time, entered})),
    median: medianOf(steps)
  };
}

/**
 * Survival on a day. Before the first time everybody stays, with limits of 1, as R prints it; after the last time
 * nothing is known, and the answer is null unless nobody was left by then.
 */
export function survivalAt({steps, late}: SurvivalCurve, day: number): SurvivalEstimate | null {
  const last = steps.at(-1);
  if (last === undefined) return null;
  const index = steps.findLastIndex(({time}) => time <= day);
  const next = steps.find(({time}) => time >= day);
  // who came between the day and the next time was not there yet
  const atRisk = late
    .filter(({time}) => time >= day && next !== undefined && time < next.time)
    .reduce((sum, {entered}) => sum - entered, next?.atRisk ?? 0);
  if (index === -1) return {atRisk, survival: 1, standardError: 0, lower: 1, upper: 1};
  if (day > last.time && last.survival > 0) return null;
  const {survival, standardError, lower, upper} = steps[index] as SurvivalStep;
  return {atRisk, survival, standardError, lower, upper};
}

/** `error` is the standard error of log survival. */
function logLogLimits(survival: number, error: number, z: number) {
  if (survival === 0) return {standardError: null, lower: null, upper: null};
  if (survival === 1) return {standardError: 0, lower: null, upper: null};
  const center = Math.log(-Math.log(survival));
  const width = (z * error) / Math.log(survival);
  return {
    standardError: survival * error,
    lower: Math.exp(-Math.exp(center - width)),
    upper: Math.exp(-Math.exp(center + width))
  };
}

const medianOf = (steps: readonly SurvivalStep[]): Median => ({
  value: crossing(steps, ({survival}) => survival),
  lower: crossing(steps, ({lower}) => lower),
  upper: crossing(steps, ({upper}) => upper)
});

const tolerance = Math.sqrt(Number.EPSILON);

/** First time a curve is at or under one half; where it rests on exactly one half, the middle of that rest (R's rule). */
function crossing(
  steps: readonly SurvivalStep[],
  read: (step: SurvivalStep) => number | null
): number | null {
  const under = steps.flatMap((step) => {
    const height = read(step);
    return height !== null && height < 0.5 + tolerance ? [{time: step.time, height}] : [];
  });
  const [first] = under;
  if (first === undefined) return null;
  if (Math.abs(first.height - 0.5) >= tolerance) return first.time;
  const next = under.find(({height}) => height < first.height);
  return next === undefined ? first.time : (first.time + next.time) / 2;
}
