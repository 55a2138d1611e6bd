import type {Instrument} from "../../instruments/instrument.ts";
import {fold} from "../../intake/conform/fields/text.ts";
import {missingCodes} from "../missing.ts";
import type {Values} from "../profile.ts";

/** How what a file writes becomes the instrument's own numbers. */
export interface AnswerFit {
  /** Undefined where the file writes the instrument's own numbers. */
  answers: Readonly<Record<string, number>> | undefined;
  missing: readonly string[];
  /** Share of the answers that are read or known to be missing. */
  share: number;
  by: "labels" | "numbers" | "shifted numbers";
  /** Values of the instrument's range that occur. */
  seen: number;
}

/** The best of: labels, the instrument's numbers, its numbers moved by one. */
export function fitAnswers(values: Values, instrument: Instrument): AnswerFit {
  const [low, high] = instrument.answers.range;
  const fits = [
    byLabels(values, instrument),
    byNumbers(values, low, high, 0),
    byNumbers(values, low, high, 1),
    byNumbers(values, low, high, -1)
  ];
  return fits.reduce((best, fit) => (fit.share > best.share + 0.005 ? fit : best));
}

function byLabels(values: Values, {answers: {labels}}: Instrument): AnswerFit {
  const known = new Map(Object.entries(labels).map(([label, number]) => [fold(label), number]));
  return fitBy(values, "labels", (text) => known.get(fold(text)) ?? known.get(withoutNumber(text)));
}

/** `4 - Strongly agree` and `Strongly agree (4)` mean what the words say. */
export const withoutNumber = (text: string): string =>
  fold(text)
    .replace(/^\(?\d+\)?\s*[-=:.)]*\s*/, "")
    .replace(/\s*\(\d+\)$/, "");

function byNumbers(values: Values, low: number, high: number, off: -1 | 0 | 1): AnswerFit {
  const found = fitBy(values, off === 0 ? "numbers" : "shifted numbers", (text) => {
    if (!/^-?\d{1,2}(?:\.0+)?$/.test(text)) return undefined;
    const number = Number(text) - off;
    return number >= low && number <= high ? number : undefined;
  });
  if (off === 0) return {...found, answers: undefined};
  const whole = Array.from({length: high - low + 1}, (_, step): [string, number] => [
    String(low + step + off),
    low + step
  ]);
  return {...found, answers: Object.fromEntries(whole)};
}

function fitBy(values: Values, by: AnswerFit["by"], read: (text: string) => number | undefined): AnswerFit {
  const missing = missingCodes(values, (number) => read(String(number)) !== undefined);
  const found: [text: string, number: number][] = [];
  let all = 0;
  let known = 0;
  for (const [raw, records] of values) {
    const text = raw.trim();
    const number = read(text);
    all += records;
    if (number !== undefined) found.push([text, number]);
    if (number !== undefined || missing.includes(text)) known += records;
  }
  const answers = Object.fromEntries(found.sort(([, a], [, b]) => a - b));
  const seen = new Set(Object.values(answers)).size;
  return {
    answers,
    missing: missing.filter((text) => answers[text] === undefined),
    share: seen === 0 || all === 0 ? 0 : known / all,
    by,
    seen
  };
}
