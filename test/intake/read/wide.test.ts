import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {copiesTooMuch} from "../../../src/intake/read/lanes/trust.ts";
import {faultsInSample} from "../../../src/intake/read/scan/scan.ts";
import {numbersOf, useStaging} from "../staging.ts";

const {stageText, rowsOf} = useStaging();

const columns = 862;
const header = Array.from({length: columns}, (_, at) => `c${at + 1}`).join(",");
/** As a program prints a record of its own: nobody has put quotes around the commas in it. */
const record = (at: number): string =>
  Array.from({length: columns}, (_, column) => `{'a': 'b${at + column}', 'c': ${column % 9}}`).join(",");

describe("wide records with commas that nothing quotes", () => {
  it.each([
    [300, "before the scan"],
    [700, "while the scan runs"]
  ])("are malformed, %i of them too, and not given to DuckDB %s", {timeout: 20_000}, async (records) => {
    const staged = await stageText(
      `${header}\n${Array.from({length: records}, (_, at) => `${record(at)}\n`).join("")}`
    );
    expect(new Set(numbersOf(staged).map(([, code]) => code))).toEqual(new Set(["too_many_fields"]));
    expect([staged.records, staged.rows, staged.malformed.length]).toEqual([records, 0, records]);
    expect(staged.laneReason).toMatch(/^not by DuckDB: its rejects would take \d+ MB$/);
  });

  it("are told by the start of a file", () => {
    const options = {
      dialect: {delimiter: ",", quote: '"', escaping: "doubled", newline: "\n"},
      from: {start: 0, line: 1}
    } as const;
    expect(faultsInSample(Buffer.from("a,b,c\n1,2,3\n1,2\n1,2,3,4,5\n1,2,3,"), {...options, fields: 3})).toBe(
      (1 * 4 + 2 * 10) / 26
    );
    expect(faultsInSample(Buffer.from("a,b"), {...options, fields: 2})).toBe(0);
  });

  it("leave a narrow file with a fault in every fifth record to DuckDB", () => {
    expect(copiesTooMuch({faultBytes: 70e6, bytes: 350e6})).toBe(false);
    expect(copiesTooMuch({faultBytes: 7e9, bytes: 6e6})).toBe(true);
  });
});

describe("records left out of what csv-parse is given", () => {
  it("may lie over the end of a piece of the file, wherever they begin", {timeout: 60_000}, async () => {
    const piece = 1 << 20;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 1, max: 40}),
        fc.integer({min: 1, max: 40}),
        async (before, behind) => {
          const opening = 'a,b\n1, "x"\n';
          const fill = `2,${"y".repeat(piece - before - opening.length - 3)}\n`;
          const bad = `3,${"z".repeat(before + behind)},4\n`;
          const staged = await stageText(`${opening}${fill}${bad}5,6\n`);
          expect(staged.lane).toBe("csv-parse");
          expect(numbersOf(staged)).toEqual([[3, "too_many_fields"]]);
          expect((await rowsOf(staged)).map(([number, a]) => [number, a])).toEqual([
            [1, "1"],
            [2, "2"],
            [4, "5"]
          ]);
          await staged.discard();
        }
      ),
      {numRuns: 8}
    );
  });
});
