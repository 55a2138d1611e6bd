import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {disagreement} from "../../../src/intake/read/lanes/trust.ts";
import {recordRanges} from "../../../src/intake/read/record-view.ts";
import type {Scan} from "../../../src/intake/read/scan/scan.ts";

describe("record numbers", () => {
  it("are those of the records that are not malformed, row by row, each row in one range of its bucket", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 600}),
        fc.uniqueArray(fc.integer({min: 1, max: 600}), {maxLength: 60}),
        (records, numbers) => {
          const malformed = numbers
            .filter((record) => record <= records)
            .sort((a, b) => a - b)
            .map((record) => ({record}));
          const rows = records - malformed.length;
          const given = [...recordRanges(malformed, rows)].flatMap(({bucket, first, last, gap}) =>
            Array.from({length: last - first + 1}, (_, k) => {
              expect((first + k) >> 7).toBe(bucket);
              return [first + k, first + k + 1 + gap];
            })
          );
          const wanted = Array.from({length: records}, (_, k) => k + 1)
            .filter((record) => !numbers.includes(record))
            .map((record, row) => [row, record]);
          expect(given).toEqual(wanted);
        }
      )
    );
  });
});

describe("the readers", () => {
  const scan = {
    records: 10,
    malformed: [
      {record: 2, start: 20},
      {record: 5, start: 50}
    ]
  } as unknown as Scan;

  it("agree when the same records are rejected and all others read", () => {
    expect(disagreement(scan, {rows: 8, rejects: [50, 20]})).toBeUndefined();
    expect(disagreement(scan, {rows: 8, rejects: [19, 49]})).toBeUndefined();
  });

  it.each([
    ["one more is rejected", {rows: 7, rejects: [20, 50, 70]}, "it rejects 3 records, 2 are malformed"],
    ["another one is rejected", {rows: 8, rejects: [20, 60]}, "it rejects another record than number 5"],
    ["one is lost", {rows: 7, rejects: [20, 50]}, "it reads 7 of 8 well-formed records"],
    ["one is doubled", {rows: 9, rejects: [20, 50]}, "it reads 9 of 8 well-formed records"]
  ])("differ when %s", (_what, reading, difference) => {
    expect(disagreement(scan, reading)).toBe(difference);
  });
});
