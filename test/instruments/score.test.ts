import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import type {Instrument} from "../../src/instruments/instrument.ts";
import {readInstruments} from "../../src/instruments/registry.ts";
import {scoreAssessment} from "../../src/instruments/score.ts";
import {codingOf, keyAnswers} from "../../src/instruments/variant.ts";
import {oraclePresent, oracleRows} from "../statistics/oracle.ts";

const folder = fileURLToPath(new URL("../../data/instruments/", import.meta.url));

let instruments: Map<string, Instrument>;
beforeAll(async () => {
  instruments = new Map((await readInstruments([folder])).map((one) => [one.id, one]));
});

const get = (id: string): Instrument => {
  const found = instruments.get(id);
  if (found === undefined) throw new Error(`no instrument ${id}`);
  return found;
};

const score = (id: string, answers: readonly (number | null)[], variant = "standard") =>
  Object.fromEntries(scoreAssessment(get(id), variant, answers).map(({scale, ...rest}) => [scale, rest]));

/** Answers in the standard order, all keyed one way, as a file in this variant holds them. */
function asStored(instrument: Instrument, variant: string, keyed: readonly number[]): number[] {
  const {order, reverse, range} = codingOf(instrument, variant);
  const moved = range[0] - instrument.answers.range[0];
  return order.map((item, index) => {
    const answer = keyed[item - 1]! + moved;
    return reverse.has(index + 1) ? range[0] + range[1] - answer : answer;
  });
}

const complete = (value: number, answered: number) => ({value, answered, method: "complete"});
const unscorable = (answered: number) => ({value: null, answered, method: "unscorable"});
const all = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

describe("scores worked out by hand", () => {
  it("ahi: adds up 24 items of 1 to 5", () => {
    expect(score("ahi", [...all(12, 1), ...all(12, 4)])).toEqual({total: complete(60, 24)});
    expect(score("ahi", [null, ...all(23, 3)])).toEqual({total: unscorable(23)});
  });

  it("cesd: turns items 4, 8, 12 and 16 round, so that all zeros score 12", () => {
    expect(score("cesd", all(20, 0))).toEqual({total: complete(12, 20)});
    const worst = all(20, 3).map((x, i) => ([4, 8, 12, 16].includes(i + 1) ? 0 : x));
    expect(score("cesd", worst)).toEqual({total: complete(60, 20)});
  });

  it("shs6: agency is 2, 4, 6 and pathways 1, 3, 5", () => {
    expect(score("shs6", [1, 8, 2, 7, 3, 6])).toEqual({
      total: complete(27, 6),
      agency: complete(21, 3),
      pathways: complete(6, 3)
    });
  });

  it("hhi12: turns items 3 and 6 round, in their subscales too; a subscale may be complete where the form is not", () => {
    const answers = [4, 4, 1, 4, 4, 1, 4, 4, 4, 4, 4, 4];
    expect(score("hhi12", answers)).toEqual({
      total: complete(48, 12),
      future: complete(16, 4),
      readiness: complete(16, 4),
      interconnectedness: complete(16, 4)
    });
    expect(
      score(
        "hhi12",
        answers.map((x, i) => (i === 2 ? 4 : x))
      ).interconnectedness
    ).toEqual(complete(13, 4));
    const holed = score(
      "hhi12",
      answers.map((x, i) => (i === 0 ? null : x))
    );
    expect([holed.total, holed.future, holed.readiness]).toEqual([
      unscorable(11),
      unscorable(3),
      complete(16, 4)
    ]);
  });

  it("rses: the two orders hold the same items, and the wrong one gives another score", () => {
    const standard = [3, 3, 0, 3, 0, 3, 3, 0, 0, 0];
    expect(score("rses", standard, "rosenberg-1965")).toEqual({total: complete(30, 10)});
    const alternate = [3, 0, 3, 3, 0, 0, 3, 0, 0, 3];
    expect(score("rses", alternate, "alternate")).toEqual({total: complete(30, 10)});
    expect(score("rses", alternate, "rosenberg-1965").total?.value).not.toBe(30);
    // one item missing: the prorating rule is not verified, so the form is not scored
    expect(score("rses", [null, ...standard.slice(1)], "rosenberg-1965")).toEqual({total: unscorable(9)});
  });

  it("ucla3: adds up 3 items of 1 to 3", () => {
    expect(score("ucla3", [1, 2, 3])).toEqual({total: complete(6, 3)});
    expect(score("ucla3", [1, null, 3])).toEqual({total: unscorable(2)});
  });

  it("brs: the mean, items 2, 4 and 6 turned round, of what is answered", () => {
    expect(score("brs", [5, 1, 5, 1, 5, 1])).toEqual({total: complete(5, 6)});
    expect(score("brs", [4, 2, null, 3, null, null])).toEqual({
      total: {value: (4 + 4 + 3) / 3, answered: 3, method: "prorated"}
    });
    expect(score("brs", all(6, null))).toEqual({total: unscorable(0)});
  });

  it("who5: the sum times four", () => {
    expect(score("who5", [5, 4, 3, 2, 1])).toEqual({total: complete(60, 5)});
    expect(score("who5", [5, 4, 3, 2, null])).toEqual({total: unscorable(4)});
  });
});

describe("missing items", () => {
  const withRule = (missing: Partial<Instrument["missing"]>): Instrument => ({
    ...get("hhi12"),
    missing: {...get("hhi12").missing, status: "verified", ...missing}
  });
  const holes = (...positions: number[]) => all(12, 2).map((x, i) => (positions.includes(i + 1) ? null : x));
  const methods = (instrument: Instrument, answers: (number | null)[]) =>
    scoreAssessment(instrument, "standard", answers).map(({method, value}) => [method, value]);

  it("max_missing: prorates up to the limit, and in proportion on a subscale", () => {
    const rule = withRule({rule: "max_missing", limit: 3});
    // ten answers, item 3 and 6 keyed 5 - 2 = 3: (8 * 2 + 2 * 3) / 10 * 12
    expect(methods(rule, holes(1, 2))).toEqual([
      ["prorated", 26.4],
      ["unscorable", null],
      ["complete", 8],
      ["complete", 9]
    ]);
    expect(methods(rule, holes(1))[1]).toEqual(["prorated", (7 / 3) * 4]);
    expect(methods(rule, holes(1, 2, 4, 5))[0]).toEqual(["unscorable", null]);
  });

  it("min_fraction: each scale by itself", () => {
    const rule = withRule({rule: "min_fraction", limit: 0.75});
    expect(methods(rule, holes(1, 2)).map(([method]) => method)).toEqual([
      "prorated",
      "unscorable",
      "complete",
      "complete"
    ]);
  });

  it("an unverified rule scores complete forms only", () => {
    const rule = withRule({rule: "max_missing", limit: 3, status: "unverified"});
    expect(methods(rule, holes(1))[0]).toEqual(["unscorable", null]);
  });
});

describe("any form", () => {
  it("scores inside the scale's range, and never differently for the order items are printed in", () => {
    for (const instrument of instruments.values()) {
      const filledIn = fc.constantFrom(...Object.keys(instrument.variants)).chain((variant) => {
        const [min, max] = codingOf(instrument, variant).range;
        const answer = fc.option(fc.integer({min, max}), {nil: null, freq: 12});
        return fc.record({
          variant: fc.constant(variant),
          answers: fc.array(answer, {minLength: instrument.items, maxLength: instrument.items})
        });
      });
      fc.assert(
        fc.property(filledIn, ({answers, variant}) => {
          for (const {scale: id, value, answered, method} of scoreAssessment(instrument, variant, answers)) {
            const scale = instrument.scales.find((one) => one.id === id)!;
            expect(answered).toBe(
              scale.items.filter((item) => answers[position(variant, item) - 1] !== null).length
            );
            expect(value === null).toBe(method === "unscorable");
            if (value === null) continue;
            expect(value).toBeGreaterThanOrEqual(scale.range[0] - 1e-9);
            expect(value).toBeLessThanOrEqual(scale.range[1] + 1e-9);
          }
          function position(name: string, item: number): number {
            const order = instrument.variants[name]?.order;
            return order === undefined ? item : order.indexOf(item) + 1;
          }
        })
      );
    }
  });

  it("gives the same scores in each of its variants, whichever order and numbers it is stored in", () => {
    for (const instrument of instruments.values()) {
      const [min, max] = instrument.answers.range;
      const keyed = fc.array(fc.integer({min, max}), {
        minLength: instrument.items,
        maxLength: instrument.items
      });
      fc.assert(
        fc.property(keyed, (answers) => {
          const scores = Object.keys(instrument.variants).map((variant) =>
            scoreAssessment(instrument, variant, asStored(instrument, variant, answers))
          );
          for (const other of scores) expect(other).toEqual(scores[0]);
        })
      );
    }
  });

  it("is keyed back by turning it twice", () => {
    for (const instrument of instruments.values())
      for (const variant of Object.keys(instrument.variants)) {
        const answers = Array.from(
          {length: instrument.items},
          (_, i) => instrument.answers.range[0] + (i % 2)
        );
        expect(
          keyAnswers(instrument, codingOf(instrument, variant), asStored(instrument, variant, answers))
        ).toEqual(answers);
      }
  });

  it("moves up when an answer does, and never with a lower answer", () => {
    for (const instrument of instruments.values()) {
      const [min, max] = instrument.answers.range;
      const length = instrument.items;
      fc.assert(
        fc.property(
          fc.array(fc.integer({min, max: max - 1}), {minLength: length, maxLength: length}),
          fc.integer({min: 0, max: length - 1}),
          (answers, at) => {
            const [variant] = Object.keys(instrument.variants) as [string];
            const raised = answers.map((answer, i) => (i === at ? answer + 1 : answer));
            const [before, after] = [answers, raised].map((each) =>
              scoreAssessment(instrument, variant, asStored(instrument, variant, each))
            );
            before!.forEach(({value}, i) => {
              const has = instrument.scales[i]!.items.includes(at + 1);
              if (has) expect(after![i]!.value).toBeGreaterThan(value!);
              else expect(after![i]!.value).toBe(value);
            });
          }
        ),
        {numRuns: 30}
      );
    }
  });

  it("is refused when it has another number of items or an unknown variant", () => {
    expect(() => score("brs", all(5, 3))).toThrow("brs has 6 items, not 5");
    expect(() => score("rses", all(10, 1), "standard")).toThrow("unknown variant of rses: standard");
  });
});

describe.runIf(oraclePresent)("a real item-level export", () => {
  it("gives the totals of its authors on all 992 rows", () => {
    const rows = oracleRows("ahi-cesd/ahi-cesd.csv");
    expect(rows).toHaveLength(992);
    const items = (row: Record<string, string>, stem: string, count: number, shift: number) =>
      Array.from({length: count}, (_, i) => Number(row[stem + String(i + 1).padStart(2, "0")]) - shift);
    const wrong = rows.filter(
      (row) =>
        score("ahi", items(row, "ahi", 24, 0)).total?.value !== Number(row.ahiTotal) ||
        score("cesd", items(row, "cesd", 20, 1)).total?.value !== Number(row.cesdTotal)
    );
    expect(wrong).toEqual([]);
  });
});
