import type {PageMeasure} from "../../../src/site/page-data.ts";
import type {Choice} from "../choice.js";
import type {Release} from "../release.js";
import {countOverTime} from "./count-over-time.js";
import {shareOverTime} from "./share-over-time.js";

/** A measure through time, drawn as its format asks; a new measure file appears by itself. */
export const overTime = (release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null =>
  measure.format === "count" || measure.format === "hours"
    ? countOverTime(release, measure, choice)
    : shareOverTime(release, measure, choice);
