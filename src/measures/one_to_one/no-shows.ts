import {shareOfCalls} from "../estimates.ts";
import {ofPeerSpecialists} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {inPrograms, programAt, siteAt, stepOf} from "../sql.ts";

const noShows: Measure = {
  ...ofPeerSpecialists,
  id: "no_show_rate",
  title: "No-shows",
  definition:
    "Of appointments that were kept, missed or cancelled late, those missed. One that is still to come, or was cancelled in time, is " +
    "in neither.",
  numerator: "appointments missed without notice",
  denominator: "appointments kept, missed or cancelled late in the period",
  format: "percent",
  weekly: true,
  direction: "lower",
  source: "No-shows / (attended + no-shows + late cancellations)",
  // An export of kept appointments alone would say that nobody ever missed one.
  occursIn: ["missed"],
  sums: ["late_cancelled"],
  sql: (context) => `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${stepOf(context, "day")} as month,
       sum(case when status = 'no_show' then 1 else 0 end) as numerator, count(*) as denominator, 0 as immature,
       sum(case when status = 'late_cancel' then 1 else 0 end) as late_cancelled
from contact
where status in ('attended', 'no_show', 'late_cancel') and day <= date '${context.asOf}' and ${inPrograms(context.programs)}
group by 1, 2, 3, 4`,
  estimate: shareOfCalls
};

export const file: MeasureFile = {measures: () => [noShows]};
