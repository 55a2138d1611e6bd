import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** All observations that end at one time: how many by each cause, in the order of the causes, and how many were watched no longer. */
export interface CauseGroup {
  time: number;
  events: readonly number[];
  censored: number;
  /** Time after which all of them were watched (delayed entry); from the beginning on when not given or 0. */
  entry?: number;
}

export interface Incidence {
  /** Probability of having ended by this cause. */
  value: number;
  /** Infinitesimal jackknife. */
  standardError: number;
  /** Log-log limits; null at 0 and 1, as in R. */
  lower: number | null;
  upper: number | null;
}

export interface IncidenceAt {
  time: number;
  /** Still watched just before this time. */
  atRisk: number;
  /** Probability of having ended by none of the causes. */
  still: number;
  /** In the order of the causes; with `still` they add up to 1. */
  causes: readonly Incidence[];
}

/**
 * Cumulative incidence by cause, Aalen and Johansen's, on the days asked for, as R's
 * `survfit(Surv(time, factor(cause)) ~ 1, conf.type = "log-log")`, and with delayed entry as `Surv(entry, time, factor(cause))`
 * with an `id` each. A day after the last time has no answer unless nobody was
 * left by then. One minus Kaplan-Meier of one cause, with the others censored, would tell of a world in which nobody
 * leaves by those: it adds up to more than everybody. Aalen and Johansen (1978), Scand. J. Stat. 5: 141-150.
 */
export function cumulativeIncidence(
  groups: readonly CauseGroup[],
  days: readonly number[],
  confidence = 0.95
): (IncidenceAt | null)[] {
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const filled = together(groups);
  const steps = stepsOf(filled);
  const placed = filled.map((group) => placeIn(steps, group));
  const last = steps.at(-1);
  return days.map((day) => {
    if (last === undefined) return null;
    if (day > last.time && last.still > 0) return null;
    const until = lastAt(steps, day);
    const end = steps[until];
    const atRisk = filled.reduce((sum, group) => (isWatched(group, day) ? sum + sizeOf(group) : sum), 0);
    const causes = last.incidence.map((_, cause) => {
      const value = end?.incidence[cause] ?? 0;
      const standardError = Math.sqrt(variance(steps, placed, {until, cause}));
      return {value, standardError, ...logLog(value, standardError, z)};
    });
    return {time: day, atRisk, still: end?.still ?? 1, causes};
  });
}

/** One group for each pair of times, in one order, so that the last digits of sums do not hang on that in which they come. */
function together(groups: readonly CauseGroup[]): CauseGroup[] {
  const byTimes = new Map<string, {time: number; entry: number; events: number[]; censored: number}>();
  for (const {time, events, censored, entry: since = 0} of groups) {
    const entry = Math.max(0, since);
    const key = `${time}|${entry}`;
    const sum = byTimes.get(key) ?? {time, entry, events: events.map(() => 0), censored: 0};
    byTimes.set(key, sum);
    events.forEach((count, cause) => {
      sum.events[cause] = (sum.events[cause] as number) + count;
    });
    sum.censored += censored;
  }
  return [...byTimes.values()]
    .filter((group) => sizeOf(group) > 0)
    .sort((a, b) => a.time - b.time || a.entry - b.entry);
}

/** Whoever came under watch at a time is at risk after it, as in R. */
const isWatched = ({time, entry = 0}: CauseGroup, day: number): boolean =>
  time >= day && (entry <= 0 || entry < day);

interface Step {
  time: number;
  /** How many ended by each cause, and by any. */
  events: readonly number[];
  all: number;
  atRisk: number;
  /** Just before this time, and after it. */
  before: number;
  still: number;
  incidence: readonly number[];
}

function stepsOf(groups: readonly CauseGroup[]): Step[] {
  const times = new Map<number, {events: number[]; ended: number}>();
  const late = new Map<number, number>();
  let atRisk = 0;
  for (const group of groups) {
    const {time, events, entry = 0} = group;
    const at = times.get(time) ?? {events: events.map(() => 0), ended: 0};
    times.set(time, at);
    events.forEach((count, cause) => {
      at.events[cause] = (at.events[cause] as number) + count;
    });
    at.ended += sizeOf(group);
    if (entry > 0) late.set(entry, (late.get(entry) ?? 0) + sizeOf(group));
    else atRisk += sizeOf(group);
  }
  const coming = [...late].sort(([a], [b]) => a - b);
  let still = 1;
  let incidence: readonly number[] = groups[0]?.events.map(() => 0) ?? [];
  return [...times]
    .sort(([a], [b]) => a - b)
    .map(([time, {events, ended}]) => {
      while (coming[0] !== undefined && coming[0][0] < time)
        atRisk += (coming.shift() as [number, number])[1];
      const [before, here] = [still, atRisk];
      const all = events.reduce((sum, count) => sum + count, 0);
      incidence = incidence.map((value, cause) => value + (before * (events[cause] as number)) / here);
      still *= (here - all) / here;
      atRisk -= ended;
      return {time, events, all, atRisk: here, before, still, incidence};
    });
}

const sizeOf = ({events, censored}: CauseGroup): number =>
  events.reduce((sum, count) => sum + count, censored);

/** A group with the step that it ends at, and the last one before it came under watch: -1 where there is none. */
type Placed = CauseGroup & {ends: number; begins: number};

const placeIn = (steps: readonly Step[], group: CauseGroup): Placed => ({
  ...group,
  ends: lastAt(steps, group.time),
  begins: group.entry === undefined || group.entry <= 0 ? -1 : lastAt(steps, group.entry)
});

/** The last step at or before a day. */
function lastAt(steps: readonly Step[], day: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).time <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Sum of everybody's squared influence on the incidence at a step: what their being watched took from it up to then,
 * and what their own end gave or took. Those who were watched over the same times and end in one way share it.
 */
function variance(
  steps: readonly Step[],
  groups: readonly Placed[],
  {until, cause}: {until: number; cause: number}
): number {
  if (until < 0) return 0;
  const total = (steps[until] as Step).incidence[cause] as number;
  // of somebody watched from the beginning on
  const watched = new Float64Array(until + 1);
  const leaving = new Float64Array(until + 1);
  let sofar = 0;
  for (let index = 0; index <= until; index += 1) {
    const {atRisk, before, incidence, events, all} = steps[index] as Step;
    const lost = all === atRisk ? 0 : (total - (incidence[cause] as number)) / (atRisk - all);
    leaving[index] = lost;
    sofar += (lost * all) / atRisk - (before / atRisk) * ((events[cause] as number) / atRisk);
    watched[index] = sofar;
  }
  const upTo = (step: number): number => (step < 0 ? 0 : (watched[Math.min(step, until)] as number));
  let sum = 0;
  for (const {events, censored, ends, begins} of groups) {
    const own = upTo(ends) - upTo(begins);
    if (ends > until) {
      sum += events.reduce((count, more) => count + more, censored) * own ** 2;
      continue;
    }
    const {before, atRisk} = steps[ends] as Step;
    const ended = own - (leaving[ends] as number);
    events.forEach((count, other) => {
      sum += count * (ended + (other === cause ? before / atRisk : 0)) ** 2;
    });
    sum += censored * own ** 2;
  }
  return sum;
}

function logLog(value: number, error: number, z: number): {lower: number | null; upper: number | null} {
  if (value <= 0 || value >= 1) return {lower: null, upper: null};
  const center = Math.log(-Math.log(value));
  const width = (z * error) / (value * Math.log(value));
  return {lower: Math.exp(-Math.exp(center - width)), upper: Math.exp(-Math.exp(center + width))};
}
