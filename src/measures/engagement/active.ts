import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import {activeDays, wholeActiveWindow} from "../maturity.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning, monthly} from "../shared.ts";
import {programAt, siteAt} from "../sql.ts";

const active: Measure = {
  ...ofContacts,
  id: "active",
  title: "Active people",
  definition: `People with at least one attended contact in the ${activeDays} days before the period's end (or the as-of date, while it runs).`,
  numerator: `people with an attended contact in the ${activeDays} days before the period's end`,
  denominator: null,
  unit: "person",
  format: "count",
  source: "Active membership of drop-in centers and clubhouses, 90-day convention",
  anchor: "as-of",
  combine: "last",
  nested: true,
  // A quarter has 91 or 92 days: who came on its first day or two alone is in the one and not in the other.
  within: ["served"],
  mature: wholeActiveWindow,
  // A month's last visit says all: if any day of it lies in the window, the last one does. The window reaches 3 months back.
  begins: monthly,
  sql: (context) => `${beginning(monthly, context)},
seen as (
  select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, last_day,
         cast(month + interval '1 month' * ahead.months as date) as month
  from monthly
  cross join (values (0), (1), (2), (3)) as ahead(months)
),
ending as (
  select person, program, site, month, last_day,
         least(cast(month + interval '1 month' as date) - 1, date '${context.asOf}') as month_end
  from seen
  where month <= date '${context.asOf}'
)
select person, program, site, month, 1 as numerator, 0 as denominator, 0 as immature
from ending
where last_day > month_end - ${activeDays}`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [active]};
