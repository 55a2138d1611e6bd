import type {FollowUp} from "../../config/workspace.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {type ChangeThreshold, changeThreshold, checkedMid} from "../../instruments/reliable.ts";
import {type ChangeAnswer, exactPoints, measuresOfChange} from "../change-answers.ts";
import type {Measure, MeasureFile} from "../measure.ts";

/** Everybody has exactly one of these answers. */
function answersOf({points, orEqual}: ChangeThreshold, meaningful: number | null): ChangeAnswer[] {
  const [over, under] = orEqual ? [">=", "<"] : [">", "<="];
  const beyond = exactPoints(points);
  const many = orEqual ? `${beyond} points or more` : `more than ${beyond} points`;
  const few = orEqual ? `fewer than ${beyond} points` : `${beyond} points or less`;
  const worse = `gain ${over === ">=" ? "<=" : "<"} -${beyond}`;
  const least = meaningful !== null && meaningful < points ? exactPoints(meaningful) : null;
  const between =
    least === null ? [] : [meaningfully(least, `gain >= ${least} and gain ${under} ${beyond}`, few)];
  return [
    {
      id: "better",
      title: "reliably better",
      who: "a change for the better beyond measurement error",
      numerator: `people whose score got better by ${many}`,
      holds: `gain ${over} ${beyond}`,
      direction: "higher"
    },
    ...between,
    {
      id: "same",
      title: "no reliable change",
      who: "no change that can be told from measurement error",
      numerator: `people whose score got better by ${least === null ? few : `less than ${least} points`}, did not change, or got worse by ${few}`,
      holds: `not (${worse}) and gain ${least === null ? `${under} ${beyond}` : `< ${least}`}`,
      direction: "neutral"
    },
    {
      id: "worse",
      title: "reliably worse",
      who: "a change for the worse beyond measurement error",
      numerator: `people whose score got worse by ${many}`,
      holds: worse,
      direction: "lower"
    }
  ];
}

const meaningfully = (least: string, holds: string, few: string): ChangeAnswer => ({
  id: "meaningful",
  title: "meaningfully better, not reliably",
  who: "a change for the better that matters but is not beyond measurement error",
  numerator: `people whose score got better by ${least} points or more, but by ${few}`,
  holds,
  direction: "neutral"
});

function measuresOf(scale: InstrumentScale, followUp: FollowUp): Measure[] {
  const threshold = changeThreshold(scale.scale);
  if (threshold === null) return [];
  const mid = checkedMid(scale.scale);
  return measuresOfChange(scale, followUp, {
    question: "reliable_change",
    answers: answersOf(threshold, mid?.value ?? null),
    source: `Reliable change: ${threshold.source}${mid === undefined ? "" : `; a change that matters is ${mid.value} points (${mid.source})`}; Wilson interval`
  });
}

export const file: MeasureFile = {
  measures: ({follow_ups}, scales) =>
    scales.flatMap((scale) => follow_ups.flatMap((followUp) => measuresOf(scale, followUp)))
};
