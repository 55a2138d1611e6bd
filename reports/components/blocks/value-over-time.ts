import type {PageMeasure} from "../../../src/site/page-data.ts";
import type {Choice} from "../choice.js";
import {lookOf} from "../look.js";
import {latest, type Release, whole} from "../release.js";
import {valueSentence} from "../sentences/value.js";
import {lineOfMeasure} from "./line-of-measure.js";

/** An average or a rate through time, with its interval where it has one; `null` where the release has none of it. */
export function valueOverTime(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release.series(measure.id, choice.grain, slice);
  const period = latest(release, measure.id, choice.grain, slice);
  if (period === undefined) return null;
  if (series.every(({cell}) => lookOf(cell) === "missing")) return null;
  const sentence = valueSentence({
    measure,
    word: release.site.word,
    program: release.programName(choice.program),
    site: release.siteName(choice.site),
    period,
    cell: release.cell(measure.id, {...slice, period: period.id})
  });
  return lineOfMeasure(measure, {series, sentence, first: "Period"});
}
