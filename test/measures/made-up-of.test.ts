import path from "node:path";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {readInstruments, scalesOf} from "../../src/instruments/registry.ts";
import {wholesOfScale} from "../../src/measures/made-up-of.ts";

const dir = path.join(fileURLToPath(new URL("../../", import.meta.url)), "data/instruments");
const scales = scalesOf(
  await readInstruments([dir], new Set(["hhi12", "ismi29", "rasds", "bpnsfs24", "brs"]))
);
const wholes = (id: string) => {
  const scale = scales.find((one) => one.id === id);
  return scale === undefined ? null : wholesOfScale(scale, scales);
};

it("knows the scales that others of the same form make up, each item in one of them", () => {
  expect(["future", "readiness", "interconnectedness"].map((id) => wholes(`hhi12.${id}`))).toEqual(
    Array(3).fill(["hhi12.total"])
  );
  expect(wholes("hhi12.total")).toEqual([]);
  // 6 + 7 + 5 + 6 items are the 24 of total24, and with the 5 of resistance all 29.
  expect(wholes("ismi29.alienation")).toEqual(["ismi29.total", "ismi29.total24"]);
  expect(wholes("ismi29.resistance")).toEqual(["ismi29.total"]);
  expect(wholes("ismi29.total24")).toEqual(["ismi29.total"]);
});

it("leaves alone what makes nothing up", () => {
  // The RAS-DS's four domains share out all its 38 items; the BPNSFS has no total.
  expect(wholes("rasds.doing")).toEqual(["rasds.total"]);
  expect(wholes("bpnsfs24.autonomy")).toEqual([]);
  expect(wholes("brs.total")).toEqual([]);
});
