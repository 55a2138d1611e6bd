import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {agreeingAnswers} from "../../src/instruments/agreement.ts";
import {instrumentSchema} from "../../src/instruments/instrument.ts";
import {instrumentFolders, readInstruments} from "../../src/instruments/registry.ts";
import {scoreAssessment} from "../../src/instruments/score.ts";
import {turnedName, twinOf, writtenVariants} from "../../src/instruments/turned.ts";
import {codingOf, usualVariant} from "../../src/instruments/variant.ts";
import {checkKeys, wrongKeys} from "../../src/quality/key-check/assure.ts";
import {testWorkspace} from "../helpers/workspace.ts";

const instruments = await readInstruments(instrumentFolders(join(import.meta.dirname, "../..")));
const known = (id: string) => instruments.find((one) => one.id === id)!;

describe("a form whose reversed items were turned before the export", () => {
  it("is a variant of every instrument that reverses some of its items, and of no other", () => {
    const some = instruments.filter(({variants, items}) =>
      Object.values(variants).some(({reverse}) => reverse.length > 0 && reverse.length < items)
    );
    expect(some.map(({id}) => id)).toEqual(
      expect.arrayContaining(["brs", "cesd", "hhi12", "ismi10", "ismi29", "rses"])
    );
    expect(Object.keys(known("phq9").variants).filter((name) => name.endsWith("-turned"))).toEqual([]);
    for (const instrument of some)
      for (const name of writtenVariants(instrument)) {
        const {length} = instrument.variants[name]!.reverse;
        const twin = length > 0 && length < instrument.items ? turnedName(name) : undefined;
        expect(twinOf(instrument, name)).toBe(twin);
      }
  });

  it("is never taken where a job names no variant", () => {
    expect(usualVariant(known("cesd"))).toBe("standard");
    expect(usualVariant(known("rses"))).toBeUndefined();
  });

  it("has the scores of the same answers as they were given: a CES-D worked out by hand", () => {
    // Items 4, 8, 12 and 16 are reversed. All 1 but a 3 in item 4: 16 * 1 + (3 - 3) + 3 * (3 - 1) = 22.
    const given = Array.from({length: 20}, (_, item) => (item === 3 ? 3 : 1));
    const turned = given.map((answer, item) => ([3, 7, 11, 15].includes(item) ? 3 - answer : answer));
    const total = (variant: string, answers: number[]) =>
      scoreAssessment(known("cesd"), variant, answers).find(({scale}) => scale === "total")?.value;
    expect(total("standard", given)).toBe(22);
    expect(total("standard-turned", turned)).toBe(22);
  });

  it("takes no words, which say what the person answered", () => {
    expect(Object.keys(codingOf(known("rses"), "rosenberg-1965").labels)).toHaveLength(4);
    expect(codingOf(known("rses"), "rosenberg-1965-turned").labels).toEqual({});
  });

  it("tells an item's agreement from the other end of the numbers", () => {
    const instrument = instrumentSchema.parse({
      ...{id: "own", name: "Own", short: "Own", items: 2, licence: {permission: "own"}},
      answers: {range: [1, 5], labels: {disagree: 1, unsure: 3, agree: 5}, agree: ["agree"]},
      variants: {standard: {name: "As asked", reverse: [2]}},
      scales: [{id: "total", name: "Own", constructs: ["hope"], score: "sum", direction: "higher"}]
    });
    const agreeing = (variant: string) =>
      agreeingAnswers(instrument)
        .filter((one) => one.variant === variant)
        .map(({position, value}) => [position, value]);
    expect(agreeing("standard")).toEqual([
      [1, 5],
      [2, 5]
    ]);
    // Who agreed with item 2 chose 5, which the export wrote as 6 - 5.
    expect(agreeing("standard-turned")).toEqual([
      [1, 5],
      [2, 1]
    ]);
  });

  it("is proposed by name where the answers say so, and what is proposed lets the run go on", async () => {
    const forms = Array.from({length: 60}, (_, person) => {
      const answers = Array.from({length: 20}, (_, item) =>
        Math.min(3, Math.max(0, (person % 4) + ((person * 7 + item * 3) % 3) - 1))
      );
      return `P${person},2025-03-03,${answers.join(",")}`;
    });
    const headers = Array.from({length: 20}, (_, item) => `c${item + 1}`);
    const wrong = async (variant: string) => {
      const workspace = testWorkspace({
        "pipelines/mood.yaml": `
feed: surveys
files: data/mood.csv
id_space: casebook
columns: {Client: person, Date: taken}
survey: [{instrument: cesd, ${variant}items: "c{1..20}"}]
`,
        "data/mood.csv": `Client,Date,${headers.join(",")}\n${forms.join("\n")}\n`
      });
      try {
        await workspace.intake();
        const loaded = await workspace.load();
        return await workspace.inWarehouse(async (warehouse) =>
          wrongKeys((await checkKeys(warehouse, loaded)).verdicts, loaded)
        );
      } finally {
        workspace.dispose();
      }
    };
    expect((await wrong(""))?.next).toContain(
      "write variant: standard-turned under survey: {instrument: cesd, variant: standard-turned, …}"
    );
    expect(await wrong("variant: standard-turned, ")).toBeUndefined();
  });
});
