import {usageError} from "../../error.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {type ScaleScore, scoreAssessment} from "../../instruments/score.ts";
import {codingOf} from "../../instruments/variant.ts";

/** A form typed on the command line, and its scores. */
export interface Example {
  variant: string;
  scores: readonly ScaleScore[];
}

/** @param list answers in the variant's order, `4,3,-,2`; `-` is no answer */
export function scoreExample(instrument: Instrument, list: string, variant: string | undefined): Example {
  const {id, range} = codingOf(instrument, variant);
  const answers = list.split(",").map((written, index) => {
    const text = written.trim();
    if (text === "-" || text === "") return null;
    const answer = Number(text);
    if (Number.isNaN(answer) || answer < range[0] || answer > range[1])
      throw usageError(
        `--answers: ${text} at place ${index + 1} is no answer from ${range[0]} to ${range[1]}`,
        {
          next: `Variant ${id} of ${instrument.id} is taken; --variant names another.`
        }
      );
    if (!Number.isInteger(answer) && instrument.answers.decimals === 0)
      throw usageError(`--answers: ${text} at place ${index + 1} is not whole`, {
        next: `Answers of ${instrument.id} are whole numbers.`
      });
    return answer;
  });
  return {variant: id, scores: scoreAssessment(instrument, id, answers)};
}

export const exampleText = ({id}: Instrument, {variant, scores}: Example): string =>
  [
    `the form, as ${variant}`,
    ...scores.map(
      ({scale, value, answered, method, se}) =>
        `  ${id}.${scale}: ${value === null ? "no score" : Number(value.toFixed(4))}${se === undefined ? "" : `, standard error ${se}`} (${method}, ${answered} answered)`
    )
  ].join("\n");

export const exampleJson = ({variant, scores}: Example) => ({variant, scores});
