import {describe, expect, it} from "vitest";
import type {Job} from "../../src/config/load.ts";
import {variantsOf} from "../../src/release/variants.ts";
import {variantInWords} from "../../src/tables/outcomes/variant.ts";
import {hopeChange, tinyRelease} from "../helpers/release.ts";

const variant = (name: string) => ({name, reverse: [], source: "test", status: "verified" as const});
const rses = {
  id: "rses",
  variants: {standard: variant("1965 order"), fetzer: variant("another order"), nichd: variant("a third")}
};
const job = (...survey: readonly object[]) => ({survey}) as unknown as Pick<Job, "survey">;

describe("the variants of a form", () => {
  it("are those that jobs read, the usual one where a job names none, each once in the file's order", () => {
    const jobs = [
      job({instrument: "rses", variant: "nichd"}, {instrument: "hhi12", variant: "fetzer"}),
      job({instrument: "rses"}),
      job({instrument: "rses", variant: "nichd"}),
      {}
    ];
    expect(variantsOf(jobs, rses)).toEqual([
      {id: "standard", name: "1965 order"},
      {id: "nichd", name: "a third"}
    ]);
    expect(variantsOf([job({instrument: "hhi12"})], rses)).toEqual([]);
  });

  it("are all told in the outcome table", () => {
    const hope = tinyRelease().measures.find(({id}) => id === hopeChange)!.instrument!;
    expect(variantInWords(hope)).toBeNull();
    const variants = [
      {id: "standard", name: "1965 order"},
      {id: "nichd", name: "a third"}
    ];
    expect(variantInWords({...hope, variants})).toBe("standard (1965 order); nichd (a third)");
  });
});
