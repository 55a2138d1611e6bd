import {Temporal} from "temporal-polyfill";

/**
 * The last day a public release may speak of: the end of the last month or quarter that the exports have passed by
 * `closesAfter` days, so that late entries are in. `null` while no period has closed.
 */
export function closedThrough(
  asOf: string,
  {publish, closesAfter}: {publish: "monthly" | "quarterly"; closesAfter: number}
): string | null {
  const settled = Temporal.PlainDate.from(asOf).subtract({days: closesAfter});
  const months = publish === "monthly" ? 1 : 3;
  const periodStart = settled.with({day: 1, month: settled.month - ((settled.month - 1) % months)});
  const periodEnd = periodStart.add({months}).subtract({days: 1});
  return (
    Temporal.PlainDate.compare(periodEnd, settled) <= 0 ? periodEnd : periodStart.subtract({days: 1})
  ).toString();
}
