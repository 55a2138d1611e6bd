import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** All observations that end at one time: how many by each cause, in the order of the causes, and how many were watched no longer. */
export interface CauseGroup {
  time: number;
  events: readonly number[];
  censored: number;
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
 * `survfit(Surv(time, factor(cause)) ~ 1, conf.type = "log-log")`. A day after the last time has no answer unless nobody was
 * left by then. One minus Kaplan-Meier of one cause, with the others censored, would tell of a world in which nobody
 * leaves by those: it adds up to more than everybody. Aalen and Johansen (1978), Scand. J. Stat. 5: 141-150.
 */
export function cumulativeIncidence(
  groups: readonly CauseGroup[],
  days: readonly number[],
  confidence = 0.95
): (IncidenceAt | null)[] {
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const steps = stepsOf(groups);
  const last = steps.at(-1);
  return days.map((day) => {
    if (last === undefined) return null;
    const until = steps.filter(({time}) => time <= day);
    const end = until.at(-1);
    if (day > last.time && last.still > 0) return null;
    const atRisk = steps.find(({time}) => time >= day)?.atRisk ?? 0;
    const causes = last.incidence.map((_, cause) => {
      const value = end?.incidence[cause] ?? 0;
      const standardError = Math.sqrt(variance(steps, until, cause));
      return {value, standardError, ...logLog(value, standardError, z)};
    });
    return {time: day, atRisk, still: end?.still ?? 1, causes};
  });
}

interface Step extends CauseGroup {
  atRisk: number;
  /** Just before this time, and after it. */
  before: number;
  still: number;
  incidence: readonly number[];
}

function stepsOf(groups: readonly CauseGroup[]): Step[] {
  const ordered = groups.filter((group) => sizeOf(group) > 0).toSorted((a, b) => a.time - b.time);
  let atRisk = ordered.reduce((sum, group) => sum + sizeOf(group), 0);
  let still = 1;
  let incidence: readonly number[] = ordered[0]?.events.map(() => 0) ?? [];
  return ordered.map((group) => {
    const before = still;
    const here = atRisk;
    incidence = incidence.map((value, cause) => value + (before * (group.events[cause] as number)) / here);
    still *= (here - eventsOf(group)) / here;
    atRisk -= sizeOf(group);
    return {...group, atRisk: here, before, still, incidence};
  });
}

const eventsOf = ({events}: CauseGroup): number => events.reduce((sum, count) => sum + count, 0);
const sizeOf = (group: CauseGroup): number => eventsOf(group) + group.censored;

/**
 * Sum of everybody's squared influence on the incidence at the last of `until`: what their being watched took from it up to then,
 * and what their own end gave or took. Those who end at one time in one way share it.
 */
function variance(steps: readonly Step[], until: readonly Step[], cause: number): number {
  const total = until.at(-1)?.incidence[cause] ?? 0;
  let watched = 0;
  let sum = 0;
  let counted = 0;
  for (const step of until) {
    const {atRisk, before, incidence, censored} = step;
    const all = eventsOf(step);
    const leaving = all === atRisk ? 0 : (total - (incidence[cause] as number)) / (atRisk - all);
    const own = before / atRisk;
    watched += (leaving * all) / atRisk - (own * (step.events[cause] as number)) / atRisk;
    step.events.forEach((count, other) => {
      sum += count * (watched - leaving + (other === cause ? own : 0)) ** 2;
    });
    sum += censored * watched ** 2;
    counted += all + censored;
  }
  return sum + ((steps[0]?.atRisk ?? 0) - counted) * watched ** 2;
}

function logLog(value: number, error: number, z: number): {lower: number | null; upper: number | null} {
  if (value <= 0 || value >= 1) return {lower: null, upper: null};
  const center = Math.log(-Math.log(value));
  const width = (z * error) / (value * Math.log(value));
  return {lower: Math.exp(-Math.exp(center - width)), upper: Math.exp(-Math.exp(center + width))};
}
