import type {SurveyForm} from "../../config/job.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {itemOrders, usualVariant} from "../../instruments/variant.ts";
import {type ColumnProfile, fewestShown, type Values} from "../profile.ts";
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
/** The same where the headers name it, and the answers that it knows are its labels. */
const leastOfNamed = 0.5;

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
  if (records < of * leastOfNamed) return [];
  const found = fitting.flatMap((instrument) => matchForm(run, instrument, fitting.length === 1) ?? []);
  return found.map((match) => ({
    ...match,
    rivals: found.filter((other) => other !== match && other.score > match.score - near)
  }));
}

/** @param alone whether no other instrument has as many items */
function matchForm(run: Run, instrument: Instrument, alone: boolean): FormMatch | undefined {
  const fit = fitAnswers(valuesOf(run.columns), instrument);
  const named = namesInstrument(run.stem, instrument);
  if (fit.share < leastKnown && !(named >= 0.8 && isMostlyLabels(run.columns, instrument, fit)))
    return undefined;
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
    score: Math.min(0.99, score, fit.share < leastKnown ? fit.share : 1),
    reasons: reasonsOf(run, instrument, fit, named),
    doubts: [
      ...unknownLabels(run.columns, fit),
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

/** Each of the columns holds its labels, some people's answers aside: no column is of something else. */
const isMostlyLabels = (
  columns: readonly ColumnProfile[],
  instrument: Instrument,
  {by, share}: AnswerFit
): boolean =>
  by === "labels" &&
  share >= leastOfNamed &&
  columns.every(({values}) => fitAnswers(values, instrument).share >= leastOfNamed - 0.15);

/** Labels that are none of the instrument's, those that many records hold by name. */
function unknownLabels(
  columns: readonly ColumnProfile[],
  {by, share, answers = {}, missing}: AnswerFit
): string[] {
  if (by !== "labels" || share >= leastKnown) return [];
  const known = new Set([...Object.keys(answers), ...missing]);
  const labels = columns.every(({finds}) => finds.length === 0)
    ? valuesOf(columns)
        .filter(([text, records]) => records >= fewestShown && !known.has(text.trim()))
        .slice(0, mostLabels)
        .map(([text]) => text.trim())
    : [];
  const told = labels.length === 0 ? "" : `: ${labels.join(", ")}`;
  return [
    `${Math.round((1 - share) * 100)}% of the answers are no labels of it and are left out${told}; say under answers which number each is`
  ];
}

const mostLabels = 12;

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

/** Instruments of as many items and such answers as columns hold, whatever their headers say; the nearest first. */
export function instrumentsLike(
  columns: readonly ColumnProfile[],
  instruments: readonly Instrument[]
): Instrument[] {
  const values = valuesOf(columns);
  return instruments
    .filter(({items, already_scored}) => !already_scored && items === columns.length)
    .flatMap((instrument) => {
      const {share, seen} = fitAnswers(values, instrument);
      const [low, high] = instrument.answers.range;
      const spread = seen / (high - low + 1);
      return share >= leastOfNamed && spread >= 0.5 ? [{instrument, like: share * spread}] : [];
    })
    .sort((a, b) => b.like - a.like)
    .slice(0, 4)
    .map(({instrument}) => instrument);
}

function valuesOf(columns: readonly ColumnProfile[]): Values {
  const counts = new Map<string, number>();
  for (const {values} of columns)
    for (const [text, records] of values) counts.set(text, (counts.get(text) ?? 0) + records);
  return [...counts];
}
