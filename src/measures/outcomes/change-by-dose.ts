import type {FollowUp, WorkspaceConfig} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {isYesNo} from "../../instruments/reliable.ts";
import {meanInterval} from "../../statistics/mean-interval.ts";
import {pairedShareDifference} from "../../statistics/paired-shares.ts";
import {meanOf, sdOf} from "../../statistics/score-sums.ts";
import {type Dose, dosesOf, isDose} from "../dose.ts";
import {besideWholes} from "../made-up-of.ts";
import type {Estimate, Measure, MeasureFile, Sufficient} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

const square = (expression: string): string => `cast(${expression} * ${expression} as decimal(38, 18))`;

/** Change of those with so many contacts between the two forms; the bins share out everybody who answered both times. */
const changeByDose = (
  scale: InstrumentScale,
  followUp: FollowUp,
  {dose, scales}: {dose: Dose; scales: readonly InstrumentScale[]}
): Measure => ({
  ...ofScale(scale, followUp),
  id: `change_by_dose_${dose.id}:${scale.id}:${followUp.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: change at ${followUp.name}, ${dose.words}`,
  definition: `${dose.bin === null ? "Mean of follow-up score minus baseline score, over people with both whose contacts between them are not known" : `Mean of follow-up score minus baseline score, over people with both and ${dose.words} attended between the days of the two forms`}. Who comes more often may differ in much else; it is not the effect of contact.`,
  numerator: "sum of follow-up score minus baseline score",
  denominator: `people with a scored baseline and a scored follow-up in its window, ${dose.words} between them`,
  format: "score",
  ...besideWholes(scale, scales, (id) => `change_by_dose_${dose.id}:${id}:${followUp.id}`),
  direction: scale.scale.direction,
  source: `Paired ${isYesNo(scale) ? "difference of shares with Newcombe's interval" : "t interval"}; trend over bins: least-squares line through the people at their bin's place, with its t interval (Draper and Smith 1998)`,
  // Contacts over all programs may put somebody in another bin than those of one.
  apart: true,
  // Bins of a month, or of a group, would hold hardly anybody.
  cutBy: ({kind, site, characteristic}) => kind !== "month" && kind !== "quarter" && !site && !characteristic,
  partOf: `outcome_change:${scale.id}:${followUp.id}`,
  dose,
  sums: ["pre", "post", "change", "change_sq"],
  sql: (context) => `
${beginning(pairOf(scale, followUp), context)},
dosed as (
  select person, program, site, turn, counts_on, closed, pre, post,
         case when closed = 1 and post is not null and ${isDose(dose)} then 1 else 0 end as there
  from pair
)
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when there = 1 then post - pre else 0 end as numerator, there as denominator, 1 - closed as immature, turn,
       case when there = 1 then pre else 0 end as pre,
       case when there = 1 then post else 0 end as post,
       case when there = 1 then post - pre else 0 end as change,
       case when there = 1 then ${square("(post - pre)")} else 0 end as change_sq
from dosed`,
  estimate: isYesNo(scale) ? ofShares : ofScores
});

function ofScores({
  denominator: n,
  sums: {pre = 0, post = 0, change = 0, change_sq = 0}
}: Sufficient): Estimate {
  const changes = {n, sum: change, sumSq: change_sq};
  const interval = meanInterval(changes);
  return {
    value: meanOf(changes),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    more: {
      mean_pre: meanOf({n, sum: pre, sumSq: 0}),
      mean_post: meanOf({n, sum: post, sumSq: 0}),
      sd_change: sdOf(changes)
    }
  };
}

/** Of yes (1) and no (0) the sums are counts: changes are one either way, and squared they count who changed. */
function ofShares(sufficient: Sufficient): Estimate {
  const {denominator: n, sums} = sufficient;
  const [pre, post, changed] = ["pre", "post", "change_sq"].map((name) => Number(sums[name] ?? 0)) as [
    number,
    number,
    number
  ];
  const yesBoth = (pre + post - changed) / 2;
  const [yesAfter, yesBefore] = [post - yesBoth, pre - yesBoth];
  const difference = pairedShareDifference({
    ...{yesBoth, yesAfter, yesBefore},
    noBoth: n - yesBoth - yesAfter - yesBefore
  });
  return {...ofScores(sufficient), lower: difference?.lower ?? null, upper: difference?.upper ?? null};
}

export const file: MeasureFile = {
  measures: ({follow_ups, dose_bins}: WorkspaceConfig, scales) =>
    scales.flatMap((scale) =>
      follow_ups.flatMap((followUp) =>
        dosesOf(dose_bins).map((dose) => changeByDose(scale, followUp, {dose, scales}))
      )
    )
};
