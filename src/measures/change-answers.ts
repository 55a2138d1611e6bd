import type {FollowUp} from "../config/workspace.ts";
import type {InstrumentScale} from "../instruments/instrument.ts";
import {shareOfPeople} from "./estimates.ts";
import type {Measure} from "./measure.ts";
import {pairOf} from "./pairs.ts";
import {ofScale} from "./scales.ts";
import {beginning} from "./shared.ts";
import {monthOf, siteAt} from "./sql.ts";

/** One way in which a person's score may have changed. */
export interface ChangeAnswer {
  id: string;
  title: string;
  /** Ends "those with …". */
  who: string;
  numerator: string;
  /** SQL of `gain`, points toward what is better for the person. */
  holds: string;
  direction: Measure["direction"];
}

/** To the digits that scores are kept with. */
export const exactPoints = (value: number): string => String(Number(value.toFixed(9)));

/**
 * Measures of a question that everybody with both scores has exactly one answer to; none where nothing says which way is
 * better.
 */
export function measuresOfChange(
  scale: InstrumentScale,
  followUp: FollowUp,
  {question, answers, source}: {question: string; answers: readonly ChangeAnswer[]; source: string}
): Measure[] {
  if (scale.scale.direction === "neutral") return [];
  const gain = scale.scale.direction === "lower" ? "pre - post" : "post - pre";
  return answers.map(
    ({id, title, who, numerator, holds, direction}): Measure => ({
      ...ofScale(scale, followUp),
      id: `${question}_${id}:${scale.id}:${followUp.id}`,
      title: `${scale.instrument.short}, ${scale.scale.name}: ${title} at ${followUp.name}`,
      definition: `Of people with a scored baseline and a scored follow-up, those with ${who}. Participants reported this change; it is not the program's effect.`,
      numerator,
      denominator: "people with a scored baseline and a scored follow-up in its window",
      format: "percent",
      direction,
      question: `${question}:${scale.id}:${followUp.id}`,
      source,
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
