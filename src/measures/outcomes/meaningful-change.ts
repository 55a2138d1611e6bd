import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {changeThreshold, checkedMid} from "../../instruments/reliable.ts";
import {type ChangeAnswer, exactPoints, measuresOfChange} from "../change-answers.ts";
import type {Measure, MeasureFile} from "../measure.ts";

/**
 * Who changed by enough to matter, on scales of which that is known and measurement error is not. Where both are known,
 * `reliable_change` has it among its answers: better reliably, and better by enough but not reliably, are together who
 * reached it, and a count of those beside the two would tell nothing more and cost suppression twice.
 */
function answersOf(mid: number): ChangeAnswer[] {
  const points = exactPoints(mid);
  return [
    {
      id: "better",
      title: "better by enough to matter",
      who: "a change for the better by enough to matter to a person",
      numerator: `people whose score got better by ${points} points or more`,
      holds: `gain >= ${points}`,
      direction: "higher"
    },
    {
      id: "same",
      title: "no change that matters",
      who: "no change by enough to matter to a person",
      numerator: `people whose score changed by less than ${points} points either way`,
      holds: `gain > -${points} and gain < ${points}`,
      direction: "neutral"
    },
    {
      id: "worse",
      title: "worse by enough to matter",
      who: "a change for the worse by as much as matters when it is for the better",
      numerator: `people whose score got worse by ${points} points or more`,
      holds: `gain <= -${points}`,
      direction: "lower"
    }
  ];
}

function measuresOf(scale: InstrumentScale, followUp: FollowUp): Measure[] {
  const mid = checkedMid(scale.scale);
  if (mid === undefined || changeThreshold(scale.scale) !== null) return [];
  return measuresOfChange(scale, followUp, {
    question: "meaningful_change",
    answers: answersOf(mid.value),
    source: `A change that matters: ${mid.value} points or more (${mid.source}); no checked threshold tells it from measurement error; Wilson interval`
  });
}

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.flatMap((followUp) => measuresOf(scale, followUp)))
};
