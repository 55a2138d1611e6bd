import type {Job} from "../../config/load.ts";
import type {Instrument, Scale} from "../../instruments/instrument.ts";
import {codingOf} from "../../instruments/variant.ts";
import {type ScaleEnd, scaleEnd} from "../../statistics/floor-ceiling.ts";
import {type AlphaInterval, alphaInterval} from "../../statistics/reliability.ts";
import {formOf} from "./form-of.ts";
import {alphaOf, fewestForms, fewestItems, type KeyVerdict} from "./judge.ts";
import type {Answers, FormCounts, Keyed, Source} from "./read.ts";
import {agrees, change, contradiction, doubt, tooFewForms, tooFewItems} from "./words.ts";

/** Everything the organization itself may know of how one scale at one source was answered. */
export interface KeyResult extends Source {
  scale: string;
  /** With at least one of its items answered, and with all of them, which the rest is about. */
  forms: number;
  complete: number;
  people: number;
  /** Cronbach's alpha with Feldt's interval; null where too few answered, or nobody differs. */
  alpha: AlphaInterval | null;
  /** The lowest corrected item-rest correlations, lowest first, by place on the form; none of sensitive items. */
  weakest: readonly {position: number; rest: number}[];
  /** Null of a scale that counts items, and where nobody answered everything. */
  floor: ScaleEnd | null;
  ceiling: ScaleEnd | null;
  status: "agrees" | "contradicts" | "accepted" | "not judged";
  /** One or more sentences. */
  words: string;
  /** Something that stops nothing and has to be looked at is in the words. */
  isDoubtful?: true;
}

const weakestTold = 3;

/** One result a scale and source, judged or not. Pure. */
export const keyResults = (
  {counts, keyed}: Pick<Answers, "counts" | "keyed">,
  verdicts: readonly KeyVerdict[],
  {jobs, instruments}: {jobs: readonly Job[]; instruments: readonly Instrument[]}
): KeyResult[] =>
  counts.flatMap((count): KeyResult[] => {
    const instrument = instruments.find(({id}) => id === count.instrument);
    const scale = instrument?.scales.find(({id}) => id === count.scale);
    if (instrument === undefined || scale === undefined || instrument.already_scored) return [];
    const isAlike = (other: Source & {scale: string}) => keyOf(other) === keyOf(count);
    const declared = keyed.find((one) => isAlike(one) && one.part === "" && one.tried === count.variant);
    return [
      {
        ...identity(count),
        forms: count.forms,
        complete: count.complete,
        people: count.people,
        alpha: intervalOf(declared, count.people),
        weakest: weakestOf(declared, instrument),
        ...endsOf(count, scale),
        ...judged(count, scale, verdicts.find(isAlike), jobs)
      }
    ];
  });

const identity = ({job, instrument, variant, respondent, scale}: FormCounts) => ({
  ...{job, instrument, variant, respondent, scale}
});

const keyOf = ({job, instrument, variant, respondent, scale}: Source & {scale: string}): string =>
  [job, instrument, variant, respondent, scale].join("|");

/** The interval is as wide as people allow: forms of one person are not as many people. */
function intervalOf(declared: Keyed | undefined, people: number): AlphaInterval | null {
  if (declared === undefined || declared.forms < fewestForms || declared.items.length < 2) return null;
  const alpha = alphaOf(declared);
  return alpha === null || people < 2 ? null : alphaInterval(alpha, {people, items: declared.items.length});
}

function weakestOf(declared: Keyed | undefined, instrument: Instrument): KeyResult["weakest"] {
  if (declared === undefined || declared.forms < fewestForms || declared.items.length < fewestItems)
    return [];
  const {order} = codingOf(instrument, declared.variant);
  return declared.items
    .flatMap(({position, rest}) => (rest === null ? [] : [{position, rest}]))
    .filter(({position}) => !instrument.sensitive_items.includes(order[position - 1] ?? 0))
    .sort((a, b) => a.rest - b.rest || a.position - b.position)
    .slice(0, weakestTold);
}

const endsOf = (
  {complete, lowest, highest}: FormCounts,
  {score}: Scale
): Pick<KeyResult, "floor" | "ceiling"> =>
  score === "count" || complete === 0
    ? {floor: null, ceiling: null}
    : {floor: scaleEnd(lowest, complete), ceiling: scaleEnd(highest, complete)};

function judged(
  {complete}: FormCounts,
  {items}: Scale,
  verdict: KeyVerdict | undefined,
  jobs: readonly Job[]
): Pick<KeyResult, "status" | "words" | "isDoubtful"> {
  if (items.length < fewestItems) return {status: "not judged", words: tooFewItems(items.length)};
  if (verdict === undefined) return {status: "not judged", words: tooFewForms(complete)};
  const form = formOf(verdict, jobs);
  const told = [
    {what: contradiction(verdict), accepted: form?.accept_key},
    {what: change(verdict), accepted: form?.accept_change}
  ].flatMap(({what, accepted}) => (what === null ? [] : [{what, accepted}]));
  const doubtful = form?.accept_change === undefined ? doubt(verdict) : null;
  if (told.length === 0)
    return doubtful === null
      ? {status: "agrees", words: agrees}
      : {status: "agrees", words: `${agrees} But ${doubtful}.`, isDoubtful: true};
  return {
    status: told.every(({accepted}) => accepted !== undefined) ? "accepted" : "contradicts",
    words: told
      .map(({what, accepted}) =>
        accepted === undefined
          ? sentence(what)
          : `${sentence(what, ":")} accepted because ${accepted.replace(/\.?$/, ".")}`
      )
      .join(" ")
  };
}

const sentence = (text: string, end = "."): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
