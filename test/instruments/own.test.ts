import {describe, expect, it} from "vitest";
import {ownInstrument} from "../../src/commands/starter/instrument.ts";
import {parseConfig} from "../../src/config/parse.ts";
import {checkInstrument} from "../../src/instruments/check.ts";
import {type Instrument, instrumentSchema} from "../../src/instruments/instrument.ts";
import {scaleMissingRule} from "../../src/instruments/missing.ts";
import {reliableChangeBasis} from "../../src/instruments/reliable.ts";
import {scoreAssessment} from "../../src/instruments/score.ts";
import {usualVariant} from "../../src/instruments/variant.ts";

function read(text: string): {instrument: Instrument | undefined; told: string[]} {
  const {value, source, mistakes} = parseConfig("felt-heard.yaml", text, instrumentSchema);
  const found = value === undefined ? mistakes : checkInstrument(value, source, "felt-heard");
  return {instrument: value, told: found.map(({at, message}) => `${at.line}: ${message}`)};
}

const least = `id: felt-heard
name: Being heard
short: Heard
answers: {range: [1, 5]}
items: 4
scales:
  - {id: total, name: Validation, constructs: [validation], score: mean, direction: higher}
licence: {permission: own}
`;

describe("questions of one's own", () => {
  it("need no more than answers, items and scales", () => {
    const {instrument, told} = read(least);
    expect(told).toEqual([]);
    expect(usualVariant(instrument!)).toBe("standard");
    expect(instrument!.scales[0]).toMatchObject({items: [1, 2, 3, 4], range: [1, 5]});
    expect(scoreAssessment(instrument!, "standard", [1, 2, 3, 4])).toEqual([
      {scale: "total", value: 2.5, answered: 4, method: "complete"}
    ]);
    expect(scoreAssessment(instrument!, "standard", [1, 2, 3, null])[0]?.method).toBe("unscorable");
  });

  it("are scored as the starter says: a turned item, two thirds of a scale's items", () => {
    const {instrument, told} = read(ownInstrument);
    expect(told).toEqual([]);
    expect(scoreAssessment(instrument!, "standard", [5, null, 1, 4, null, 2, 2])).toEqual([
      {scale: "validation", value: 5, answered: 2, method: "prorated"},
      {scale: "trust", value: null, answered: 1, method: "unscorable"},
      {scale: "role-models", value: 2, answered: 2, method: "complete"}
    ]);
  });

  it("have no bands and no cut-offs, but reliable change where its inputs are given", () => {
    const band = "    bands: [{from: 1, label: low, source: us, status: verified}]\n";
    const text = least.replace(
      "  - {id: total, name: Validation, constructs: [validation], score: mean, direction: higher}\n",
      `  - id: total
    name: Validation
    constructs: [validation]
    score: mean
    direction: higher
    sd: [{value: 0.8, kind: baseline-sample, source: "our first 120 forms", status: verified}]
    reliability: [{value: 0.84, kind: alpha, source: "our first 120 forms", status: verified}]
${band}`
    );
    expect(read(text).told).toEqual([
      "14: scales[1].bands: questions of your own have none; a band needs a study to stand on"
    ]);
    const {instrument, told} = read(text.replace(band, ""));
    expect(told).toEqual([]);
    expect(reliableChangeBasis(instrument!.scales[0]!)?.threshold).toBeCloseTo(
      1.96 * Math.SQRT2 * 0.8 * 0.4,
      12
    );
  });

  it("are the only ones that may leave out where they are from", () => {
    const {told} = read(least.replace("permission: own", "permission: free"));
    expect(told.map((line) => /missing: ([\w.]+);/.exec(line)?.[1])).toEqual([
      "status",
      "variants",
      "missing",
      "licence.terms",
      "licence.attribution",
      "licence.source",
      "licence.status",
      "sources"
    ]);
  });
});

describe("ways of scoring", () => {
  const scored = (scale: string, answers: (number | null)[], form = "") => {
    const {instrument, told} = read(
      least.replace("score: mean,", `${scale},`).replace("licence:", `${form}licence:`)
    );
    expect(told).toEqual([]);
    const [score] = scoreAssessment(instrument!, "standard", answers);
    return [instrument!.scales[0]!.range, score?.value, score?.method];
  };

  it.each([
    ["sum", "score: sum", [4, 20], 14],
    ["sum, multiplied", "score: sum, times: 2.5", [10, 50], 35],
    ["mean, multiplied", "score: mean_times, times: 10", [10, 50], 35],
    ["percent of the highest sum", "score: percent_of_max", [20, 100], 70],
    ["percent of the way from lowest to highest", "score: percent_of_range", [0, 100], 62.5],
    ["items answered 4 or higher", "score: count, at_least: 4", [0, 4], 2]
  ])("%s", (_, scale, range, value) => {
    expect(scored(scale, [2, 3, 4, 5])).toEqual([range, value, "complete"]);
  });

  it("a scale's own rule for missing items goes before the form's, and counts the scale's items", () => {
    const lenient = "score: sum, missing: {rule: max_missing, limit: 1}";
    expect(scored(lenient, [2, 3, 4, null])).toEqual([[4, 20], 12, "prorated"]);
    expect(scored(lenient, [2, 3, null, null])).toEqual([[4, 20], null, "unscorable"]);
    const form = "missing: {rule: answered_mean}\n";
    expect(scored("score: sum", [2, null, null, null], form)).toEqual([[4, 20], 8, "prorated"]);
    expect(scored("score: sum, missing: {rule: complete}", [2, 3, 4, null], form)[2]).toBe("unscorable");
    const {instrument} = read(least.replace("score: mean,", `${lenient},`));
    expect(scaleMissingRule(instrument!, instrument!.scales[0]!)).toBe(
      "scored when at most 1 of its items are missing, with the person's own mean in their place"
    );
  });

  it("two thirds are not said to be more than 2 of 3", () => {
    const rule = (limit: string) => {
      const {instrument} = read(
        least.replace("score: mean,", `score: sum, missing: {rule: min_fraction, limit: ${limit}},`)
      );
      return scaleMissingRule(instrument!, instrument!.scales[0]!);
    };
    expect(rule("0.666")).toContain("at least two thirds of a scale's items");
    expect(rule("0.75")).toContain("at least 75% of a scale's items");
  });

  it("a count is made of complete answers alone", () => {
    expect(scored("score: count, at_least: 4", [5, 5, 5, null], "missing: {rule: answered_mean}\n")[2]).toBe(
      "unscorable"
    );
  });

  it("a table has a row for each sum", () => {
    const {told} = read(
      least.replace(
        "score: mean,",
        "score: table, table: {source: us, status: verified, rows: [{raw: 4, score: 1}, {raw: 5, score: 2}]},"
      )
    );
    expect(told[0]).toContain("no row for a sum of 6, 7, 8");
  });
});

/** Declarations that would score without a word and give a wrong figure, one change each to a sound file. */
describe("a wrong declaration", () => {
  const scale = "{id: total, name: Validation, constructs: [validation], score: mean, direction: higher}";
  const scaleWith = (more: string) => least.replace(scale, scale.replace("}", `, ${more}}`));
  const ofUs = "source: us, status: verified";
  const told = (text: string): string[] => read(text).told.map((line) => line.replace(/^\d+: /, ""));

  it.each([
    ["sd: [{value: 0, kind: normative, SOURCE}]", "scales[1].sd[1].value: must be more than 0"],
    [
      "sd: [{value: 30, kind: normative, SOURCE}]",
      "scales[1].sd 1: 30 is more than half of what the scale is wide"
    ],
    [
      "reliability: [{value: 1.2, kind: alpha, SOURCE}]",
      "scales[1].reliability[1].value: must be less than 1"
    ],
    ["reliability: [{value: 1, kind: alpha, SOURCE}]", "scales[1].reliability[1].value: must be less than 1"],
    ["norm: {mean: 9, sd: 1, of: adults, SOURCE}", "scales[1].norm: 9 is no score from 1 to 5"],
    ["missing: {rule: max_missing, limit: 1.5}", "scales[1].missing.limit: a whole number of items"],
    ["missing: {rule: min_fraction, limit: 0}", "scales[1].missing.limit: a share between 0 and 1"],
    ["missing: {rule: complete, limit: 2}", "scales[1].missing.limit: complete has none; max_missing has one"]
  ])("of a number that cannot be: %s", (more, message) => {
    expect(told(scaleWith(more.replace("SOURCE", ofUs)))).toEqual([message]);
  });

  it("of a spread or a reliability of the wrong kind", () => {
    expect(told(scaleWith(`sd: [{value: 1, kind: alpha, ${ofUs}}]`))[0]).toContain("scales[1].sd[1].kind");
    expect(told(scaleWith(`reliability: [{value: 0.8, kind: normative, ${ofUs}}]`))[0]).toContain(
      "scales[1].reliability[1].kind"
    );
  });

  it("of answers that are no answers", () => {
    const answers = (text: string) => told(least.replace("answers: {range: [1, 5]}", `answers: {${text}}`));
    expect(answers("range: [1, 5.5]")).toEqual(["answers.range: answers are whole numbers"]);
    expect(answers("range: [1, 5], labels: {always: 4.5}")).toEqual([
      "answers.labels.always: answers are whole numbers"
    ]);
    expect(answers("range: [0, 5], decimals: 1, labels: {always: 4.5}")).toEqual([]);
    expect(answers("range: [1, 5], labels: {never: 1}, missing: [never]")).toEqual([
      "answers.labels.never: is no answer, by answers.missing"
    ]);
  });

  it("of a count or a table that no answers reach", () => {
    const counts = (least: number) =>
      told(scaleWith(`at_least: ${least}`).replace("score: mean", "score: count"));
    expect(counts(9)).toEqual(["scales[1].at_least: above 1, which everybody reaches, and at most 5"]);
    expect(counts(1)).toHaveLength(1);
    expect(counts(4)).toEqual([]);
    const rows = (more: string) =>
      told(
        scaleWith(
          `table: {rows: [${Array.from({length: 17}, (_, at) => `{raw: ${at + 4}, score: ${at}}`).join(", ")}${more}], ${ofUs}}`
        ).replace("score: mean", "score: table")
      );
    expect(rows("")).toEqual([]);
    expect(rows(", {raw: 7, score: 9}")).toEqual(["scales[1].table: a sum of 7 is there twice"]);
    expect(rows(", {raw: 21, score: 9}")).toEqual(["scales[1].table: 21 is no sum from 4 to 20"]);
  });

  it("of ages that say nothing", () => {
    expect(told(`${least}ages: {${ofUs}}\n`)).toEqual(["ages: says neither from nor to"]);
  });

  it("of a variant whose labels are turned and whose key is not", () => {
    const variants = (reverse: string) =>
      told(
        `${least.replace("range: [1, 5]", "range: [1, 5], labels: {never: 1, always: 5}")}variants:
  standard: {name: As asked, reverse: [2]}
  backwards: {name: Always first, labels: {always: 1, never: 5}, reverse: ${reverse}}
`
      );
    // Items 1, 3 and 4 are turned where 1 is "always"; 2 is not, for it is keyed the other way.
    expect(variants("[1, 3, 4]")).toEqual([]);
    expect(variants("[2]")).toEqual([
      "variants.backwards.reverse: by its labels, items 1, 2, 3, 4 would count the other way than in the variant standard"
    ]);
    expect(variants("[1, 3]")).toEqual([
      "variants.backwards.reverse: by its labels, item 4 would count the other way than in the variant standard"
    ]);
  });
});
