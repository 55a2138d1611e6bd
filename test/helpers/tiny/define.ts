import {type Cell, type CellStatus, everything} from "../../../src/measures/cell.ts";
import type {PublishedMeasure} from "../../../src/release/format.ts";

const blank = {people: null, numerator: null, denominator: null, value: null, lower: null, upper: null};

export function cell(
  measure: string,
  [period, program]: readonly [period: string, program: string],
  status: CellStatus,
  figures: Partial<Cell> = {}
): Cell {
  return {
    ...{measure, period, program, site: everything, characteristic: everything, group: everything, status},
    ...{...blank, atLeast: null, immature: null, more: {}},
    ...figures
  };
}

export const measure = (
  id: string,
  family: PublishedMeasure["family"],
  title: string,
  more: Partial<PublishedMeasure> = {}
): PublishedMeasure => ({
  ...{
    id,
    family,
    title,
    definition: `${title}, as the dictionary says.`,
    numerator: "people",
    denominator: null
  },
  ...{unit: "person", format: "count", direction: "neutral", source: "dictionary", version: 1},
  ...{programTypes: ["support_group", "peer_run"], asOf: "2025-06-30", sql: "select 1"},
  ...more
});
