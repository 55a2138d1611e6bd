import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {missingRule} from "../../src/instruments/missing.ts";
import {instrumentIds, readInstruments, scalesOf} from "../../src/instruments/registry.ts";
import {reliableChangeBasis, shownBands} from "../../src/instruments/reliable.ts";

const shipped = fileURLToPath(new URL("../../data/instruments/", import.meta.url));

describe("the instruments that come with Waymark", () => {
  it("are read, each with licence and attribution", async () => {
    const instruments = await readInstruments([shipped]);
    expect(instruments.map(({id}) => id)).toEqual(await instrumentIds([shipped]));
    expect(instruments.length).toBeGreaterThanOrEqual(36);
    for (const {licence, sources} of instruments) {
      expect(licence.attribution).not.toBe("");
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(scalesOf(instruments).map(({id}) => id)).toContain("shs6.agency");
  });

  it("give reliable change only from verified references: the larger SD, test-retest before alpha", async () => {
    const scales = new Map(scalesOf(await readInstruments([shipped])).map(({id, scale}) => [id, scale]));
    const rses = reliableChangeBasis(scales.get("rses.total")!);
    expect([rses?.sd.value, rses?.reliability.value, rses?.threshold.toFixed(1)]).toEqual([5.8, 0.85, "6.2"]);
    expect(reliableChangeBasis(scales.get("hhi12.total")!)).toBeNull(); // its SD is from memory
    expect(reliableChangeBasis(scales.get("shs6.total")!)).toBeNull(); // a state measure
  });

  it("say how missing items are treated, by what is verified", async () => {
    const rules = Object.fromEntries(
      (await readInstruments([shipped])).map((one) => [one.id, missingRule(one)])
    );
    expect(rules.brs).toBe("scored from the items that are answered");
    expect(rules.rses).toBe("scored only when every item is answered");
  });

  it("hide bands that nobody has checked", async () => {
    const [cesd] = (await readInstruments([shipped])).filter(({id}) => id === "cesd");
    const [scale] = cesd!.scales;
    expect(shownBands(scale!)).toHaveLength(2);
    expect(
      shownBands({...scale!, bands: scale!.bands.map((band) => ({...band, status: "unverified"}))})
    ).toEqual([]);
  });
});

describe("a workspace's own instruments", () => {
  let dir: string;
  let original: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "waymark-instruments-"));
    original = await readFile(join(shipped, "ucla3.yaml"), "utf8");
  });
  afterEach(() => rm(dir, {recursive: true}));

  const write = (name: string, change: (text: string) => string) =>
    writeFile(join(dir, name), change(original));
  const problem = (): Promise<string> =>
    readInstruments([dir, shipped]).then(
      () => "read",
      (error: Error) => error.message
    );

  it("replace those that come with Waymark, by id", async () => {
    await write("ucla3.yaml", (text) => text.replace("short: Loneliness", "short: Our own"));
    const found = await readInstruments([dir, shipped]);
    expect(found.filter(({id}) => id === "ucla3").map(({short}) => short)).toEqual(["Our own"]);
    expect(found).toHaveLength((await instrumentIds([shipped])).length);
  });

  it("are read alone where only they are wanted", async () => {
    await write("ucla3.yaml", (text) => text.replace("short: Loneliness", "short: Our own"));
    const found = await readInstruments([dir, shipped], new Set(["ucla3", "brs"]));
    expect(found.map(({short}) => short)).toEqual(["Resilience", "Our own"]);
  });

  it("need not be there", async () => {
    expect(await readInstruments([join(dir, "none"), shipped])).toHaveLength(
      (await instrumentIds([shipped])).length
    );
  });

  it.each([
    ["an item the form does not have", "items: [1, 2, 3]", "items: [1, 2, 4]", "item 4, but the form has 3"],
    ["an item twice", "items: [1, 2, 3]", "items: [1, 2, 2]", "item 2 is there twice"],
    ["a range its items cannot give", "range: [3, 9]", "range: [0, 9]", "its items and scoring give 3 to 9"],
    ["answers the wrong way round", "range: [1, 3]", "range: [3, 1]", "the lowest answer comes first"],
    ["a rule without its limit", "rule: complete", "rule: max_missing", "max_missing needs a limit"],
    ["another id than its file", "id: ucla3", "id: ucla4", "ucla4 stands in a file named ucla3.yaml"],
    [
      "an order that leaves an item out",
      "    source:",
      "    order: [1, 2]\n    source:",
      "names each of the 3 items once"
    ],
    ["a setting nobody knows", "direction: lower", "direktion: lower", "unknown setting direktion"],
    ["a construct off the list", "[loneliness, ", "[lonelyness, ", "did you mean loneliness?"],
    ["an item in no scale", "items: [1, 2, 3]", "items: [1, 2]", "no scale has item 3; name it in unscored"],
    [
      "an unscored item that is in a scale",
      "items: 3\n",
      "items: 3\nunscored: [2]\n",
      "unscored: item 2 is in a scale"
    ],
    [
      "a variant with more answers",
      "    reverse: [1, 2, 3]",
      "    range: [0, 3]\n    reverse: [1, 2, 3]",
      "it is an instrument of its own"
    ],
    [
      "a backwards variant without labels",
      / {4}labels:\n {6}often: 1\n(?: {6}.*\n){3}/,
      "",
      "its numbers run backwards, so that it needs labels of its own"
    ],
    ["a label beyond the answers", "    often: 3\n", "    often: 4\n", "answers run from 1 to 3"],
    ["a table for a sum", "score: sum", "score: table", "table needs a table"],
    ["a count of nothing", "score: sum", "score: count", "count needs at_least"],
    ["bands that go down", "from: 6, label: lonely", "from: 2, label: lonely", "bands go up"],
    [
      "a cut-off beyond the scores",
      "value: 6, direction",
      "value: 10, direction",
      "10 is no score from 3 to 9"
    ],
    [
      "a licence nobody looked up",
      /\n {2}source: ".*"\n {2}status: verified\nsources/,
      "\nsources",
      "missing: licence.source"
    ],
    ["no sources", /\nsources:\n(.|\n)*/, "\n", "missing: sources"],
    [
      "a scale of sensitive items",
      "items: 3\n",
      "items: 3\nsensitive_items: [1, 2, 3]\n",
      "a scale of sensitive items alone would show their answers"
    ]
  ])("are refused with file, line and column for %s", async (_, from, to, message) => {
    await write("ucla3.yaml", (text) => text.replace(from, to));
    const text = await problem();
    expect(text).toContain(message);
    expect(text).toMatch(/ucla3\.yaml:\d+:\d+: /);
  });

  it("tell all their mistakes at once, at the right line", async () => {
    await write("ucla3.yaml", (text) => text.replace("items: [1, 2, 3]", "items: [1, 9]"));
    const line = original.split("\n").findIndex((text) => text.includes("items: [1, 2, 3]")) + 1;
    const text = await problem();
    expect(text).toContain(`ucla3.yaml:${line}:12: `);
    expect(text.split("\n")).toHaveLength(2);
  });
});
