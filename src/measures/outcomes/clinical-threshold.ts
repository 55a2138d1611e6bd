import type {FollowUp} from "../../config/workspace.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";
import {
  answerSql,
  type BothScales,
  bothScales,
  rule,
  type ThresholdAnswer,
  thresholdAnswers
} from "../talking-therapies.ts";

const words: Readonly<Record<ThresholdAnswer, {title: string; who: string}>> = {
  moved_reliably: {
    title: "moved below the clinical threshold, reliably",
    who: "who were at or above the clinical threshold at the start and below it on both scales at the follow-up, by a reliable change"
  },
  moved: {
    title: "moved below the clinical threshold, not reliably",
    who: "who were at or above the clinical threshold at the start and below it on both scales at the follow-up, by a change within measurement error"
  },
  stayed: {
    title: "above the clinical threshold both times",
    who: "who were at or above the clinical threshold both times"
  },
  never: {
    title: "below the clinical threshold at the start",
    who: "who were below the clinical threshold on both scales at the start"
  }
};

const measuresOf = ({phq9, gad7}: BothScales, followUp: FollowUp): Measure[] =>
  thresholdAnswers.map(
    (answer): Measure => ({
      ...ofScale(phq9, followUp),
      id: `clinical_threshold_${answer}:phq9-gad7:${followUp.id}`,
      title: `PHQ-9 and GAD-7: ${words[answer].title} at ${followUp.name}`,
      definition: `Of people with both scores at the start and at the follow-up, those ${words[answer].who}. Participants reported this change; it is not the program's effect, and a score is no diagnosis.`,
      numerator: `people ${words[answer].who}`,
      denominator: "people with a scored baseline and a scored follow-up in its window, of both scales",
      format: "percent",
      direction: "neutral",
      question: `clinical_threshold:phq9-gad7:${followUp.id}`,
      within: [phq9, gad7].map(({id}) => `outcome_change:${id}:${followUp.id}`),
      source: `NHS Talking Therapies Manual: the threshold is a PHQ-9 of ${rule.phq9.caseFrom} or a GAD-7 of ${rule.gad7.caseFrom}; a change is reliable from ${rule.phq9.reliableFrom} points of PHQ-9 or ${rule.gad7.reliableFrom} of GAD-7 on, with no reliable worsening of the other; Wilson interval`,
      occursIn: [`score:${gad7.id}`],
      sql: (context) => `
${beginning(pairOf(phq9, followUp), context)},
pair_gad7 as (
${pairOf(gad7, followUp).sql(context).trim()}
),
both_asked as (
  select p.person, p.program, p.site, greatest(p.counts_on, g.counts_on) as counts_on, greatest(p.turn, g.turn) as turn,
         case when p.closed = 1 and g.closed = 1 then 1 else 0 end as closed,
         case when p.closed = 1 and g.closed = 1 and p.post is not null and g.post is not null then 1 else 0 end as both_scored,
         case when ${answerSql(answer)} then 1 else 0 end as answered
  from pair as p
  join pair_gad7 as g on g.person = p.person and g.program = p.program and g.stay = p.stay
)
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       both_scored * answered as numerator, both_scored as denominator, 1 - closed as immature, turn
from both_asked`,
      estimate: shareOfPeople
    })
  );

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) => {
    const both = bothScales(scales);
    return both === undefined ? [] : follow_ups.flatMap((followUp) => measuresOf(both, followUp));
  }
};
