import type {SurveyForm} from "../../config/job.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {itemOrders, usualVariant} from "../../instruments/variant.ts";
import type {ColumnProfile, Values} from "../profile.ts";
import {type Answerable, answerableBy} from "./answerable.ts";
import {type AnswerFit, fitAnswers} from "./answers.ts";
import {namesInstrument} from "./names.ts";
import {type Run, runsOf, writeItems} from "./runs.ts";

/** An instrument found in a run of columns. */
export interface FormMatch {
  instrument: Instrument;
  columns: readonly ColumnProfile[];
  fit: AnswerFit;
  score: number;
  reasons: readonly string[];
  doubts: readonly string[];
  form: SurveyForm;
  /** Other instruments that the same columns speak for nearly as much: their answers may tell which it is. */
  rivals: readonly FormMatch[];
}

const least = 0.6;
/** A rival whose score is no further below may be the one. */
const near = 0.15;
/** Share of the answers that an instrument has to know. */
const leastKnown = 0.8;

/** What forms are looked for among, and where. */
interface Search {
  instruments: readonly Instrument[];
  answerable: Answerable;
}

/** The instruments a file holds answers to, each column for one of them, in order of the file. */
export function matchForms(
  columns: readonly ColumnProfile[],
  instruments: readonly Instrument[]
): FormMatch[] {
  const forms = instruments.filter(({already_scored}) => !already_scored);
  const search: Search = {instruments: forms, answerable: answerableBy(forms)};
  const matches = runsOf(columns)
    .flatMap((run) => [run, ...partsOf(run, search)])
    .flatMap((run) => matchesOf(run, search))
    .sort((a, b) => b.score - a.score || b.columns.length - a.columns.length);
  const used = new Set<ColumnProfile>();
  const chosen: FormMatch[] = [];
  for (const match of matches) {
    if (match.columns.some((column) => used.has(column))) continue;
    for (const column of match.columns) used.add(column);
    chosen.push(match);
  }
  return chosen.sort((a, b) => a.columns[0]!.position - b.columns[0]!.position);
}

/** A run cut into forms from its left: Q1 to Q21 may be three of them. */
function partsOf(run: Run, search: Search): Run[] {
  const lengths = [...new Set(search.instruments.map(({items}) => items))];
  const parts: Run[] = [];
  for (let from = 0; from < run.columns.length; ) {
    const best = lengths
      .flatMap((items) => {
        const part = {...run, columns: run.columns.slice(from, from + items)};
        return matchesOf(part, search).map(({score}) => ({part, score}));
      })
      .sort((a, b) => b.score - a.score)[0];
    if (best !== undefined) parts.push(best.part);
    from += best?.part.columns.length ?? 1;
  }
  return parts;
}

/** The instruments of as many items whose answers a run holds. */
function matchesOf(run: Run, {instruments, answerable}: Search): FormMatch[] {
  const fitting = instruments.filter(({items}) => items === run.columns.length);
  if (fitting.length === 0) return [];
  const {records, of} = answerable(run.columns);
  if (records < of * leastKnown) return [];
  const found = fitting.flatMap((instrument) => matchForm(run, instrument, fitting.length === 1) ?? []);
  return found.map((match) => ({
    ...match,
    rivals: found.filter((other) => other !== match && other.score > match.score - near)
  }));
}

/** @param alone whether no other instrument has as many items */
function matchForm(run: Run, instrument: Instrument, alone: boolean): FormMatch | undefined {
  const fit = fitAnswers(valuesOf(run.columns), instrument);
  if (fit.share < leastKnown) return undefined;
  const named = namesInstrument(run.stem, instrument);
  const [low, high] = instrument.answers.range;
  const spread = fit.seen / (high - low + 1);
  const score =
    0.3 * fit.share +
    (fit.by === "labels" ? 0.35 : 0.15) * spread +
    0.35 * named +
    (alone ? 0.05 : 0) +
    (instrument.items >= 10 ? 0.05 : 0) +
    (named > 0 && fit.by === "numbers" ? 0.1 : 0);
  if (score < least) return undefined;
  const variant = usualVariant(instrument) === undefined ? itemOrders(instrument)[0] : undefined;
  return {
    instrument,
    columns: run.columns,
    fit,
    rivals: [],
    score: Math.min(0.99, score),
    reasons: reasonsOf(run, instrument, fit, named),
    doubts: [
      ...(fit.by === "shifted numbers"
        ? [
            `answers are stored one off the instrument's ${low} to ${high}; moved, in the direction of the instrument`
          ]
        : fit.by === "numbers"
          ? [`numbers do not say which end is which: taken as the instrument's own, ${low} to ${high}`]
          : []),
      ...(named === 0 ? ["the headers do not name the instrument: number and kind of answers do"] : [])
    ],
    form: {
      instrument: instrument.id,
      ...(variant === undefined ? {} : {variant}),
      items: writeItems(run.columns),
      ...(fit.answers === undefined ? {} : {answers: fit.answers}),
      ...(fit.missing.length === 0 ? {} : {missing: [...fit.missing]})
    }
  };
}

const reasonsOf = (
  {columns, stem}: Run,
  {items, short}: Instrument,
  fit: AnswerFit,
  named: number
): string[] => [
  `${columns.length} columns that count up, ${short} has ${items} items`,
  ...(named > 0 ? [`${stem.trim()} names it`] : []),
  `${Math.round(fit.share * 100)}% of the answers are its ${fit.by}`
];

function valuesOf(columns: readonly ColumnProfile[]): Values {
  const counts = new Map<string, number>();
  for (const {values} of columns)
    for (const [text, records] of values) counts.set(text, (counts.get(text) ?? 0) + records);
  return [...counts];
}
