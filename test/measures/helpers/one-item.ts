import {type Instrument, instrumentSchema} from "../../../src/instruments/instrument.ts";

/** An instrument whose score is its one answer. */
export const oneItem: Instrument = instrumentSchema.parse({
  id: "mini",
  name: "One question",
  short: "Mini",
  status: "verified",
  answers: {range: [0, 60]},
  items: 1,
  variants: {standard: {name: "standard", source: "test", status: "verified"}},
  missing: {rule: "complete", source: "test", status: "verified"},
  scales: [
    {
      id: "total",
      name: "Total",
      constructs: ["hope"],
      items: [1],
      score: "sum",
      range: [0, 60],
      direction: "higher",
      cutoffs: [{value: 24, direction: "at_or_below", meaning: "low", source: "test", status: "verified"}],
      sd: [{value: 6, kind: "normative", source: "test", status: "verified"}],
      reliability: [{value: 0.8, kind: "test-retest", source: "test", status: "verified"}],
      mid: {value: 4, kind: "within_person", source: "test", status: "verified"}
    }
  ],
  licence: {terms: "own", permission: "own", attribution: "test"},
  sources: ["test"]
});
