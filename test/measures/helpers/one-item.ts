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
      direction: "higher"
    }
  ],
  licence: {terms: "own", permission: "own", attribution: "test"},
  sources: ["test"]
});
