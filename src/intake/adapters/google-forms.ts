import type {Evidence} from "../adapter.ts";
import type {Grid} from "../read/grid.ts";
import {headerName} from "../read/header.ts";
import {gridAdapter, type Reshaped} from "./shared/grid-adapter.ts";
import {blanksLeftOut, note} from "./shared/left-out.ts";
import {misfit, namesOf} from "./shared/misfit.ts";
import {distinctNames, folded, tableUnder} from "./shared/table.ts";

/** Google Forms responses: a timestamp, then a column a question; rows of a grid are `Question [Row]`. */
export const adapter = gridAdapter({
  id: "google-forms",
  version: 1,
  title: "Google Forms responses, grids with a column a row",
  evidence,
  reshape: reshapeGoogleForms
});

/** What the first column is called in the languages forms are written in most. */
const timestamps = new Set(
  [
    "Timestamp",
    "Marca temporal",
    "Horodateur",
    "Zeitstempel",
    "Carimbo de data/hora",
    "Informazioni cronologiche"
  ].map(folded)
);

const isForms = (grid: Grid): boolean => timestamps.has(folded(grid.rows[0]?.cells[0] ?? ""));

const gridQuestion = /^(.+) \[(.+)\]$/;

function evidence(grid: Grid): Evidence | undefined {
  const headers = (grid.rows[0]?.cells ?? []).map(headerName);
  if (!isForms(grid)) return undefined;
  const rows = headers.filter((header) => gridQuestion.test(header));
  const questions = headers.filter((header) => header.includes("?")).length;
  return {
    confidence: rows.length > 0 ? 0.95 : questions > 0 ? 0.8 : 0.55,
    reasons: [
      `the first column is ${headers[0]}`,
      ...(rows.length > 0 ? [`${rows.length} columns are rows of grids, Question [Row]`] : []),
      ...(questions > 0 ? [`${questions} headers are questions`] : [])
    ]
  };
}

/** `2026/01/31 4:05:06 pm EST`: the clock is that of the form's owner, and its name is not part of the time. */
const zone = /\s(?!(?:AM|PM)$)(?:[A-Z]{2,5}|GMT[+-]\d{1,2}(?::\d{2})?)$/;

export function reshapeGoogleForms(grids: readonly Grid[]): Reshaped {
  const grid = grids[0]!;
  const [header, ...rows] = grid.rows;
  if (header === undefined || !isForms(grid))
    throw misfit(grid, {
      system: "google-forms",
      expected: "Timestamp as the first header",
      found: namesOf((header?.cells ?? []).map(headerName)),
      line: header?.line ?? 1
    });
  const table = tableUnder(grid, distinctNames(header.cells), rows);
  const zones = new Set<string>();
  const records = table.records.map((row) => {
    const [time = "", ...answers] = row.cells;
    const named = zone.exec(time)?.[0].trim();
    if (named === undefined) return row;
    zones.add(named);
    return {...row, cells: [time.replace(zone, ""), ...answers]};
  });
  return {
    headers: table.headers,
    records,
    malformed: table.malformed,
    findings: [
      ...(zones.size === 0
        ? []
        : [
            note(
              "zone_left_out",
              null,
              `timestamps are of time zone ${[...zones].sort().join(", ")}, and are taken as the workspace's own clock`
            )
          ]),
      ...blanksLeftOut(table)
    ]
  };
}
