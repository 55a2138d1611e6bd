import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {digitsOf, formatSigned} from "../../format.js";
import {type Told, type Wave, wavesOf} from "../../outcomes/waves.js";
import {subject} from "../../scales.js";
import {at, during, list, people, type When} from "../../words.js";
import {unknown} from "../unknown.js";
import {countOf} from "./said.js";

export interface WavesSaid {
  measure: Pick<PageMeasure, "title" | "instrument" | "waves">;
  word: SiteData["word"];
  program: string | null;
  period: When;
  cell: Cell | undefined;
}

/** How many were seen at the start and at the last wave, what both ways of reckoning say of the last one, and whether they agree. */
export function wavesSentence({measure, word, program, period, cell}: WavesSaid): string {
  const waves = wavesOf(cell, measure);
  const [start, ...later] = waves;
  const last = later.at(-1);
  const where = at(program, null);
  if (cell === undefined || start === undefined || last === undefined)
    return unknown(`From one wave to the next in ${subject(measure)}`, `${during(period)}${where}`, cell);
  const digits = digitsOf(measure.instrument?.range);
  const of = ({value, lower, upper}: Told): string =>
    `${formatSigned(value ?? 0, digits)} points on average${lower === null || upper === null ? "" : ` (likely between ${formatSigned(lower, digits)} and ${formatSigned(upper, digits)})`}`;
  const who = `asked about ${subject(measure)} at the start${where}`;
  const asked =
    start.n === null || last.n === null
      ? ""
      : `Of ${people(word, start.n)} ${who}, ${countOf(last.n)} answered again ${atWave(last)}.`;
  const pairs = last.pairs.value === null ? "" : `Those who did changed by ${of(last.pairs)}.`;
  const model = last.model.value === null ? "" : `Counting everybody, a model says ${of(last.model)}.`;
  return [asked, pairs, model, agreement(later)].filter((part) => part !== "").join(" ");
}

/** In plain words what the model takes for granted, and what neither figure tells. */
export function wavesNote({cell, measure}: Pick<WavesSaid, "cell" | "measure">): string {
  const waves = wavesOf(cell, measure);
  const hidden = waves.some(({n}) => n === null);
  return [
    waves.some(({model}) => model.value !== null)
      ? "The model counts people who were lost after one wave by the answers they gave. It takes it that whether somebody answered depends on nothing but the scores the person gave at other times. If people stayed away for how they were doing then, it is off, and nothing in these numbers can show that."
      : "",
    hidden
      ? "How many answered between the start and the end, and what, is not told outside the organization."
      : "",
    waves.length === 0 ? "" : "These numbers tell what people reported, not what brought it about."
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function agreement(later: readonly Wave[]): string {
  const known = later.filter(({disagrees}) => disagrees !== null);
  const apart = known.filter(({disagrees}) => disagrees === true);
  if (known.length === 0) return "";
  if (apart.length === 0) return "The two agree.";
  return `The two do not agree ${list(apart.map(atWave))}: those who were lost differ from those seen, so neither stands for everybody by itself.`;
}

/** `after 3 months`, `at wave 2`: waves are named by a time or by an occasion. */
const atWave = ({name}: Pick<Wave, "name">): string =>
  /^\d/.test(name) ? `after ${name}` : `at ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
