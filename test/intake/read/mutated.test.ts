import fc from "fast-check";
import {expect, it} from "vitest";
import {WaymarkError} from "../../../src/error.ts";
import {useStaging} from "../staging.ts";
import {pollutions} from "./pollutions.ts";

const {stageText, rowsOf} = useStaging();

/** A cut of some bytes, the end of the file, or bytes put in, each at a share of its length. */
const mutation = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  cut: fc.nat({max: 30}),
  put: fc.constantFrom("", "", '"', "\n", ",", "\\", "\r", "'", "\0", "\xff", "\xc3")
});

function mutate(bytes: Buffer, {at, cut, put}: {at: number; cut: number; put: string}): Buffer {
  const place = Math.floor(at * bytes.length);
  return Buffer.concat([
    bytes.subarray(0, place),
    Buffer.from(put, "latin1"),
    bytes.subarray(place + (put === "" ? cut : 0))
  ]);
}

/** More by hand: `MUTATIONS=5000 npx vitest run test/intake/read/mutated.test.ts`. */
const runs = Number(process.env.MUTATIONS ?? 100);

it("a file with bytes struck out and put in is read to the last record, or refused as an error a person can read", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pollutions),
      fc.array(mutation, {minLength: 1, maxLength: 6}),
      async ({bytes}, mutations) => {
        const staged = await stageText(mutations.reduce(mutate, bytes)).catch((error: unknown) => {
          expect(error).toBeInstanceOf(WaymarkError);
          return undefined;
        });
        if (staged === undefined) return;
        const read = (await rowsOf(staged)).map(([record]) => record);
        const all = [...read, ...staged.malformed.map(({record}) => record)].sort((a, b) => a - b);
        expect(all).toEqual(Array.from({length: staged.records}, (_, k) => k + 1));
        const lines = await staged.linesOf(all);
        const inOrder = all.map((record) => lines.get(record)!);
        expect(inOrder).toEqual([...new Set(inOrder)].sort((a, b) => a - b));
        for (const {record, line} of staged.malformed) expect(line).toBe(lines.get(record));
        await staged.discard();
      }
    ),
    {numRuns: runs}
  );
}, 600_000);
