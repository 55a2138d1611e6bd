import type {Cell} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import {figure, valueFigure} from "../figure.ts";
import {countOf} from "../measure-columns.ts";
import type {Column, ColumnKind, PrintedColumn, Row, Value} from "../table.ts";
import {isCounted} from "./place.ts";

const units: Readonly<Record<PublishedMeasure["format"], string>> = {
  count: "(median)",
  hours: "hours",
  percent: "",
  score: "points",
  days: "days",
  seconds: "seconds",
  per_1000: "per 1,000",
  average: "on average"
};

/** Days are whole and seconds have one decimal in this column too, by the unit beside them. */
const kindOfFigure = ({unit}: Row): ColumnKind => {
  const kind = (["hours", "days", "seconds", "per_1000", "average"] as const).find(
    (format) => units[format] === unit
  );
  return unit === units.count ? "average" : (kind ?? "score");
};

export const rbaColumns: readonly Column[] = [
  {key: "program", label: "Program", kind: "text"},
  {key: "question", label: "Question", kind: "text"},
  {key: "measure", label: "Measure", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {
    key: "number",
    label: "Number",
    kind: "count",
    definition: "the count itself, or how many of those in the column Of a share counts."
  },
  {
    key: "of",
    label: "Of",
    kind: "count",
    definition: "whom or what a share, an average or a change is over."
  },
  {key: "of_what", label: "Of whom or what", kind: "text"},
  {key: "percent", label: "Per cent", kind: "percent"},
  {key: "percent_lower", label: "Per cent, lower limit", kind: "percent"},
  {key: "percent_upper", label: "Per cent, upper limit", kind: "percent"},
  {
    key: "figure",
    label: "Other figure",
    kind: "score",
    kindIn: kindOfFigure,
    definition:
      "an average, a median, a time, a change in points or a figure per 1,000; its unit stands beside it."
  },
  {key: "unit", label: "Unit", kind: "text"},
  {key: "figure_lower", label: "Other figure, lower limit", kind: "score", kindIn: kindOfFigure},
  {key: "figure_upper", label: "Other figure, upper limit", kind: "score", kindIn: kindOfFigure},
  {
    key: "better",
    label: "Better when",
    kind: "text",
    definition: "higher or lower; blank where neither is better by itself, such as how many come."
  },
  {
    key: "number_before",
    label: "Number, period before",
    kind: "count",
    definition:
      "the baseline: the same in the period of the same length just before; blank where a month of either is missing."
  },
  {key: "of_before", label: "Of, period before", kind: "count"},
  {key: "percent_before", label: "Per cent, period before", kind: "percent"},
  {key: "figure_before", label: "Other figure, period before", kind: "score", kindIn: kindOfFigure}
];

export const rbaPrinted: readonly PrintedColumn[] = [
  {label: "Measure", template: "{measure}"},
  {label: "Period", template: "{period}"},
  {label: "#", template: "{number}"},
  {label: "Of", template: "{of}"},
  {label: "% [95% CI]", template: "{percent} [{percent_lower}, {percent_upper}]"},
  {label: "Other figure [95% CI]", template: "{figure} {unit} [{figure_lower}, {figure_upper}]"},
  {label: "Better when", template: "{better}"},
  {label: "# (of), period before", template: "{number_before} (of {of_before})"},
  {label: "%, period before", template: "{percent_before}"},
  {label: "Other figure, period before", template: "{figure_before}"}
];

export const notReached = "not reached";

/** The median of a curve that has not come down to half is ahead, and not unknown. */
const valueOrNotReached = ({format}: PublishedMeasure, cell: Cell | undefined): Value =>
  format === "days" && cell?.status === "shown" && cell.value === null
    ? notReached
    : figure(cell, ({value}) => value);

/** The figures of a cell, each in the column of its kind. No cell leaves them blank. */
export function rbaFigures(measure: PublishedMeasure, cell: Cell | undefined): Row {
  const {format} = measure;
  const limits = (key: string) => ({
    [key]: figure(cell, ({value}) => value),
    [`${key}_lower`]: figure(cell, ({lower}) => lower),
    [`${key}_upper`]: figure(cell, ({upper}) => upper)
  });
  const of_what = measure.denominator;
  const of = figure(cell, ({denominator, people}) => denominator ?? people);
  if (isCounted(measure)) return {number: valueFigure(cell), of: of_what === null ? null : of, of_what};
  if (format === "percent") return {number: figure(cell, countOf), of, of_what, ...limits("percent")};
  return {of, of_what, unit: units[format], ...limits("figure"), figure: valueOrNotReached(measure, cell)};
}
