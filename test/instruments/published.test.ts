import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import type {Instrument} from "../../src/instruments/instrument.ts";
import {readInstruments} from "../../src/instruments/registry.ts";
import {scoreAssessment} from "../../src/instruments/score.ts";

let instruments: Map<string, Instrument>;
beforeAll(async () => {
  const folder = fileURLToPath(new URL("../../data/instruments/", import.meta.url));
  instruments = new Map((await readInstruments([folder])).map((one) => [one.id, one]));
});

const scored = (id: string, answers: readonly (number | null)[], variant = "standard") =>
  Object.fromEntries(
    scoreAssessment(instruments.get(id)!, variant, answers).map((score) => [score.scale, score])
  );
const values = (id: string, answers: readonly (number | null)[], variant = "standard") =>
  Object.fromEntries(Object.entries(scored(id, answers, variant)).map(([scale, {value}]) => [scale, value]));
const all = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);
/** `high` at these places and `low` elsewhere. */
const marked = (count: number, places: readonly number[], high: number, low: number): number[] =>
  Array.from({length: count}, (_, i) => (places.includes(i + 1) ? high : low));

/** Answers of `count` items from `low` up that add up to `sum`. */
const adding = (count: number, low: number, high: number, sum: number): number[] => {
  let rest = sum - count * low;
  return all(count, low).map((answer) => {
    const more = Math.min(high - low, rest);
    rest -= more;
    return answer + more;
  });
};

describe("published conversion tables", () => {
  it("SWEMWBS: each sum from 7 to 35 has its metric score", () => {
    const published =
      "7:7.00 8:9.51 9:11.25 10:12.40 11:13.33 12:14.08 13:14.75 14:15.32 15:15.84 16:16.36 17:16.88 18:17.43 19:17.98 20:18.59 21:19.25 22:19.98 23:20.73 24:21.54 25:22.35 26:23.21 27:24.11 28:25.03 29:26.02 30:27.03 31:28.13 32:29.31 33:30.70 34:32.55 35:35.00";
    for (const pair of published.split(" ")) {
      const [sum, metric] = pair.split(":").map(Number) as [number, number];
      expect(values("swemwbs7", adding(7, 1, 5, sum)).total).toBe(metric);
    }
    expect(scored("swemwbs7", [null, ...all(6, 3)]).total?.method).toBe("unscorable");
  });

  it("PROMIS: T scores with their standard errors, from the lowest sum to the highest", () => {
    const at = (id: string, sum: number) => {
      const {value, se} = scored(id, adding(4, 1, 5, sum)).total!;
      return [value, se];
    };
    expect([4, 12, 20].map((sum) => at("promis-depression-4a", sum))).toEqual([
      [41, 6.2],
      [62.2, 2.3],
      [79.4, 2.6]
    ]);
    expect([4, 12, 20].map((sum) => at("promis-anxiety-4a", sum))).toEqual([
      [40.3, 6.1],
      [63.4, 2.6],
      [81.6, 3.7]
    ]);
    expect([4, 15, 20].map((sum) => at("promis-social-4a", sum))).toEqual([
      [27.5, undefined],
      [50, undefined],
      [64.2, undefined]
    ]);
    // No table could be checked: the sum stands as it is.
    expect(values("promis-isolation-4a", all(4, 5))).toEqual({total: 20});
  });
});

describe("published keys", () => {
  it("AHS: agency 2, 9, 10, 12, pathways 1, 4, 6, 8; fillers count for nothing", () => {
    expect(values("ahs", marked(12, [3, 5, 7, 11], 8, 1))).toEqual({total: 8, agency: 4, pathways: 4});
    expect(values("ahs", marked(12, [2, 9, 10, 12], 8, 1))).toEqual({total: 36, agency: 32, pathways: 4});
    expect(
      scored(
        "ahs",
        all(12, 4).map((answer, i) => (i === 2 ? null : answer))
      ).total?.method
    ).toBe("complete");
  });

  it("RAS-24: the factors are the same people's in both orders", () => {
    const hope = {hope: 5, help: 1, goals: 1, others: 1, symptoms: 1};
    expect(values("ras24", marked(24, [7, 8, 9, 10, 11, 12, 13, 14, 21], 5, 1), "kept-order")).toMatchObject(
      hope
    );
    expect(values("ras24", marked(24, [1, 2, 3, 4, 5, 6, 7, 8, 9], 5, 1), "factor-order")).toMatchObject(
      hope
    );
    const others = {hope: 1, help: 1, goals: 1, others: 5, symptoms: 1};
    expect(values("ras24", marked(24, [6, 22, 23, 24], 5, 1), "kept-order")).toMatchObject(others);
    expect(values("ras24", marked(24, [18, 19, 20, 21], 5, 1), "factor-order")).toMatchObject(others);
    expect(values("ras24", all(24, 4), "kept-order").total).toBe(4);
  });

  it("RAS-DS: a domain is in percent of its highest sum, so that it begins at 25", () => {
    expect(values("rasds", all(38, 1))).toEqual({
      total: 38,
      doing: 25,
      looking: 25,
      mastering: 25,
      connecting: 25
    });
    expect(values("rasds", marked(38, [1, 2, 3, 4, 5, 6], 4, 2)).doing).toBe(100);
    expect(values("rasds", all(38, 2)).mastering).toBe(50);
  });

  it("Rogers: printed and turned-round forms of the same person score alike", () => {
    const empowered = [4, 7, 8, 10, 16, 17, 21, 22, 23];
    expect(values("res28", marked(28, empowered, 4, 1), "agree-first").total).toBe(4);
    expect(values("res28", marked(28, empowered, 1, 4), "agree-last").total).toBe(4);
    expect(values("res28", marked(28, [], 4, 2), "agree-first").power).toBe(2);
  });

  it("ISMI: 7, 14, 24, 26 and 27 are turned; leaving stigma resistance out is a scale of its own", () => {
    const resistant = marked(29, [7, 14, 24, 26, 27], 4, 1);
    expect(values("ismi29", resistant)).toMatchObject({total: 1, total24: 1, resistance: 1, alienation: 1});
    expect(values("ismi29", all(29, 4))).toMatchObject({total: (24 * 4 + 5) / 29, total24: 4, resistance: 1});
    expect(values("ismi10", marked(10, [2, 9], 4, 1)).total).toBe(1);
    expect(values("ismi9", marked(9, [2, 9], 4, 1)).total).toBe(1);
    // The mean of what is answered.
    expect(scored("ismi10", [null, 4, ...all(7, 1), null].toSpliced(8, 1, 4)).total).toMatchObject({
      value: 1,
      answered: 8,
      method: "prorated"
    });
  });

  it("RSES: stored as 1 to 4 and backwards, the best form is 30", () => {
    const best = marked(10, [3, 5, 8, 9, 10], 1, 4);
    expect(values("rses", best, "rosenberg-1965-one-to-four").total).toBe(30);
    expect(
      values(
        "rses",
        best.map((answer) => 5 - answer),
        "rosenberg-1965-agree-first"
      ).total
    ).toBe(30);
    expect(values("rses", marked(10, [2, 5, 6, 8, 9], 1, 4), "alternate-one-to-four").total).toBe(30);
    expect(values("rses", marked(10, [2, 5, 6, 8, 9], 4, 1), "alternate-agree-first").total).toBe(30);
  });

  it("CES-D: stored as 1 to 4 it is one less an item", () => {
    expect(values("cesd", all(20, 1), "one-to-four")).toEqual({total: 12});
    expect(values("cesd", marked(20, [4, 8, 12, 16], 1, 4), "one-to-four")).toEqual({total: 60});
  });

  it("K6: stored as 1 all of the time to 5 none of the time it is 5 less the answer", () => {
    expect(values("k6", [1, 2, 3, 4, 5, 5], "nhis").total).toBe(4 + 3 + 2 + 1);
    expect(values("k6", [4, 3, 2, 1, 0, 0]).total).toBe(10);
  });

  it("UCLA-3: stored as 1 often it is turned", () => {
    expect(values("ucla3", [1, 1, 2], "often-first").total).toBe(8);
  });

  it("BPNSFS: each need is satisfied or frustrated apart", () => {
    expect(values("bpnsfs24", marked(24, [1, 7, 13, 19, 6, 12, 18, 24], 5, 2))).toEqual({
      autonomy: 5,
      "autonomy-frustration": 2,
      relatedness: 2,
      "relatedness-frustration": 2,
      competence: 2,
      "competence-frustration": 5
    });
  });

  it("MSPSS: a special person, family and friends", () => {
    expect(values("mspss12", marked(12, [3, 4, 8, 11], 7, 1))).toEqual({
      total: 3,
      other: 1,
      family: 7,
      friends: 1
    });
  });

  it("MHSIP: both directions agree, and a scale with over a third missing is left out", () => {
    const answers = Array.from({length: 36}, (_, i) => 1 + (i % 5));
    const turned = answers.map((answer) => 6 - answer);
    expect(values("mhsip36", turned, "agree-first")).toEqual(values("mhsip36", answers, "agree-last"));
    const holed = all<number | null>(36, 4).map((answer, i) => ([0, 20, 21, 22].includes(i) ? null : answer));
    const scores = scored("mhsip36", holed, "agree-last");
    expect(scores.satisfaction).toMatchObject({value: 4, answered: 2, method: "prorated"});
    expect(scores.outcomes).toMatchObject({value: null, answered: 5, method: "unscorable"});
    expect(scores.access?.method).toBe("complete");
  });

  it("GSE: up to three items may be missing", () => {
    expect(scored("gse10", [null, null, null, ...all(7, 3)]).total).toMatchObject({
      value: 30,
      method: "prorated"
    });
    expect(scored("gse10", [...all<number | null>(4, null), ...all(6, 3)]).total?.method).toBe("unscorable");
  });

  it.each([
    ["phq9", 9, 3, 27],
    ["phq8", 8, 3, 24],
    ["gad7", 7, 3, 21],
    ["qpr15", 15, 4, 60],
    ["barc10", 10, 6, 60],
    ["wemwbs14", 14, 5, 70],
    ["mhcs16", 16, 6, 96],
    ["imrs15", 15, 5, 5],
    ["noms-sc", 4, 5, 5],
    ["noms-fn", 8, 5, 5]
  ])("%s: %i items of %i are %i at most", (id, items, highest, total) => {
    expect(values(id, all(items, highest)).total).toBe(total);
  });

  it.each([
    ["srs", 36.5],
    ["ors", 12.3],
    ["dla20", 4.158]
  ])("%s: the score is as it is imported", (id, score) => {
    expect(values(id, [score])).toEqual({total: score});
  });
});
