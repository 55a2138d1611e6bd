import {describe, expect, it} from "vitest";
import {type CauseGroup, cumulativeIncidence} from "../../src/statistics/competing-risks.ts";
import {groupTimes, kaplanMeier, type Observation} from "../../src/statistics/kaplan-meier.ts";
import {logRank} from "../../src/statistics/log-rank.ts";
import {restrictedMean} from "../../src/statistics/restricted-mean.ts";
import {expectClose, fixture} from "./fixture.ts";

interface Row {
  time: number;
  event: 0 | 1;
  group?: number;
  entry?: number;
}

interface LateRow {
  entry: number;
  time: number;
  cause: number;
  group: number;
}

interface Fixture {
  delayedCauses: {
    rows: LateRow[];
    causes: number;
    days: number[];
    still: number[];
    atRisk: number[];
    value: number[][];
    error: number[][];
    lower: number[][];
    upper: number[][];
  }[];
  delayedCompared: {rows: LateRow[]; chisq: number; df: number; p: number}[];
  competing: {
    groups: CauseGroup[];
    days: number[];
    still: number[];
    atRisk: number[];
    value: number[][];
    error: number[][];
    lower: (number | null)[][];
    upper: (number | null)[][];
  }[];
  compared: {rows: Row[]; observed: number[]; expected: number[]; chisq: number; df: number; p: number}[];
  restricted: {rows: Row[]; until: number; value: number; error: number}[];
  delayed: {
    rows: Row[];
    time: number[];
    atRisk: number[];
    survival: number[];
    error: number[];
    lower: (number | null)[];
    upper: (number | null)[];
  }[];
}

const r = fixture<Fixture>("survival");
const observations = (rows: readonly Row[]): Observation[] =>
  rows.map(({time, event, entry}) => ({time, event: event === 1, ...(entry === undefined ? {} : {entry})}));

describe("cumulativeIncidence", () => {
  it.each(r.competing.map((set, index) => [index, set] as const))("equals survfit of R, set %i", (_, set) => {
    const found = cumulativeIncidence(set.groups, set.days);
    set.days.forEach((day, at) => {
      expect(found[at]?.time).toBe(day);
      expectClose(
        {still: found[at]?.still ?? null, atRisk: found[at]?.atRisk ?? null},
        {still: set.still[at] as number, atRisk: set.atRisk[at] as number},
        "still",
        "atRisk"
      );
      found[at]?.causes.forEach((cause, k) => {
        const value = set.value[at]?.[k] as number;
        // R pads with limits of 0 before the first event, and has none at 0 after it
        const inside = value > 0 && value < 1;
        expectClose(
          {...cause},
          {
            value,
            standardError: set.error[at]?.[k] as number,
            lower: inside ? (set.lower[at]?.[k] as number) : null,
            upper: inside ? (set.upper[at]?.[k] as number) : null
          },
          "value",
          "standardError",
          "lower",
          "upper"
        );
      });
    });
  });

  it("shares everybody out: those still there and the causes add up to 1", () => {
    for (const set of r.competing)
      for (const at of cumulativeIncidence(set.groups, set.days))
        expect(at?.causes.reduce((sum, {value}) => sum + value, at.still)).toBeCloseTo(1, 12);
  });

  it("is one minus Kaplan-Meier where there is one cause, with Greenwood's error", () => {
    const groups = [
      {time: 5, events: 1, censored: 0},
      {time: 8, events: 2, censored: 1},
      {time: 12, events: 1, censored: 3}
    ];
    const {steps} = kaplanMeier(groups);
    const [first, second] = cumulativeIncidence(
      groups.map(({events, ...group}) => ({...group, events: [events]})),
      [5, 8]
    );
    expect(first?.causes[0]?.value).toBeCloseTo(1 - (steps[0]?.survival as number), 12);
    expect(second?.causes[0]?.standardError).toBeCloseTo(steps[1]?.standardError as number, 12);
  });

  it("knows nothing after the last time while somebody was still there, nor of nobody", () => {
    expect(cumulativeIncidence([{time: 3, events: [1], censored: 1}], [4])).toEqual([null]);
    expect(cumulativeIncidence([], [4])).toEqual([null]);
    expect(cumulativeIncidence([{time: 3, events: [1, 1], censored: 0}], [4])[0]?.still).toBe(0);
  });
});

describe("logRank", () => {
  it.each(r.compared.map((set, index) => [index, set] as const))("equals survdiff of R, set %i", (_, set) => {
    const names = [...new Set(set.rows.map(({group}) => group))].sort();
    const test = logRank(
      names.map((name) => groupTimes(observations(set.rows.filter(({group}) => group === name))))
    );
    expect(test?.observed).toEqual(set.observed);
    test?.expected.forEach((value, index) => {
      expectClose({value}, {value: set.expected[index] as number}, "value");
    });
    expectClose(
      test && {chiSquare: test.chiSquare, df: test.df, p: test.p},
      {chiSquare: set.chisq, df: set.df, p: set.p},
      "chiSquare",
      "df",
      "p"
    );
  });

  it("has nothing to say of one group, of nobody, or where everybody leaves at once or nobody does", () => {
    const all = [{time: 4, events: 3, censored: 0}];
    expect(logRank([all])).toBeNull();
    expect(logRank([[], []])).toBeNull();
    expect(logRank([all, []])).toBeNull();
    expect(logRank([all, all])).toBeNull();
    expect(logRank([[{time: 4, events: 0, censored: 3}], [{time: 9, events: 0, censored: 1}]])).toBeNull();
  });

  it("leaves a group out of the degrees of freedom that could not have had an event", () => {
    const early = [{time: 1, events: 0, censored: 4}];
    const a = [
      {time: 2, events: 2, censored: 1},
      {time: 5, events: 1, censored: 0}
    ];
    const b = [{time: 3, events: 1, censored: 5}];
    const {observed: _o, expected: _e, ...without} = logRank([a, b]) ?? {observed: [], expected: []};
    expect(logRank([a, early, b])).toMatchObject(without);
  });
});

describe("restrictedMean", () => {
  it.each(r.restricted.map((set, index) => [index, set] as const))(
    "equals the restricted mean of R, set %i",
    (_, set) => {
      const mean = restrictedMean(kaplanMeier(groupTimes(observations(set.rows))), set.until);
      expectClose(
        mean && {value: mean.value, standardError: mean.standardError},
        {value: set.value, standardError: set.error},
        "value",
        "standardError"
      );
    }
  );

  it("is the mean of the times, cut, where everybody was seen to leave", () => {
    const curve = kaplanMeier(groupTimes([1, 4, 4, 20].map((time) => ({time, event: true}))));
    expect(restrictedMean(curve, 10)?.value).toBeCloseTo((1 + 4 + 4 + 10) / 4, 12);
  });

  it("knows nothing of a time that nobody was watched up to", () => {
    expect(restrictedMean(kaplanMeier([{time: 3, events: 0, censored: 2}]), 4)).toBeNull();
    expect(restrictedMean(kaplanMeier([]), 4)).toBeNull();
  });
});

describe("kaplanMeier with delayed entry", () => {
  it.each(r.delayed.map((set, index) => [index, set] as const))("equals survfit of R, set %i", (_, set) => {
    const {steps} = kaplanMeier(groupTimes(observations(set.rows)));
    expect(steps.map(({time, atRisk}) => [time, atRisk])).toEqual(
      set.time.map((time, at) => [time, set.atRisk[at]])
    );
    steps.forEach((step, at) => {
      if (step.survival === 0) return;
      expectClose(
        step,
        {
          survival: set.survival[at] as number,
          standardError: set.error[at] as number,
          lower: set.lower[at] ?? null,
          upper: set.upper[at] ?? null
        },
        "survival",
        "standardError",
        "lower",
        "upper"
      );
    });
  });
});

/** One a group, as life tables count them: whoever was watched from the beginning has no entry. */
const causesOf = (rows: readonly LateRow[], causes: number): CauseGroup[] =>
  rows.map(({entry, time, cause}) => ({
    ...{time, entry, censored: cause === 0 ? 1 : 0},
    events: Array.from({length: causes}, (_, index) => (cause === index + 1 ? 1 : 0))
  }));

describe("cumulativeIncidence with delayed entry", () => {
  it.each(r.delayedCauses.map((set, index) => [index, set] as const))(
    "equals survfit(Surv(entry, time, factor(cause))) of R, set %i",
    (_, set) => {
      const found = cumulativeIncidence(causesOf(set.rows, set.causes), set.days);
      set.days.forEach((day, at) => {
        expect(found[at]).toMatchObject({time: day, atRisk: set.atRisk[at]});
        expect(found[at]?.still).toBeCloseTo(set.still[at] as number, 12);
        found[at]?.causes.forEach((cause, k) => {
          const value = set.value[at]?.[k] as number;
          const inside = value > 1e-12 && value < 1 - 1e-12;
          expectClose(
            {...cause},
            {
              value,
              standardError: set.error[at]?.[k] as number,
              lower: inside ? (set.lower[at]?.[k] as number) : null,
              upper: inside ? (set.upper[at]?.[k] as number) : null
            },
            "value",
            "standardError",
            "lower",
            "upper"
          );
        });
      });
    }
  );

  it("gives the last digit alike in whatever order people come, alone or counted together", () => {
    const [set] = r.delayedCauses;
    const groups = causesOf(set?.rows ?? [], 2);
    const days = set?.days ?? [];
    expect(cumulativeIncidence(groups.toReversed(), days)).toEqual(cumulativeIncidence(groups, days));
  });

  it("is Kaplan-Meier with delayed entry where there is one cause", () => {
    for (const {rows} of r.delayed) {
      const {steps} = kaplanMeier(groupTimes(observations(rows)));
      const groups = rows.map(({entry = 0, time, event}) => ({
        ...{time, entry, events: [event], censored: 1 - event}
      }));
      const found = cumulativeIncidence(
        groups,
        steps.map(({time}) => time)
      );
      for (const [at, step] of steps.entries())
        expect(found[at]?.still ?? null).toBeCloseTo(step.survival, 12);
    }
  });
});

describe("logRank with delayed entry", () => {
  it.each(r.delayedCompared.map((set, index) => [index, set] as const))(
    "equals the score test of coxph of R with exact ties, set %i",
    (_, set) => {
      const names = [...new Set(set.rows.map(({group}) => group))].sort();
      const test = logRank(
        names.map((name) =>
          groupTimes(
            set.rows
              .filter(({group}) => group === name)
              .map(({entry, time, cause}) => ({entry, time, event: cause === 1}))
          )
        )
      );
      expectClose(
        test && {chiSquare: test.chiSquare, df: test.df, p: test.p},
        {chiSquare: set.chisq, df: set.df, p: set.p},
        "chiSquare",
        "df",
        "p"
      );
    }
  );
});
