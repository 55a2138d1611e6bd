import type {MeasureContext} from "../measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

/** Weekdays as the columns of the hours name them, in the order of ISO 8601. */
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const hours = Array.from({length: 24}, (_, hour) => hour);

/** `mon_00` to `sun_23`. */
const hourColumn = (weekday: (typeof weekdays)[number], hour: number): string =>
  `${weekday}_${String(hour).padStart(2, "0")}`;

export const hourColumns: readonly string[] = weekdays.flatMap((weekday) =>
  hours.map((hour) => hourColumn(weekday, hour))
);

/**
 * Calls of a month by hour of the week, from one source a program and month. Where every record of a program and month
 * stands at midnight sharp, its export has no time of day.
 */
export function hoursOfWeek({asOf, level, programs}: MeasureContext): string {
  const of = (source: string, table: string, calls: string, where: string): string => `
  select '${source}' as source, program, site, ${monthOf("day")} as month,
         extract(isodow from started_at) * 24 + extract(hour from started_at) - 24 as slot, ${calls} as calls,
         max(case when started_at <> cast(day as timestamp) then 1 else 0 end) over (partition by program, ${monthOf("day")}) as timed
  from ${table}
  where ${where} and day <= date '${asOf}' and ${inPrograms(programs)}`;
  const columns = hourColumns.map(
    (name, slot) => `sum(case when slot = ${slot} and timed = 1 then calls else 0 end) as ${name}`
  );
  return `
with hourly as (${of("counted", "call_count", "coalesce(offered, answered + abandoned, answered)", "code is null")}
  union all${of("recorded", "call", "1", "1 = 1")}
)
select cast(null as integer) as person, ${programAt(level, "h.program")} as program, ${siteAt(level, "h.site")} as site, h.month,
       coalesce(sum(case when timed = 1 then calls end), 0) as numerator,
       coalesce(sum(case when timed = 1 then calls end), 0) as denominator, 0 as immature,
       ${columns.join(",\n       ")}
from hourly as h
where (h.source = 'counted' or not exists (select 1 from hourly as c where c.source = 'counted' and c.timed = 1 and c.program = h.program and c.month = h.month))
group by 2, 3, 4`;
}
