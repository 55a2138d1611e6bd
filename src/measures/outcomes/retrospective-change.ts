import type {InstrumentScale} from "../../instruments/instrument.ts";
import {meanInterval} from "../../statistics/mean-interval.ts";
import {meanOf} from "../../statistics/score-sums.ts";
import {callsOnly, withPeople} from "../families.ts";
import {besideWholes} from "../made-up-of.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

/**
 * One form asks how it is and how it was before. Nobody was asked then, so that it is a design of its own and never a baseline: no
 * reliable change, no cut-offs, no means before and after, which beside other surveys' would tell of those who left one half blank.
 */
const retrospectiveChange = (scale: InstrumentScale, scales: readonly InstrumentScale[]): Measure => ({
  id: `retrospective_change:${scale.id}`,
  family: "outcomes",
  title: `${scale.instrument.short}, ${scale.scale.name}: change as remembered afterwards`,
  definition:
    "Mean of the score now minus the score before as remembered on the same form, over people whose form tells both. Of several forms of one " +
    "person the first that tells both counts. Nobody was asked at the start.",
  numerator: "sum of the score now minus the score remembered",
  denominator: "people whose form can be scored both for now and for before",
  unit: "person",
  format: "score",
  ...besideWholes(scale, scales, (id) => `retrospective_change:${id}`),
  direction: scale.scale.direction,
  source:
    "Mean with its t interval. What is remembered moves with what people now take the questions to mean (response shift: Howard 1980, Evaluation Review 4: 93-106) and with what they expect to have changed (Ross 1989, Psychological Review 96: 341-357)",
  version: 1,
  anchor: "activity",
  scope: "slice",
  combine: "distinct",
  mergeable: true,
  reads: ["score"],
  programTypes: [...withPeople, ...callsOnly],
  occursIn: [`retrospective:${scale.id}`],
  scale,
  sums: ["n_baseline", "change"],
  workings: ["change_sq"],
  sql: ({level, asOf, programs}) => `
with form as (
  select person, ${programAt(level)} as program, site, taken, post - pre as change, case when pre is null then 0 else 1 end as told,
         row_number() over (partition by person${level.program ? ", program" : ""} order by case when pre is null then 1 else 0 end, taken, assessment) as nth
  from retrospective
  where scale = '${scale.id}' and respondent = '${scale.instrument.respondent}'
    and (taken is null or taken <= date '${asOf}')
    and ${level.program ? inPrograms(programs) : `(program is null or ${inPrograms(programs)})`}
)
select person, program, ${siteAt(level)} as site, ${monthOf("taken")} as month, coalesce(change, 0) as numerator, told as denominator,
       0 as immature, 1 as n_baseline, coalesce(change, 0) as change,
       cast(coalesce(change * change, 0) as decimal(38, 18)) as change_sq
from form
where nth = 1`,
  estimate({denominator: n, sums: {change = 0, change_sq = 0}}) {
    const sums = {n, sum: change, sumSq: change_sq};
    const interval = meanInterval(sums);
    return {value: meanOf(sums), lower: interval?.lower ?? null, upper: interval?.upper ?? null};
  }
});

export const file: MeasureFile = {
  measures: (_, scales) => scales.map((scale) => retrospectiveChange(scale, scales))
};
