import type {Cell} from "../../src/measures/cell.ts";
import type {PageMeasure} from "../../src/site/page-data.ts";
import {type Defined, named} from "./counted.js";
import {h} from "./dom.js";
import {formatRange, formatSigned, formatValue} from "./format.js";
import {standIn} from "./look.js";

/** A column's name, and the measure whose figures stand under it. */
export type Head = string | {name: string; measure: Defined | undefined};

export interface TableOf {
  caption: string;
  head: readonly Head[];
  /** First column names the row. */
  rows: readonly (readonly (string | Node)[])[];
  /** Columns hold words, and are set as text. */
  inWords?: boolean;
  /** How many columns after the first hold words in a table of numbers. */
  words?: number;
  /** How many of the last columns do. */
  lastWords?: number;
}

/** A period as the name of a row. */
export const labelOf = ({label, closed}: {label: string; closed: boolean}): string =>
  closed ? label : `${label} (still open)`;

/** A table that scrolls within itself, so that the page never does. */
export function dataTable({
  caption,
  head,
  rows,
  inWords = false,
  words = 0,
  lastWords = 0
}: TableOf): HTMLElement {
  const names = head.map((column) => (typeof column === "string" ? column : column.name));
  const isWords = (index: number): boolean =>
    index > 0 && (index <= words || index >= head.length - lastWords);
  return h(
    "div",
    {
      class: `table-scroll${rows.length <= short ? " short" : ""}`,
      tabindex: 0,
      role: "region",
      "aria-label": `Table: ${caption}`
    },
    h(
      "table",
      {class: inWords && "in-words"},
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...head.map((column, index) =>
            h(
              "th",
              {scope: "col", class: isWords(index) && "words"},
              typeof column === "string" ? column : named(column.name, column.measure)
            )
          )
        )
      ),
      h(
        "tbody",
        {},
        ...rows.map(([name, ...rest]) =>
          h(
            "tr",
            {},
            h("th", {scope: "row"}, name ?? ""),
            ...rest.map((cell, index) =>
              h(
                "td",
                {
                  "data-head": inWords && names[index + 1],
                  class: isWords(index + 1) ? "words" : isBrief(cell) && "brief"
                },
                cell
              )
            )
          )
        )
      )
    )
  );
}

/** A figure with the words it cannot be parted from, as in `at most 124` or `310 to 464`. */
const isBrief = (cell: string | Node): boolean => typeof cell === "string" && cell.length <= 12;

/** Rows that a sheet of paper has room for together. */
const short = 12;

/** What a column of a measure's values is called. */
export const valueNames: Readonly<Record<PageMeasure["format"], string>> = {
  count: "Number",
  hours: "Hours",
  percent: "Share",
  days: "Days",
  seconds: "Time",
  per_1000: "Per 1,000",
  average: "Average",
  score: "Score"
};

/** Columns every cell of a measure is shown with; what the measure does not have is left out. */
export function cellColumns(
  measure: Pick<PageMeasure, "format" | "unit">,
  cells: readonly (Cell | undefined)[]
) {
  const has = (read: (cell: Cell) => number | null): boolean =>
    cells.some((cell) => cell?.status === "shown" && read(cell) !== null);
  const signed = cells.some(
    (cell) => cell !== undefined && (cell.more.mean_pre !== undefined || cell.more.change !== undefined)
  );
  const value = (number: number): string =>
    signed ? formatSigned(number) : formatValue(measure.format, number);
  const bounded = has(({atLeast}) => atLeast);
  const columns: {name: string; read(cell: Cell): string}[] = [
    {
      name: signed ? "Change" : bounded ? "At most" : valueNames[measure.format],
      read: (cell) => (cell.value === null ? "" : value(cell.value))
    }
  ];
  if (bounded)
    columns.unshift({
      name: "At least",
      read: ({atLeast, value}) => {
        const least = atLeast ?? value;
        return least === null ? "" : formatValue(measure.format, least);
      }
    });
  if (has(({lower}) => lower))
    columns.push({
      name: "Likely between",
      read: ({lower, upper}) =>
        lower === null || upper === null
          ? ""
          : signed
            ? `${formatSigned(lower)} to ${formatSigned(upper)}`
            : formatRange(measure.format, lower, upper)
    });
  if (has(({people}) => people) && !(measure.unit === "person" && measure.format === "count"))
    columns.push({name: "People", read: ({people}) => (people === null ? "" : formatValue("count", people))});
  return columns;
}

/** Names of such columns; the first, the figure itself, leads to its definition. */
export const columnHeads = ([first, ...rest]: readonly {name: string}[], measure: Defined): Head[] =>
  first === undefined ? [] : [{name: first.name, measure}, ...rest.map(({name}) => name)];

/** A row's cells: a number in every column, or one word that says why not. */
export function cellRow(
  name: string | Node,
  cell: Cell | undefined,
  columns: readonly {read(cell: Cell): string}[]
): (string | Node)[] {
  if (cell === undefined || cell.status !== "shown")
    return [
      name,
      h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)),
      ...columns.slice(1).map(() => "")
    ];
  return [name, ...columns.map(({read}) => read(cell))];
}
