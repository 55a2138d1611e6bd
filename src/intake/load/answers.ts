import type {SurveyForm} from "../../config/job.ts";
import type {Instrument} from "../../instruments/instrument.ts";

/** What a survey's cell says: nothing, a number on the instrument's own scale, or something that is no answer. */
export type Answer =
  | {kind: "missing"}
  | {kind: "value"; value: number}
  | {kind: "invalid"; why: InvalidAnswer};
export type InvalidAnswer = "item_out_of_range" | "item_not_an_answer";

export interface AnswerContext {
  form: SurveyForm;
  instrument: Instrument;
  /** Missing codes of the whole job. */
  missing: readonly string[];
  decimal: "." | ",";
}

/**
 * Reads one item's answer: by the form's own table where it has one, else by the instrument's usual labels, else as a
 * number. Out of range is invalid and never clamped.
 */
export function answerReader({form, instrument, missing, decimal}: AnswerContext): (text: string) => Answer {
  const blanks = new Set([...missing, ...(form.missing ?? [])].map(plain));
  const table = new Map(Object.entries(form.answers ?? {}).map(([text, value]) => [plain(text), value]));
  const labels = new Map(
    Object.entries(instrument.answers.labels).map(([text, value]) => [plain(text), value])
  );
  const [low, high] = instrument.answers.range;
  return (raw) => {
    const text = plain(raw);
    if (text === "" || blanks.has(text)) return {kind: "missing"};
    const value = table.size > 0 ? table.get(text) : (labels.get(text) ?? numberOf(text, decimal));
    if (value === undefined) {
      const outside = table.size > 0 && numberOf(text, decimal) !== undefined;
      return {kind: "invalid", why: outside ? "item_out_of_range" : "item_not_an_answer"};
    }
    return value < low || value > high ? {kind: "invalid", why: "item_out_of_range"} : {kind: "value", value};
  };
}

const plain = (text: string): string => text.normalize("NFC").trim().toLowerCase();

function numberOf(text: string, decimal: "." | ","): number | undefined {
  const number = decimal === "," ? text.replace(",", ".") : text;
  return /^-?\d{1,6}(\.\d{1,3}0*)?$/.test(number) ? Number(number) : undefined;
}
