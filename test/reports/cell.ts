import type {Cell} from "../../src/measures/cell.ts";

/** A cell of the whole organization, with what a test says of it. */
export const cell = (fields: Partial<Cell>): Cell => ({
  measure: "served",
  period: "2026-Q1",
  program: "*",
  site: "*",
  characteristic: "*",
  group: "*",
  status: "shown",
  people: null,
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  atLeast: null,
  immature: null,
  more: {},
  ...fields
});
