import type {Cell} from "../../src/measures/cell.ts";
import type {PageChart} from "../../src/site/chart-data.ts";
import type {PageMeasure} from "../../src/site/page-data.ts";
import {colorOf} from "./color.js";
import {counted} from "./counted.js";
import {h} from "./dom.js";
import {digitsOf, formatRange, formatSigned, formatValue} from "./format.js";
import {icons} from "./icons.js";
import {lookOf, standIn} from "./look.js";
import type {Period, Release} from "./release.js";
import {difference} from "./sentences/difference.js";
import {iconWordsBeside} from "./sentences/what-changed.js";
import {anchorOf} from "./source.js";
import {spark} from "./spark.js";
import {during, people} from "./words.js";

export interface Card {
  title: string;
  measure: PageMeasure;
  period: Period;
  cell: Cell | undefined;
  before: Cell | undefined;
  href: string;
  /** Where the figure has been, oldest first; null where there is no number. */
  trail: readonly (number | null)[];
  /** The series of its months, where it is watched for change. */
  chart: PageChart | undefined;
}

/** The headline figures, each with what stands behind it and what it was a year earlier. */
export const cards = (release: Release, shown: readonly Card[]): HTMLElement =>
  h(
    "ul",
    {class: "cards"},
    ...shown.map((card) =>
      h("li", {"data-measures": card.measure.id}, one(release, card), counted(card.measure))
    )
  );

function one(
  release: Release,
  {title, measure, period, cell, before, href, trail, chart}: Card
): HTMLElement {
  const look = lookOf(cell);
  const card = h(
    "a",
    {
      class: `card ${look}${cell?.atLeast == null ? "" : " between"}`,
      href: `${href}#${anchorOf(measure.id)}`
    },
    h("span", {class: "card-title"}, title),
    h("span", {class: "card-value"}, look === "number" ? figure(measure, cell) : standIn(cell)),
    spark(trail),
    h("span", {class: "card-behind"}, behind(release, measure, period, cell)),
    h(
      "span",
      {class: "card-change"},
      measure.family === "outcomes" || period.kind === "all"
        ? ""
        : difference(measure, cell, before, period.closed)
    ),
    chart === undefined ? null : icons(chart, iconWordsBeside(chart))
  );
  card.style.setProperty("--measure", colorOf(measure));
  return card;
}

function figure(measure: PageMeasure, cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  if (cell.atLeast !== null) return formatRange(measure.format, cell.atLeast, cell.value);
  return measure.family === "outcomes" && measure.format === "score"
    ? formatSigned(cell.value, digitsOf(measure.instrument?.range))
    : formatValue(measure.format, cell.value);
}

function behind(release: Release, measure: PageMeasure, period: Period, cell: Cell | undefined): string {
  const when = `${during(period)}${period.closed || period.kind === "all" ? "" : " so far"}`;
  if (cell?.status !== "shown" || cell.value === null) return when;
  const parts: string[] = [];
  if (cell.lower !== null && cell.upper !== null)
    parts.push(
      measure.format === "score"
        ? `points, likely ${formatSigned(cell.lower, digitsOf(measure.instrument?.range))} to ${formatSigned(cell.upper, digitsOf(measure.instrument?.range))}`
        : `likely ${formatRange(measure.format, cell.lower, cell.upper)}`
    );
  if (cell.people !== null && measure.format !== "count" && measure.format !== "hours")
    parts.push(people(release.site.word, cell.people));
  return [...parts, when].join(", ");
}
