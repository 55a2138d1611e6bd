import {resolve} from "node:path";
import type {Job} from "../../config/load.ts";
import type {Evidence, ReadOptions} from "../adapter.ts";
import {type Grid, type GridRow, readGrid} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import type {Finding} from "../report.ts";
import {type Dictionary, exportNames, readDictionary} from "./redcap/dictionary.ts";
import {formsOf, headerKind, isSystemName, variableNames} from "./redcap/header.ts";
import {chooseRows} from "./redcap/rows.ts";
import {checkValues, rewritesOf} from "./redcap/values.ts";
import {fitRows, inOrder} from "./shared/fit.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {leftOut, warning} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";

/** A REDCap project's export, raw or with label headers, and its data dictionary where the job names it. */
export const adapter = gridAdapter<Dictionary | undefined>({
  id: "redcap",
  version: 1,
  title: "REDCap exports, raw or with labels, with their data dictionary",
  evidence,
  companions: async (_path, job, options) => dictionaryPath(job, options),
  async open(_path, job, options) {
    const [path] = dictionaryPath(job, options);
    return path === undefined ? undefined : readDictionary((await readGrid(path, {}))[0]!);
  },
  reshape: reshapeRedcap
});

const dictionaryPath = (job: Job, {dir = "."}: ReadOptions): string[] =>
  job.redcap?.dictionary === undefined ? [] : [resolve(dir, job.redcap.dictionary)];

function evidence(grid: Grid): Evidence | undefined {
  const headers = (grid.rows[0]?.cells ?? []).map(headerName);
  const kind = headerKind(headers);
  if (kind === undefined) return undefined;
  if (kind === "labels")
    return {confidence: 0.8, reasons: ["headers Complete? or (choice=…), as in an export with labels"]};
  const own = headers.filter((name) => name.startsWith("redcap_"));
  const ends = headers.filter((name) => name.endsWith("_complete"));
  const boxes = headers.filter((name) => name.includes("___"));
  return {
    confidence: own.length > 0 || ends.length > 1 ? 0.98 : ends.length + boxes.length > 0 ? 0.8 : 0.3,
    reasons: [
      ...(own.length > 0 ? [`REDCap's own columns: ${namesOf(own)}`] : []),
      ...(ends.length > 0 ? [`instruments end in ${namesOf(ends)}`] : []),
      ...(boxes.length > 0 ? [`${boxes.length} checkbox columns`] : [])
    ]
  };
}

/** The records of one instrument, or the base rows; headers are variable names where a dictionary gives them. */
export function reshapeRedcap(
  grids: readonly Grid[],
  job: Job,
  dictionary: Dictionary | undefined
): Reshaped {
  const grid = grids[0]!;
  const [header, ...rows] = grid.rows;
  const kind = headerKind(header?.cells ?? []);
  if (header === undefined || kind === undefined)
    throw misfit(grid, {
      system: "redcap",
      expected: "columns such as redcap_event_name, NAME_complete or NAME___1, or the header Complete?",
      ...(header === undefined ? {} : {found: namesOf(header.cells.map(headerName)), line: header.line})
    });
  const names = kind === "labels" ? variableNames(header.cells, dictionary) : header.cells.map(headerName);
  if (dictionary !== undefined) assertSameProject(grid, names, dictionary);
  const {records: all, malformed, blank} = fitRows(rows, names.length);
  const sheet = {path: grid.file.path, names, forms: formsOf(names, dictionary), rows: all};
  const chosen = chooseRows(sheet, job);
  const rewrites = rewritesOf(names, dictionary, job);
  return {
    headers: chosen.columns.map((at) => names[at]!),
    records: chosen.rows.map((row) => ({
      ...row,
      cells: chosen.columns.map((at) => rewrites[at]?.(row.cells[at]!) ?? row.cells[at]!)
    })),
    malformed: inOrder(grid.malformed, malformed),
    findings: [
      ...leftOut("lines_left_out", blank, "rows with nothing in any column"),
      ...chosen.findings,
      ...escapedLetters(chosen.rows),
      ...(dictionary === undefined ? [] : checkValues(names, chosen.rows, dictionary))
    ],
    ...(dictionary === undefined ? {} : {identifiers: identifiersOf(dictionary)})
  };
}

/** R on Windows writes letters it has no code page for as `<U+043E>`. */
function escapedLetters(rows: readonly GridRow[]): Finding[] {
  const spoiled = rows.filter(({cells}) => cells.some((cell) => /<U\+[0-9A-F]{4,6}>/.test(cell))).length;
  return spoiled === 0
    ? []
    : [
        warning(
          "escaped_letters",
          spoiled,
          `${spoiled} rows hold letters written as codes, as R does on Windows; export straight from REDCap`
        )
      ];
}

const identifiersOf = ({fields}: Dictionary): Set<string> =>
  new Set(fields.filter(({identifier}) => identifier).flatMap(exportNames));

function assertSameProject(grid: Grid, names: readonly string[], {fields}: Dictionary): void {
  const known = new Set(fields.flatMap(exportNames));
  if (names.some((name) => known.has(name) && !isSystemName(name))) return;
  throw misfit(grid, {
    system: "redcap",
    expected: "the fields of the data dictionary the job names",
    found: `none of them in ${namesOf(names)}`,
    line: grid.rows[0]!.line
  });
}
