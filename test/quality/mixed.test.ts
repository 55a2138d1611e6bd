import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {createRandom} from "../../src/demo/random.ts";
import {type CrossedForms, mixedOf} from "../../src/quality/key-check/mixed.ts";
import {crossedOf, drawForms, honest, mixtures, type Regime} from "../bench/mixtures/people.ts";
import {realDir, realIsThere} from "../helpers/real.ts";

/** The bench goes through 1,000 honest sets; these are the first of them. */
const sets = 40;

const alarms = (regimes: readonly Regime[], count: number): number => {
  const random = createRandom(1, regimes.map(({name}) => name).join());
  return Array.from({length: count}, (_, set) => regimes[set % regimes.length] as Regime).filter(
    (regime) => mixedOf(crossedOf(drawForms(random, regime), regime)).length > 0
  ).length;
};

describe("forms of two codings that no column tells apart", () => {
  it("are not seen where there is one, however people answer", () => {
    expect(alarms(honest, sets)).toBe(0);
  });

  it("are mostly seen of 150 people where a third is turned", () => {
    const [, regimes] = mixtures.find(([name]) => name === "150 people, 0.3 of forms turned")!;
    expect(alarms(regimes, regimes.length)).toBeGreaterThanOrEqual(regimes.length * 0.75);
  });
});

describe.runIf(realIsThere)("the CES-D of a real study, whose answers pile up at one end", () => {
  /** Answers from 0 to 3 of one form a person, the first; items 4, 8, 12 and 16 turned of some. */
  function forms(isTurned: (person: number) => boolean): CrossedForms[] {
    const [head, ...rows] = readFileSync(join(realDir, "ahi-cesd/ahi-cesd.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .map((row) => row.replaceAll('"', "").split(","));
    const at = (name: string): number => head!.indexOf(name);
    return rows
      .filter((row) => row[at("occasion")] === "0")
      .map((row, person) => {
        const answers = Array.from(
          {length: 20},
          (_, item) => Number(row[at(`cesd${String(item + 1).padStart(2, "0")}`)]) - 2.5
        );
        const turned = [4, 8, 12, 16];
        const sum = (of: (item: number) => boolean): number =>
          answers.reduce((total, answer, item) => total + (of(item + 1) ? answer : 0), 0);
        const sign = isTurned(person) ? 1 : -1;
        return {
          ...{job: "j", instrument: "cesd", variant: "standard", respondent: "self", scale: "total"},
          turned: turned.join(","),
          a: (sign * sum((item) => turned.includes(item))) / 4,
          b: sum((item) => !turned.includes(item)) / 16,
          ...{reach: 1.5, items: 20, forms: 1}
        };
      });
  }

  it("raises no alarm as it is", () => {
    expect(mixedOf(forms(() => false))).toEqual([]);
  });

  it("does where the four items of two people in five are turned", () => {
    const [mixed] = mixedOf(forms((person) => person % 5 < 2));
    expect(mixed).toMatchObject({turned: [4, 8, 12, 16], forms: 295});
    // 118 of 295 were turned; those in the middle cannot be told one by one.
    expect(mixed!.otherwise).toBeGreaterThan(90);
    expect(mixed!.otherwise).toBeLessThan(145);
  });
});
