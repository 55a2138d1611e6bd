import {describe, expect, it} from "vitest";
import {differenceOfMeans} from "../../src/statistics/difference-of-means.ts";
import {hodgesLehmann} from "../../src/statistics/hodges-lehmann.ts";
import {mcnemar, type PairedAnswers, pairedShareDifference} from "../../src/statistics/paired-shares.ts";
import {cronbachAlphaInterval} from "../../src/statistics/reliability.ts";
import {scoreSums} from "../../src/statistics/score-sums.ts";
import {standardizedMeanDifference} from "../../src/statistics/standardized-difference.ts";
import {expectClose, fixture} from "./fixture.ts";
import {groupBy, oraclePresent, oracleRows} from "./oracle.ts";

type Limits = {lower: number; upper: number};

const expected = fixture<{
  middles: ({column: string; occasion: number; n: number; estimate: number} & Limits)[];
  lost: ({column: string; value: number; difference: number; df: number; p: number} & Limits)[];
  cutoff: PairedAnswers & {p: number; value: number} & Limits;
  alpha: ({stem: string; items: number; alpha: number} & Limits)[];
}>("ahi-cesd");

/** Scores of a person by occasion; the first row of a person and occasion stands. */
const scoresOf = (column: string): (number | undefined)[][] =>
  [...groupBy(oracleRows("ahi-cesd/ahi-cesd.csv"), "id").values()].map((rows) =>
    [0, 1, 2, 3, 4, 5].map((occasion) => {
      const row = rows.find((one) => one.occasion === String(occasion));
      return row === undefined ? undefined : Number(row[column]);
    })
  );

const pairsOf = (column: string, occasion: number): [number, number][] =>
  scoresOf(column).flatMap((scores): [number, number][] => {
    const [pre, post] = [scores[0], scores[occasion]];
    return pre === undefined || post === undefined ? [] : [[pre, post]];
  });

describe.runIf(oraclePresent)("a real survey of six waves, against R", () => {
  it("has these Hodges-Lehmann estimates, whole points with ties and zeros", () => {
    for (const one of expected.middles) {
      const found = hodgesLehmann(pairsOf(one.column, one.occasion).map(([pre, post]) => post - pre));
      expectClose(found, one, "n", "estimate", "lower", "upper");
    }
  });

  it("lost these people, compared at baseline", () => {
    for (const one of expected.lost) {
      const scores = scoresOf(one.column);
      const baseline = (came: boolean) =>
        scoreSums(scores.filter((of) => (of[1] !== undefined) === came).flatMap((of) => of[0] ?? []));
      const [stayed, lost] = [baseline(true), baseline(false)];
      expectClose(standardizedMeanDifference(stayed, lost), one, "value");
      const {difference: value, lower, upper, df, p} = one;
      const wanted = {value, lower, upper, df, p};
      expectClose(differenceOfMeans(stayed, lost), wanted, "value", "lower", "upper", "df", "p");
    }
  });

  it("moved below the cut-off of the CES-D by so much", () => {
    const answers = {yesBoth: 0, yesAfter: 0, yesBefore: 0, noBoth: 0};
    for (const [pre, post] of pairsOf("cesdTotal", 1))
      if (post >= 16) answers[pre >= 16 ? "yesBoth" : "yesAfter"]++;
      else answers[pre >= 16 ? "yesBefore" : "noBoth"]++;
    expect(answers).toEqual({
      yesBoth: expected.cutoff.yesBoth,
      yesAfter: expected.cutoff.yesAfter,
      yesBefore: expected.cutoff.yesBefore,
      noBoth: expected.cutoff.noBoth
    });
    expectClose(mcnemar(answers), expected.cutoff, "p");
    expectClose(pairedShareDifference(answers), expected.cutoff, "value", "lower", "upper");
  });

  it("has this alpha with its interval", () => {
    const baseline = oracleRows("ahi-cesd/ahi-cesd.csv").filter((row) => row.occasion === "0");
    for (const one of expected.alpha) {
      const answers = baseline.map((row) =>
        Array.from({length: one.items}, (_, i) => Number(row[one.stem + String(i + 1).padStart(2, "0")]))
      );
      expectClose(cronbachAlphaInterval(answers), one, "alpha", "lower", "upper");
    }
  });
});
