import {describe, expect, it} from "vitest";
import {createRandom} from "../../src/demo/random.ts";
import {keyFindings} from "../../src/quality/key-check/assure.ts";
import {judgeKeys} from "../../src/quality/key-check/judge.ts";
import {looseOf} from "../../src/quality/key-check/loose.ts";
import {mixedOf} from "../../src/quality/key-check/mixed.ts";
import {keyResults} from "../../src/quality/key-check/result.ts";
import {crossedOf, drawForms, type Regime} from "../bench/mixtures/people.ts";

const base: Regime = {
  name: "two parts",
  people: 600,
  items: 20,
  reversed: 10,
  top: 3,
  loading: 0.6,
  level: 0
};

/** Variances of items keyed alike, as the key check's queries give them. */
function itemsOf(forms: readonly (readonly number[])[]) {
  return Array.from({length: base.items}, (_, at) => {
    const answers = forms.map((form) => form[at] as number);
    const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
    const squares = answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0);
    return {position: at + 1, variance: squares / (answers.length - 1), rest: 0.3};
  });
}

const look = (regime: Regime, seed: number) => {
  const forms = drawForms(createRandom(seed, regime.name), regime).filter((form) => new Set(form).size > 1);
  const crossed = crossedOf(forms, regime);
  return {crossed, items: itemsOf(forms)};
};

const judged = (regime: Regime, seed: number) => {
  const {crossed, items} = look(regime, seed);
  const source = {job: "j", instrument: "i", variant: "v", respondent: "self", scale: "total"};
  const keyed = [
    {...source, tried: "v", part: "", forms: crossed.length, items, variance: 100, mean: 30, middle: 30}
  ];
  const verdicts = judgeKeys({crossed, counts: [], keyed, retests: [], together: []});
  return {verdicts, keyed, source, crossed};
};

describe("two parts of a scale that each hang together", () => {
  it("are told where half of the forms seem turned", () => {
    const found = [1, 2, 3, 4, 5, 6].filter((seed) => {
      const {crossed, items} = look({...base, turned: 0.5}, seed);
      return looseOf(crossed, items) !== null;
    });
    expect(found.length).toBeGreaterThanOrEqual(4);
  });

  it("are not where they go together as those of real scales do", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const {crossed, items} = look({...base, method: 0.6}, seed);
      expect(looseOf(crossed, items)).toBeNull();
      expect(mixedOf(crossed)).toEqual([]);
    }
  });

  it("has the correlation and alpha of a small table worked out by hand", () => {
    // a and b over four kinds of 10 forms: (1, 1), (1, -1), (-1, 1), (-1, -1): r 0, variance 40 / 39 each.
    const source = {
      job: "j",
      instrument: "i",
      variant: "v",
      respondent: "self",
      scale: "total",
      turned: "1,2"
    };
    const forms = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1]
    ].map(([a, b]) => ({
      ...source,
      a: a as number,
      b: b as number,
      reach: 2,
      items: 4,
      forms: 50
    }));
    const items = (variance: number) => [1, 2, 3, 4].map((position) => ({position, variance, rest: 0.3}));
    // Variance of the mean of two 200 / 199; alpha 2 (1 - 2 v / (4 * 200 / 199)): .8 for v = 1.2 * 200 / 199, .6 for 1.4.
    expect(looseOf(forms, items(1.2))).toEqual({turned: [1, 2], forms: 200, r: 0});
    expect(looseOf(forms, items(1.4))).toBeNull();
    // 100 forms: the interval of r 0 ends at tanh(1.96 / sqrt(97)) = .196.
    expect(
      looseOf(
        forms.map((one) => ({...one, forms: 25})),
        items(1.2)
      )
    ).toBeNull();
  });
});

it("what may be of two codings stops nothing, and is a warning that says what to look at", () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const told = seeds
    .map((seed) => judged({...base, method: 1.2, turned: 0.5}, seed))
    .find(
      ({verdicts: [verdict]}) =>
        verdict!.mixed.length + verdict!.doubts.mixed.length === 0 && verdict!.doubts.loose.length > 0
    );
  expect(told).toBeDefined();
  const {verdicts, keyed, source, crossed} = told!;
  const instrument = {
    ...{id: "i", already_scored: false, sensitive_items: [], items: 20},
    scales: [{id: "total", items: Array.from({length: 20}, (_, at) => at + 1), score: "sum"}],
    variants: {v: {name: "v", reverse: []}},
    answers: {range: [0, 3], labels: {}}
  };
  const n = crossed.length;
  const results = keyResults(
    {
      counts: [{...source, forms: n, complete: n, people: n, lowest: 0, highest: 0}],
      keyed
    },
    verdicts,
    {jobs: [], instruments: [instrument as never]}
  );
  expect(results[0]).toMatchObject({status: "agrees", isDoubtful: true});
  expect(results[0]!.words).toMatch(/may be of two codings: items 1, .* and 10 hardly go with the others/);
  expect(keyFindings(results)[0]).toMatchObject({code: "key-doubtful", severity: "warning", internal: true});
});
