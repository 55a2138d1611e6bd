import type {Instrument, InstrumentScale} from "../../instruments/instrument.ts";
import {atOneTime, inReach, isFirstScale} from "../at-one-time.ts";
import {count, shareOfPeople} from "../estimates.ts";
import type {Estimate, Measure, MeasureContext, MeasureFile, Sufficient} from "../measure.ts";
import {monthOf, programAt, siteAt} from "../sql.ts";

const rows = (
  {id}: Instrument,
  {figures, where, site}: {figures: string; where?: string; site: string},
  context: MeasureContext
): string => `
select person, ${programAt(context.level)} as program, ${site} as site, ${monthOf("taken")} as month, ${figures}
from asked
where instrument = '${id}'${where === undefined ? "" : ` and ${where}`} and ${inReach(context)}
group by 1, 2, 3, 4`;

const returned = (scale: InstrumentScale): Measure => ({
  ...atOneTime(scale),
  id: `returned:${scale.instrument.id}`,
  version: 1,
  title: `${scale.instrument.short}: returned`,
  definition:
    "People who gave back a form at one time with at least one answer. Two forms without an id are two people.",
  numerator: "people who returned the form with an answer",
  denominator: null,
  format: "count",
  direction: "neutral",
  combine: "distinct",
  source: "Waymark",
  sql: (context) =>
    rows(
      scale.instrument,
      {
        figures: "1 as numerator, 0 as denominator, 0 as immature",
        where: "part = 'returned'",
        site: siteAt(context.level)
      },
      context
    ),
  estimate: count
});

/** Nobody knows a rate where some forms are of a survey of which it is not declared whom it was for, or two asked the same people. */
const rate = (scale: InstrumentScale): Measure => ({
  ...atOneTime(scale),
  id: `return_rate:${scale.instrument.id}`,
  version: 1,
  title: `${scale.instrument.short}: returned, of those asked`,
  definition:
    "Of people a survey at one time was meant for, as the organization declares them, those who returned a form with an answer. They count by the survey's first day.",
  numerator: "people who returned the form with an answer",
  denominator: "people who were asked",
  format: "percent",
  direction: "neutral",
  combine: "distinct",
  source: "People asked: declared under asked in waymark.yaml; Wilson interval",
  cutBy: ({kind, site, characteristic}) => kind !== "month" && !site && !characteristic,
  workings: ["undeclared", "named"],
  sql: (context) =>
    rows(
      scale.instrument,
      {
        figures: `max(case when part = 'returned' then 1 else 0 end) as numerator,
       max(case when part = 'named' then 0 else 1 end) as denominator, 0 as immature,
       max(case when part = 'returned' and (counted_by is null${context.level.program ? " or counted_by = 'whole'" : ""}) then 1 else 0 end) as undeclared,
       max(case when part = 'named' then 1 else 0 end) as named`,
        site: "'*'"
      },
      context
    ),
  estimate: (sufficient: Sufficient): Estimate => {
    const {undeclared = 0, named = 0} = sufficient.sums;
    return Number(undeclared) > 0 || Number(named) > 1
      ? {value: null, lower: null, upper: null, unknown: true}
      : shareOfPeople(sufficient);
  }
});

export const file: MeasureFile = {
  measures: (_, scales) => scales.filter(isFirstScale).flatMap((scale) => [returned(scale), rate(scale)])
};
