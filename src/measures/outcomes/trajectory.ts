import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {isYesNo} from "../../instruments/reliable.ts";
import {besideWholes} from "../made-up-of.ts";
import type {Measure, MeasureContext, MeasureFile} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";
import {trajectoryOf, trajectorySums} from "../trajectory.ts";
import {trajectoriesOf} from "../waves.ts";

const square = (expression: string): string => `cast(${expression} * ${expression} as decimal(38, 18))`;

/** One row a person with a baseline, with the score at every wave: `at_0` is the baseline's, null is not seen. */
function walked(
  {scale, followUps}: {scale: InstrumentScale; followUps: readonly FollowUp[]},
  context: MeasureContext
): string {
  const last = followUps.length;
  const earlier = followUps.slice(0, -1).map((followUp, index) => ({followUp, wave: index + 1}));
  const waves = earlier.map(
    ({followUp, wave}) => `
wave_${wave} as (
  select baseline, program, post from (
${pairOf(scale, followUp).sql(context).trim()}
  ) as pair_${wave}
),`
  );
  const scores = ["pair.pre as at_0", ...earlier.map(({wave}) => `wave_${wave}.post as at_${wave}`)];
  const joins = earlier.map(
    ({wave}) =>
      `\n  left join wave_${wave} on wave_${wave}.baseline = pair.baseline and wave_${wave}.program = pair.program`
  );
  return `${waves.join("")}
walked as (
  select pair.person, pair.program, pair.site, pair.turn, pair.counts_on, pair.closed, ${scores.join(", ")}, pair.post as at_${last}
  from pair${joins.join("")}
)`;
}

function trajectorySql(
  scale: InstrumentScale,
  followUps: readonly FollowUp[],
  last: FollowUp,
  context: MeasureContext
): string {
  const end = followUps.length;
  const waves = Array.from({length: end + 1}, (_, wave) => wave);
  const when = (wave: number, figure: string, name: string) =>
    `case when closed = 1 and at_${wave} is not null then ${figure} else 0 end as ${name}`;
  const change = (wave: number) => `(at_${wave} - at_0)`;
  const total = `cast(${waves.map((wave) => `coalesce(at_${wave}, 0)`).join(" + ")} as decimal(18, 9))`;
  return `
${beginning(pairOf(scale, last), context)},${walked({scale, followUps}, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       ${when(end, change(end), "numerator")},
       ${when(end, "1", "denominator")}, 1 - closed as immature, turn, closed as n_baseline,
       ${when(end, `at_${end}`, "post")},
       closed * (${waves.map((wave) => `case when at_${wave} is null then 0 else ${2 ** wave} end`).join(" + ")}) as seen,
       ${waves.map((wave) => `${when(wave, `at_${wave}`, `score_${wave}`)},\n       ${when(wave, square(`at_${wave}`), `score_sq_${wave}`)}`).join(",\n       ")},
       ${waves
         .slice(1)
         .map(
           (wave) =>
             `${when(wave, change(wave), `change_${wave}`)},\n       ${when(wave, square(change(wave)), `change_sq_${wave}`)}`
         )
         .join(",\n       ")},
       ${when(0, square(total), "total_sq")}
from walked`;
}

const trajectory = (
  scale: InstrumentScale,
  followUps: readonly FollowUp[],
  {last, scales}: {last: FollowUp; scales: readonly InstrumentScale[]}
): Measure => ({
  ...ofScale(scale, last),
  id: `trajectory:${scale.id}:${last.id}`,
  title: `${scale.instrument.short}, ${scale.scale.name}: at every wave up to ${last.name}`,
  definition:
    "Of people with a scored baseline whose last follow-up window has closed: mean score at baseline and at each follow-up of those seen at it, and the same by a mixed model, to which those seen at only some waves lend the scores they gave. The value is the change at the last wave of people seen at both.",
  numerator: `sum of the score at ${last.name} minus baseline score`,
  denominator: "people with a scored baseline and a scored last follow-up",
  format: "score",
  ...besideWholes(scale, scales, (id) => `outcome_change:${id}:${last.id}`),
  direction: scale.scale.direction,
  source:
    "t interval of each mean; linear mixed model of every score, wave categorical, a random intercept for each person, REML, Satterthwaite degrees of freedom, missing at random taken for granted (Laird and Ware 1982; R lmerTest, Kuznetsova et al. 2017)",
  sums: ["n_baseline", "post"],
  patterns: {by: "seen", sums: trajectorySums(followUps.length)},
  waves: ["Start", ...followUps.map(({name}) => name)],
  sql: (context) => trajectorySql(scale, followUps, last, context),
  estimate: (sufficient) => trajectoryOf(sufficient, followUps.length)
});

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales
      .filter((scale) => !isYesNo(scale))
      .flatMap((scale) =>
        trajectoriesOf(follow_ups).flatMap((followUps) => {
          const last = followUps.at(-1);
          return last === undefined ? [] : [trajectory(scale, followUps, {last, scales})];
        })
      )
};
