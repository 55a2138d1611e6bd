import type {Cell} from "../../../src/measures/cell.ts";
import type {PublishedMeasure} from "../../../src/release/format.ts";
import {cell, measure} from "./define.ts";
import {hopeChange, hopeMeasures} from "./hope.ts";

/** The small release's hope by contacts between the forms; too few had none for any sum to be printed. */

const bins = [
  {id: "0", bin: {from: 0, to: 0}, words: "no contact"},
  {id: "1-up", bin: {from: 1, to: null}, words: "1 or more contacts"},
  {id: "unknown", bin: null, words: "contacts not known"}
];

export const doseId = (bin: string): string => `change_by_dose_${bin}:hhi12.total:month-6`;

const {instrument, followUp} = hopeMeasures.find(({id}) => id === hopeChange)!;

export const doseMeasures: readonly PublishedMeasure[] = bins.map((dose) =>
  measure(doseId(dose.id), "outcomes", `Hope: change at 6 months, ${dose.words}`, {
    ...{format: "score", direction: "higher", partOf: hopeChange, dose},
    ...(instrument === undefined ? {} : {instrument}),
    ...(followUp === undefined ? {} : {followUp})
  })
);

const shown = (bin: string, n: number, value: number): Cell =>
  cell(doseId(bin), ["FY2025", "*"], "shown", {
    ...{people: n, denominator: n, value, lower: value - 2, upper: value + 2, more: {mean_pre: 33.4}}
  });

export const doseCells: readonly Cell[] = [
  shown("0", 15, 1.8),
  shown("1-up", 30, 3),
  cell(doseId("unknown"), ["FY2025", "*"], "empty")
];
