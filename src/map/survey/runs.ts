import {itemHeaders} from "../../config/items.ts";
import type {ColumnProfile} from "../profile.ts";

/** Columns that look like the items of one form, in order. */
export interface Run {
  columns: readonly ColumnProfile[];
  /** What their headers have in common, for names: `HHI_`. */
  stem: string;
}

/**
 * Columns whose headers count up: `ahi01 … ahi24`, `Hope 1 … Hope 12`, `PHQ9_1_pre … PHQ9_9_pre`, `Q1. … Q12. …`, and
 * rows of a grid, `How often … [I feel …]`, which come in the form's order.
 */
export function runsOf(columns: readonly ColumnProfile[]): Run[] {
  return [
    ...countingRuns(columns),
    ...suffixedRuns(columns),
    ...questionRuns(columns),
    ...gridRuns(columns)
  ].filter(({columns}) => columns.length >= 3);
}

interface Numbered {
  column: ColumnProfile;
  stem: string;
  number: number;
}

const countingRuns = (columns: readonly ColumnProfile[]): Run[] =>
  consecutive(
    columns.flatMap((column) => {
      const [, before = "", digits = "", after = ""] =
        /^(.*?)(\d{1,3})(\D{0,3})$/su.exec(column.header) ?? [];
      return digits === "" ? [] : [{column, stem: `${before}#${after}`, number: Number(digits)}];
    })
  );

/** A word behind the number that says the wave: `_post`, `_T2`, ` (follow-up)`, `_3mo`. */
const waveBehind = [
  /[\s_.:(–-]*\p{L}{2,}(?:[ _-]\p{L}{2,3})?/u,
  /[\s_.:(–-]+\p{L}+[ _-]?\d{1,2}/u,
  /[\s_.:(–-]+\d{1,2}(?:m|mo|mth|month|w|wk|week|y|yr|year)s?/u
];
const suffixed = new RegExp(
  `^(.*?)(\\d{1,3})((?:${waveBehind.map(({source}) => source).join("|")})\\)?)$`,
  "su"
);

/** The wave stands behind the number: `PHQ9_1_post`, `phq1_T2`, `Item 4 (follow-up)`. */
const suffixedRuns = (columns: readonly ColumnProfile[]): Run[] =>
  consecutive(
    columns.flatMap((column) => {
      const [, before = "", digits = "", after = ""] = suffixed.exec(column.header) ?? [];
      return digits === "" || /^\D{0,3}$/.test(after)
        ? []
        : [{column, stem: `${before}#${after}`, number: Number(digits)}];
    })
  );

const questionRuns = (columns: readonly ColumnProfile[]): Run[] =>
  consecutive(
    columns.flatMap((column) => {
      const [, digits = ""] =
        /^(?:Q(?:uestion)?[ _]?)?(\d{1,3})\s?[.):_-]\s?\D{4,}/isu.exec(column.header) ?? [];
      return digits === "" ? [] : [{column, stem: "", number: Number(digits)}];
    })
  );

/** Parts of a list of numbered headers that go up by one, in order of the file. */
function consecutive(numbered: readonly Numbered[]): Run[] {
  const runs: Run[] = [];
  for (const stem of new Set(numbered.map((each) => each.stem))) {
    let run: Numbered[] = [];
    const close = () => {
      const columns = run.map(({column}) => column);
      if (run.length > 0)
        runs.push({columns, stem: `${stem.replace(/#.*/s, "")} ${askedOf(columns)}`.trim()});
      run = [];
    };
    for (const each of numbered.filter((other) => other.stem === stem)) {
      if (run.length > 0 && each.number !== run.at(-1)!.number + 1) close();
      run.push(each);
    }
    close();
  }
  return runs;
}

/** What a grid asks above its rows, `How often … - I feel …`, where the export tells questions. */
function askedOf(columns: readonly ColumnProfile[]): string {
  const texts = columns.flatMap(({text}) => text ?? []);
  const first = texts[0] ?? "";
  let end = texts.length < columns.length ? 0 : first.length;
  while (end > 0 && !texts.every((text) => text.startsWith(first.slice(0, end)))) end -= 1;
  return first.slice(0, end);
}

function gridRuns(columns: readonly ColumnProfile[]): Run[] {
  const grids = new Map<string, ColumnProfile[]>();
  for (const column of columns) {
    const stem = /^(.{4,}?)\s*(?:\[.+\]|(?:\s[-–]|:)\s.{4,})$/su.exec(column.header)?.[1];
    if (stem !== undefined) grids.set(stem, [...(grids.get(stem) ?? []), column]);
  }
  return [...grids].map(([stem, columns]) => ({stem, columns}));
}

/** What all headers of a run begin and end with, item numbers aside: `PHQ9_` and `_T1`. */
export function commonEnds(columns: readonly ColumnProfile[]): [before: string, after: string] {
  const headers = columns.map(({header}) => header);
  const first = headers[0] ?? "";
  const shortest = Math.min(...headers.map(({length}) => length));
  let from = 0;
  while (from < shortest && headers.every((header) => header[from] === first[from])) from += 1;
  const before = first.slice(0, from).replace(/\d+$/, "");
  let to = 0;
  while (to < shortest - before.length && headers.every((header) => header.at(-1 - to) === first.at(-1 - to)))
    to += 1;
  return [before, first.slice(first.length - to).replace(/^\d+/, "")];
}

/** A run as a job writes it: `HHI_{01..12}` where that gives just these headers, else the list. */
export function writeItems(columns: readonly ColumnProfile[]): string | string[] {
  const headers = columns.map(({header}) => header);
  const [before, after] = commonEnds(columns);
  const number = (header = "") => header.slice(before.length, header.length - after.length);
  const pattern = `${before}{${number(headers[0])}..${number(headers.at(-1))}}${after}`;
  if (!/^[^{}]*\{\d+\.\.\d+\}[^{}]*$/.test(pattern)) return headers;
  const given = itemHeaders(pattern);
  return given.length === headers.length && given.every((header, at) => header === headers[at])
    ? pattern
    : headers;
}
