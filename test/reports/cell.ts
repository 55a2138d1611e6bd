import {type Cell, noFigures} from "../../src/measures/cell.ts";

/** A cell of the whole organization, with what a test says of it. */
export const cell = (fields: Partial<Cell>): Cell => ({
  measure: "served",
  period: "2026-Q1",
  program: "*",
  site: "*",
  characteristic: "*",
  group: "*",
  status: "shown",
  ...noFigures,
  ...fields
});
