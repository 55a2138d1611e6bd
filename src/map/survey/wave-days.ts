import type {ColumnMapping} from "../../config/job.ts";
import {takenBy} from "../../intake/feed.ts";
import type {Candidate} from "../match.ts";
import type {ProposedColumn} from "../proposal.ts";
import type {FormMatch} from "./match-form.ts";
import {type Wave, waveOf, waveOfForm} from "./wave-names.ts";

/** Forms of a record with the days that they were answered on. */
interface Dated {
  forms: readonly FormMatch[];
  columns: readonly ProposedColumn[];
}

/**
 * Waves side by side in a record have a day each: `Pre Date` is that of the forms before, `Discharge Date` that of those
 * at the end. One day that no header gives to a wave stays the record's own.
 */
export function withDays(
  forms: readonly FormMatch[],
  columns: readonly ProposedColumn[],
  candidates: readonly Candidate[]
): Dated {
  const waves = wavesIn(forms);
  const days = candidates
    .filter(
      ({field, column, score}) =>
        field === "taken" && score >= 0.3 && !clocks.test(column.says) && isFree(column.header, columns)
    )
    .sort((a, b) => a.column.position - b.column.position);
  if (waves.length < 2 || days.length === 0) return {forms, columns};
  const {pairs, doubts} = pairsOf(waves, days);
  const own = columns.find(({mapping}) => mapping.to === "taken");
  const saysNone = [...pairs.values()].every(({column}) => column.header !== own?.header);
  // Of Survey Date and Intake Date, the first says more than that the second could be a wave's.
  if (pairs.size === 0 || (pairs.size < waves.length && own !== undefined && saysNone))
    return {forms: forms.map((form) => withOneDay(form, own)), columns};
  const dayOf = (match: FormMatch) => [...pairs].find(([{place}]) => place === waveIn(match, forms)?.place);
  return {
    forms: forms.map((match) => {
      const {instrument, occasion, ...rest} = match.form;
      const day = dayOf(match);
      return day === undefined
        ? {...match, doubts: [...match.doubts, "no column says on which day it was answered"]}
        : {
            ...match,
            form: {
              instrument,
              ...(occasion === undefined ? {} : {occasion}),
              taken: day[0].name,
              ...rest
            }
          };
    }),
    columns: [
      ...columns.filter(({mapping}) => mapping.to !== "taken"),
      ...[...pairs].map(([wave, day]) => asColumn(wave, day, doubts))
    ].toSorted((a, b) => positionOf(a, candidates) - positionOf(b, candidates))
  };
}

/** When a form was opened and sent, as survey tools say it: no days of two waves. */
const clocks =
  /^(?:(?:start|end) (?:date and )?time|completion time|timestamp|recorded date|(?:last )?submi\w+ .*)$/;

const isFree = (header: string, columns: readonly ProposedColumn[]): boolean =>
  columns.every((column) => column.header !== header || column.mapping.to === "taken");

/** The wave its headers tell, else its number among forms of its kind. */
function waveIn(match: FormMatch, forms: readonly FormMatch[]): Wave | undefined {
  const told = waveOfForm(match);
  const alike = forms.filter(({form}) => form.instrument === match.form.instrument);
  const isTold = alike.every((other) => waveOfForm(other) !== undefined);
  const {occasion} = match.form;
  if (told !== undefined && isTold) return told;
  return occasion === undefined ? undefined : {place: occasion, name: `wave-${occasion}`};
}

function wavesIn(forms: readonly FormMatch[]): Wave[] {
  const waves = new Map<number, Wave>();
  for (const match of forms) {
    const wave = match.form.occasion === undefined ? undefined : waveIn(match, forms);
    if (wave !== undefined && !waves.has(wave.place)) waves.set(wave.place, wave);
  }
  return [...waves.values()].sort((a, b) => a.place - b.place);
}

/** Days by the waves that their headers name; days that name none, as many as waves, in the order of the columns. */
function pairsOf(waves: readonly Wave[], days: readonly Candidate[]) {
  const pairs = new Map<Wave, Candidate>();
  for (const day of days) {
    const said = waveOf(day.column.header);
    const wave = waves.find(({place}) => place === said?.place);
    if (wave !== undefined && !pairs.has(wave)) pairs.set(wave, day);
  }
  if (pairs.size > 0 || days.length !== waves.length) return {pairs, doubts: []};
  for (const [at, wave] of waves.entries()) pairs.set(wave, days[at]!);
  return {
    pairs,
    doubts: ["its header does not say whose day it is: taken in the order of the columns"]
  };
}

const asColumn = (
  {name}: Wave,
  {column, mapping = {}, score, reasons, doubts = []}: Candidate,
  more: readonly string[]
): ProposedColumn => ({
  header: column.header,
  mapping: {to: `${takenBy}${name}`, ...mapping} as ColumnMapping,
  confidence: more.length === 0 ? Math.max(score, 0.85) : score,
  reasons: [...reasons, `the day of the forms of ${name}`],
  doubts: [...doubts, ...more, ...otherWord(name, column.header)]
});

/** An intake is before, as `pre` is; whether the form was answered on that day, the file does not say. */
function otherWord(name: string, header: string): string[] {
  const said = waveOf(header)?.name;
  return said === undefined || said === name
    ? []
    : [`its header says ${said}, and the forms say ${name}: look whether they were answered on that day`];
}

/** One day for all the waves of a record is right for one of them at most. */
const withOneDay = (match: FormMatch, day: ProposedColumn | undefined): FormMatch =>
  match.form.occasion === undefined || day === undefined
    ? match
    : {
        ...match,
        doubts: [
          ...match.doubts,
          `${day.header} is taken for the day of every wave: where each has its own, map them as taken:NAME, and say taken: NAME here`
        ]
      };

const positionOf = ({header}: ProposedColumn, candidates: readonly Candidate[]): number =>
  candidates.find(({column}) => column.header === header)?.column.position ?? 0;
