import type {PageMeasure} from "../../../src/site/page-data.ts";
import type {Choice} from "../choice.js";
import {lookOf} from "../look.js";
import {type Release, whole} from "../release.js";
import {shareSentence} from "../sentences/share.js";
import {lineOfMeasure} from "./line-of-measure.js";

/** A share of people through time, each with its interval; cohorts too young to tell are dashed. */
export function shareOverTime(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release.series(measure.id, choice.grain, slice);
  const numbers = series.filter(({cell}) => lookOf(cell) === "number");
  const told = numbers.filter(({period}) => period.closed).at(-1) ?? numbers.at(-1) ?? series.at(-1);
  if (told === undefined) return null;
  const sentence = shareSentence({
    measure,
    word: release.site.word,
    program: release.programName(choice.program),
    site: release.siteName(choice.site),
    period: told.period,
    cell: told.cell
  });
  return lineOfMeasure(measure, {
    series,
    sentence,
    first: measure.family === "retention" ? "First came" : "Period"
  });
}
