import type {JobConfig, SurveyForm} from "../../config/job.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {codingOf} from "../../instruments/variant.ts";

/** What a survey's cell says: nothing, a number on the instrument's own scale, or something that is no answer. */
export type Answer =
  | {kind: "missing"}
  | {kind: "value"; value: number}
  | {kind: "invalid"; why: InvalidAnswer};
export type InvalidAnswer = "item_out_of_range" | "item_not_an_answer";

interface AnswerContext {
  form: SurveyForm;
  instrument: Instrument;
  /** Missing codes of the whole job. */
  missing: readonly string[];
  decimal: "." | ",";
}

/** What the answers of one form of a job are read by. */
export const contextOf = (
  {job}: {job: Pick<JobConfig, "missing" | "dialect">},
  form: SurveyForm,
  instrument: Instrument
): AnswerContext => ({form, instrument, missing: job.missing, decimal: job.dialect.decimal ?? "."});

/**
 * Reads one item's answer, as a number of the form's variant: by the form's own table where it has one, else by the usual
 * labels, else as a number. Out of range is invalid and never clamped; half a point is no answer to a questionnaire.
 */
export function answerReader({form, instrument, missing, decimal}: AnswerContext): (text: string) => Answer {
  const table = new Map(Object.entries(form.answers ?? {}).map(([text, value]) => [plain(text), value]));
  const {decimals, missing: noAnswer} = instrument.answers;
  const blanks = new Set([...missing, ...(form.missing ?? []), ...noAnswer].map(plain));
  const coding = codingOf(instrument, form.variant);
  const labels = new Map(Object.entries(coding.labels).map(([text, value]) => [plain(text), value]));
  const [low, high] = coding.range;
  const written = (text: string) => numberOf(text, {decimal, decimals});
  return (raw) => {
    const text = plain(raw);
    if (text === "" || blanks.has(text)) return {kind: "missing"};
    const value = table.size > 0 ? table.get(text) : (labels.get(text) ?? written(text));
    if (value === undefined) {
      const outside = table.size > 0 && written(text) !== undefined;
      return {kind: "invalid", why: outside ? "item_out_of_range" : "item_not_an_answer"};
    }
    return value < low || value > high ? {kind: "invalid", why: "item_out_of_range"} : {kind: "value", value};
  };
}

const plain = (text: string): string => text.normalize("NFC").trim().toLowerCase();

/** A whole number, or of a score that is imported one rounded to the decimals it is kept with. */
function numberOf(
  text: string,
  {decimal, decimals}: {decimal: "." | ","; decimals: number}
): number | undefined {
  const number = decimal === "," ? text.replace(",", ".") : text;
  if (decimals === 0) return /^-?\d{1,6}(\.0+)?$/.test(number) ? Number(number) : undefined;
  return /^-?\d{1,6}(\.\d{1,15})?$/.test(number) ? Number(Number(number).toFixed(decimals)) : undefined;
}
