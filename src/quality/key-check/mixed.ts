import type {WeightedPoint} from "../../statistics/bivariate-normal.ts";
import {flippedMixture} from "../../statistics/flipped-mixture.ts";
import type {Source} from "./read.ts";

/** Forms alike: how far the items that may be turned stand from the middle on average, and how far the others. */
export interface CrossedForms extends Source {
  scale: string;
  turned: string;
  a: number;
  b: number;
  /** From the middle to either end of an answer. */
  reach: number;
  items: number;
  forms: number;
}

/** Some forms of a source are coded otherwise than the others, and no column that is mapped says which. */
export interface Mixed extends Source {
  scale: string;
  /** Positions on the form. */
  turned: readonly number[];
  /** Forms looked at, and how many of them seem to be coded otherwise. */
  forms: number;
  otherwise: number;
  /** Beyond reasonable doubt, so that it stops a run; else it may be so, and somebody has to look. */
  isSure: boolean;
}

/** Evidence, in points of Bayes' information criterion: very strong from 10 on, strong from 6 on (Kass and Raftery 1995). */
const sure = {gain: 10, together: 0.4};
const likely = {gain: 6, together: 0.2};
/** Both codings have to be told from people who take no care: this share of the forms, and this many. */
const leastShare = 0.1;
const leastForms = 10;

/** Looks at one scale and set of items at a time; `crossed` in that order. */
export function mixedOf(crossed: readonly CrossedForms[]): Mixed[] {
  const groups = new Map<string, CrossedForms[]>();
  for (const forms of crossed) {
    const {job, instrument, variant, respondent, scale, turned} = forms;
    const key = [job, instrument, variant, respondent, scale, turned].join("|");
    groups.set(key, [...(groups.get(key) ?? []), forms]);
  }
  return [...groups.values()].flatMap((forms) => {
    const [first] = forms;
    if (first === undefined) return [];
    const positions = first.turned.split(",").map(Number);
    const found = otherwise(forms, positions.length);
    const {job, instrument, variant, respondent, scale} = first;
    return found === null ? [] : [{job, instrument, variant, respondent, scale, turned: positions, ...found}];
  });
}

function otherwise(
  forms: readonly CrossedForms[],
  turned: number
): Pick<Mixed, "forms" | "otherwise" | "isSure"> | null {
  const {reach, items} = forms[0] as CrossedForms;
  const points = onGrid(forms, reach);
  const all = points.reduce((sum, {weight}) => sum + weight, 0);
  const crossing = points.reduce((sum, {a, b, weight}) => sum + (a * b < 0 ? weight : 0), 0);
  if (crossing < Math.max(leastForms, (all * leastShare) / 2)) return null;
  // Answers are whole numbers, so that means of them lie as far apart as this, or as the grid.
  const spacing = {
    a: Math.max(1 / turned, reach / fineness),
    b: Math.max(1 / (items - turned), reach / fineness)
  };
  const found = flippedMixture(points, spacing);
  if (found === null) return null;
  const reaches = ({gain, together}: typeof sure): boolean =>
    found.gain >= gain && found.together >= together;
  if (!reaches(likely)) return null;
  const fewer = Math.min(found.flipped, found.n - found.flipped);
  const share = Math.min(found.share, 1 - found.share);
  return fewer < leastForms || share < leastShare
    ? null
    : {forms: found.n, otherwise: found.flipped, isSure: reaches(sure)};
}

/** Steps from the middle to an end; it keeps the work the same however many forms there are. */
const fineness = 20;

function onGrid(forms: readonly CrossedForms[], reach: number): WeightedPoint[] {
  const points = new Map<string, WeightedPoint>();
  const place = (value: number): number => Math.round((value / reach) * fineness);
  for (const {a, b, forms: weight} of forms) {
    const key = `${place(a)}|${place(b)}`;
    const held = points.get(key);
    if (held === undefined)
      points.set(key, {a: (place(a) * reach) / fineness, b: (place(b) * reach) / fineness, weight});
    else held.weight += weight;
  }
  return [...points.values()];
}
