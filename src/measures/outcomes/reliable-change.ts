import type {FollowUp} from "../../config/workspace.ts";
import {isVerified} from "../../instruments/fact.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {type ChangeThreshold, changeThreshold} from "../../instruments/reliable.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";

/** One way in which a person's score may have changed, told from measurement error. */
interface Answer {
  id: "better" | "meaningful" | "same" | "worse";
  title: string;
  numerator: string;
  /** SQL of `gain`, points toward what is better for the person. */
  holds: string;
  direction: Measure["direction"];
}

/** Everybody has exactly one of these answers. */
function answersOf({points, orEqual}: ChangeThreshold, meaningful: number | null): Answer[] {
  const [over, under] = orEqual ? [">=", "<"] : [">", "<="];
  const beyond = exact(points);
  const many = orEqual ? `${beyond} points or more` : `more than ${beyond} points`;
  const few = orEqual ? `fewer than ${beyond} points` : `${beyond} points or less`;
  const worse = `gain ${over === ">=" ? "<=" : "<"} -${beyond}`;
  const least = meaningful !== null && meaningful < points ? exact(meaningful) : null;
  const between =
    least === null ? [] : [meaningfully(least, `gain >= ${least} and gain ${under} ${beyond}`, few)];
  return [
    {
      id: "better",
      title: "reliably better",
      numerator: `people whose score got better by ${many}`,
      holds: `gain ${over} ${beyond}`,
      direction: "higher"
    },
    ...between,
    {
      id: "same",
      title: "no reliable change",
      numerator: `people whose score got better by ${least === null ? few : `less than ${least} points`}, did not change, or got worse by ${few}`,
      holds: `not (${worse}) and gain ${least === null ? `${under} ${beyond}` : `< ${least}`}`,
      direction: "neutral"
    },
    {
      id: "worse",
      title: "reliably worse",
      numerator: `people whose score got worse by ${many}`,
      holds: worse,
      direction: "lower"
    }
  ];
}

const meaningfully = (least: string, holds: string, few: string): Answer => ({
  id: "meaningful",
  title: "meaningfully better, not reliably",
  numerator: `people whose score got better by ${least} points or more, but by ${few}`,
  holds,
  direction: "neutral"
});

/** To the digits that scores are kept with. */
const exact = (value: number): string => String(Number(value.toFixed(9)));

function measuresOf(scale: InstrumentScale, followUp: FollowUp): Measure[] {
  const threshold = changeThreshold(scale.scale);
  if (threshold === null || scale.scale.direction === "neutral") return [];
  const mid = scale.scale.mid !== undefined && isVerified(scale.scale.mid) ? scale.scale.mid : undefined;
  const gain = scale.scale.direction === "lower" ? "pre - post" : "post - pre";
  const question = `reliable_change:${scale.id}:${followUp.id}`;
  return answersOf(threshold, mid?.value ?? null).map(
    ({id, title, numerator, holds, direction}): Measure => ({
      ...ofScale(scale, followUp),
      id: `reliable_change_${id}:${scale.id}:${followUp.id}`,
      title: `${scale.instrument.short}, ${scale.scale.name}: ${title} at ${followUp.name}`,
      definition: `Of people with a scored baseline and a scored follow-up, those with ${changeOf[id]}. Participants reported this change; it is not the program's effect.`,
      numerator,
      denominator: "people with a scored baseline and a scored follow-up in its window",
      format: "percent",
      direction,
      question,
      source: `Reliable change: ${threshold.source}${mid === undefined ? "" : `; a change that matters is ${mid.value} points (${mid.source})`}; Wilson interval`,
      sql: (context) => `
${beginning(pairOf(scale, followUp), context)},
paired as (
  select person, program, site, turn, counts_on, closed, case when closed = 1 and post is not null then 1 else 0 end as both_scored,
         ${gain} as gain
  from pair
)
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when both_scored = 1 and ${holds} then 1 else 0 end as numerator, both_scored as denominator, 1 - closed as immature, turn
from paired`,
      estimate: shareOfPeople
    })
  );
}

const changeOf: Readonly<Record<Answer["id"], string>> = {
  better: "a change for the better beyond measurement error",
  meaningful: "a change for the better that matters but is not beyond measurement error",
  same: "no change that can be told from measurement error",
  worse: "a change for the worse beyond measurement error"
};

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.flatMap((followUp) => measuresOf(scale, followUp)))
};
