import {type CauseGroup, cumulativeIncidence} from "../statistics/competing-risks.ts";
import type {Estimate} from "./measure.ts";

/** How a wait stands, in the order in which one number tells it beside its days: days times their number, plus the place. */
export const kinds = ["waiting", "seen", "closed"] as const;

/** Days on which the share of people seen is told. */
export const waitDays = [7, 14, 30, 60, 90] as const;

/**
 * Time from referral to first contact: the share seen by `days` with its limits, the day by which half of all referred
 * were seen (null where it never comes to that), and how many are seen, closed without a contact and still waiting.
 *
 * @param values one a person, `kinds.length * days + place in kinds`
 */
export function waitOf(values: readonly number[], days: number): Estimate {
  const groups = groupsOf(values);
  const count = (kind: (typeof kinds)[number]) =>
    values.filter((value) => value % kinds.length === kinds.indexOf(kind)).length;
  const told = cumulativeIncidence(groups, [days, ...waitDays]).map((at) => at?.causes[0]);
  const [main, ...others] = told;
  return {
    value: main?.value ?? null,
    lower: main?.lower ?? null,
    upper: main?.upper ?? null,
    more: {
      median_wait: medianOf(groups),
      seen: count("seen"),
      closed_without_contact: count("closed"),
      still_waiting: count("waiting"),
      ...Object.fromEntries(waitDays.map((day, at) => [`seen_by_${day}`, others[at]?.value ?? null]))
    }
  };
}

function groupsOf(values: readonly number[]): CauseGroup[] {
  const byDay = new Map<number, [seen: number, closed: number, censored: number]>();
  for (const value of values) {
    const time = Math.floor(value / kinds.length);
    const counts = byDay.get(time) ?? [0, 0, 0];
    const kind = kinds[value % kinds.length];
    counts[kind === "seen" ? 0 : kind === "closed" ? 1 : 2] += 1;
    byDay.set(time, counts);
  }
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([time, [seen, closed, censored]]) => ({time, events: [seen, closed], censored}));
}

/** The first day on which half have been seen; the share only grows, so that it is found by halving. */
function medianOf(groups: readonly CauseGroup[]): number | null {
  const days = groups.filter(({events}) => (events[0] as number) > 0).map(({time}) => time);
  const seenBy = (day: number) => cumulativeIncidence(groups, [day])[0]?.causes[0]?.value ?? 0;
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seenBy(days[middle] as number) >= 0.5 - 1e-12) high = middle;
    else low = middle + 1;
  }
  return days[low] ?? null;
}
