import type {MeasureContext} from "./measure.ts";
import {monthsOf} from "./periods.ts";
import {monthEnd} from "./person-months.ts";
import {inPrograms} from "./sql.ts";

/** SQL of the enrollments that are known to have begun, as the exports of enrollments write them. */
export const known = ({asOf, programs}: Pick<MeasureContext, "asOf" | "programs">): string =>
  `opened <= date '${asOf}' and ${inPrograms(programs)}`;

/** The exit, where it is one by the as-of date: one after it is not known yet. */
export const ended = ({asOf}: Pick<MeasureContext, "asOf">): string => `closed <= date '${asOf}'`;

/**
 * SQL of every month that an enrollment touches (person, program, site, opened, closed, month, month_end), the day of entry and
 * the day of exit included, from the first month that exports of enrollments speak of.
 */
export function enrolledMonths(context: MeasureContext): string {
  const months = monthsOf({start: context.dataStart, end: context.asOf}, context.asOf);
  return `
  select e.person, e.program, e.site, e.opened, e.closed, m.month, m.month_end
  from episode as e
  join (
    select month, ${monthEnd(context)} as month_end
    from (values ${months.map((month) => `(date '${month}')`).join(", ")}) as each_month(month)
  ) as m on e.opened <= m.month_end and coalesce(e.closed, date '9999-12-31') >= m.month
  where ${known(context)}`;
}
