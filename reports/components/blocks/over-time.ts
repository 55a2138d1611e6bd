import type {PageMeasure} from "../../../src/site/page-data.ts";
import type {Choice} from "../choice.js";
import type {Release} from "../release.js";
import {countOverTime} from "./count-over-time.js";
import {shareOverTime} from "./share-over-time.js";
import {valueOverTime} from "./value-over-time.js";

/** A measure through time, drawn as its format asks; a new measure file appears by itself. */
export function overTime(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  if (measure.format === "count" || measure.format === "hours")
    return countOverTime(release, measure, choice);
  return measure.format === "percent"
    ? shareOverTime(release, measure, choice)
    : valueOverTime(release, measure, choice);
}
