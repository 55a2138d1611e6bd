import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {sideOfScale} from "../../instruments/reliable.ts";
import {isThere, sideOf} from "../cutoffs.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {pairOf} from "../pairs.ts";
import {ofScale} from "../scales.ts";
import {beginning} from "../shared.ts";
import {monthOf, siteAt} from "../sql.ts";
import {isJudgedTogether} from "../talking-therapies.ts";

/** Where everybody stood before and after, each in exactly one way. */
const ways = [
  {id: "left", title: "no longer", before: true, after: false},
  {id: "stayed", title: "as before", before: true, after: true},
  {id: "reached", title: "newly", before: false, after: true},
  {id: "never", title: "neither time", before: false, after: false}
] as const;

function measuresOf(scale: InstrumentScale, followUp: FollowUp): Measure[] {
  const cutoff = sideOfScale(scale);
  if (cutoff === undefined) return [];
  const {meaning, source} = cutoff;
  const test = (score: string, isOn: boolean) =>
    isOn ? isThere(cutoff, score) : `not (${isThere(cutoff, score)})`;
  const question = `cut_off:${scale.id}:${followUp.id}`;
  return ways.map(
    ({id, title, before, after}): Measure => ({
      ...ofScale(scale, followUp),
      id: `cut_off_${id}:${scale.id}:${followUp.id}`,
      title: `${scale.instrument.short}, ${scale.scale.name}: ${meaning}, ${title} at ${followUp.name}`,
      definition: `Of people with a scored baseline and a scored follow-up, those whose score stood for "${meaning}" ${before ? "at the start" : "not at the start"}, and ${after ? "at the follow-up" : "not at the follow-up"}. A screening score is no diagnosis.`,
      numerator: `people whose score was ${sideOf(cutoff)} ${before ? "at the start" : "not at the start"} and ${after ? "at the follow-up" : "not at the follow-up"}`,
      denominator: "people with a scored baseline and a scored follow-up in its window",
      format: "percent",
      direction: "neutral",
      question,
      source: `Cut-off: ${sideOf(cutoff)} (${source}); Wilson interval`,
      sql: (context) => `
${beginning(pairOf(scale, followUp), context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("counts_on")} as month,
       case when closed = 1 and post is not null and ${test("pre", before)} and ${test("post", after)} then 1 else 0 end as numerator,
       case when closed = 1 and post is not null then 1 else 0 end as denominator, 1 - closed as immature, turn
from pair`,
      estimate: shareOfPeople
    })
  );
}

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales
      .filter((scale) => !isJudgedTogether(scale, scales))
      .flatMap((scale) => follow_ups.flatMap((followUp) => measuresOf(scale, followUp)))
};
