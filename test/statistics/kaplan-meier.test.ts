import {describe, expect, it} from "vitest";
import {groupTimes, kaplanMeier, survivalAt} from "../../src/statistics/kaplan-meier.ts";
import {close, groupBy, oracleJson, oraclePresent, oracleRows} from "./oracle.ts";

interface Stratum {
  n: number;
  exits: number;
  times: number[];
  n_risk: number[];
  surv: number[];
  std_err: number[];
  ci_log_log: [number | null, number | null][];
  median_log_log: [number | null, number | null, number | null];
}

const fixture = kaplanMeier([
  {time: 8, events: 2, censored: 0},
  {time: 5, events: 1, censored: 0},
  {time: 12, events: 1, censored: 0},
  {time: 20, events: 0, censored: 1},
  {time: 15, events: 0, censored: 1}
]);

describe("kaplanMeier", () => {
  it("gives the worked example of the domain reference, in any order of times", () => {
    const shown = [5, 8, 12].map((day) => survivalAt(fixture, day));
    expect(shown.map((s) => [s?.survival, s?.lower, s?.upper].map((x) => x?.toFixed(4)))).toEqual([
      ["0.8333", "0.2731", "0.9747"],
      ["0.5000", "0.1109", "0.8037"],
      ["0.3333", "0.0461", "0.6756"]
    ]);
    expect(fixture.steps.map((step) => step.atRisk)).toEqual([6, 5, 3, 2, 1]);
  });

  it("takes the middle of a rest on exactly one half as median", () => {
    expect(fixture.median.value).toBe(10);
  });

  it("has no limits at 1 and at 0, and no standard error at 0", () => {
    const all = kaplanMeier(
      groupTimes([
        {time: 1, event: false},
        {time: 2, event: true},
        {time: 2, event: true}
      ])
    );
    expect(survivalAt(all, 1)).toEqual({atRisk: 3, survival: 1, standardError: 0, lower: null, upper: null});
    expect(survivalAt(all, 2)).toEqual({
      atRisk: 2,
      survival: 0,
      standardError: null,
      lower: null,
      upper: null
    });
    expect(survivalAt(all, 99)?.survival).toBe(0);
  });

  it("knows nothing after the last time, and that nobody has left before the first", () => {
    expect(survivalAt(fixture, 21)).toBeNull();
    expect(survivalAt(fixture, 0)).toEqual({atRisk: 6, survival: 1, standardError: 0, lower: 1, upper: 1});
    expect(survivalAt(kaplanMeier([]), 30)).toBeNull();
  });

  it("keeps people who leave on the first day", () => {
    const curve = kaplanMeier([
      {time: 0, events: 3, censored: 0},
      {time: 9, events: 0, censored: 7}
    ]);
    expect(survivalAt(curve, 0)?.survival).toBe(0.7);
    expect(curve.median).toEqual({value: null, lower: 0, upper: null});
  });

  it.runIf(oraclePresent)("equals survfit over every stratum of a real housing export", () => {
    const {results} = oracleJson<{results: Record<string, Stratum>}>("hmis-lsa/expected/km_enrollment.json");
    const episodes = oracleRows("hmis-lsa/expected/episodes.csv");
    const first = new Map<string, Record<string, string>>();
    for (const row of episodes.toSorted((a, b) => key(a).localeCompare(key(b))))
      if (!first.has(row.PersonalID as string)) first.set(row.PersonalID as string, row);

    const strata: Record<string, Record<string, string>[]> = {
      all: episodes,
      first_enrollment_per_person: [...first.values()],
      ...Object.fromEntries(
        [...groupBy(episodes, "ProjectType")].map(([type, rows]) => [`project_type_${type}`, rows])
      )
    };
    expect(Object.keys(strata).sort()).toEqual(Object.keys(results).sort());
    for (const [name, expected] of Object.entries(results)) {
      const rows = strata[name] ?? [];
      const curve = kaplanMeier(
        groupTimes(rows.map((row) => ({time: Number(row.days), event: row.exited === "1"})))
      );
      expect([name, curve.n, curve.events]).toEqual([name, expected.n, expected.exits]);
      expected.times.forEach((day, index) => {
        const at = survivalAt(curve, day);
        expect([name, day, at?.atRisk]).toEqual([name, day, expected.n_risk[index]]);
        expect(close(at?.survival ?? null, expected.surv[index]), `${name} S(${day})`).toBe(true);
        expect(close(at?.standardError ?? null, expected.std_err[index]), `${name} SE(${day})`).toBe(true);
        expect(close(at?.lower ?? null, expected.ci_log_log[index]?.[0]), `${name} lower(${day})`).toBe(true);
        expect(close(at?.upper ?? null, expected.ci_log_log[index]?.[1]), `${name} upper(${day})`).toBe(true);
      });
      const {value, lower, upper} = curve.median;
      expect([name, value, lower, upper]).toEqual([name, ...expected.median_log_log]);
    }
  });

  it.runIf(oraclePresent)("equals survfit over drop-out from a real six-wave survey", () => {
    const {retention_KM: expected} = oracleJson<{
      retention_KM: {
        n: number;
        events: number;
        times: number[];
        surv: number[];
        n_risk: number[];
        ci_log_log: [number, number][];
      };
    }>("ahi-cesd/expected/ahi_cesd_oracle.json");
    const people = groupBy(oracleRows("ahi-cesd/ahi-cesd.csv"), "id");
    const curve = kaplanMeier(
      groupTimes(
        [...people.values()].map((rows) => ({
          time: Math.max(...rows.map((row) => Number(row["elapsed.days"]))),
          event: rows.every((row) => row.occasion !== "5")
        }))
      )
    );
    expect([curve.n, curve.events]).toEqual([expected.n, expected.events]);
    expected.times.forEach((day, index) => {
      const at = survivalAt(curve, day);
      expect(at?.atRisk).toBe(expected.n_risk[index]);
      expect(close(at?.survival ?? null, expected.surv[index])).toBe(true);
      expect(close(at?.lower ?? null, expected.ci_log_log[index]?.[0])).toBe(true);
      expect(close(at?.upper ?? null, expected.ci_log_log[index]?.[1])).toBe(true);
    });
  });
});

const key = (row: Record<string, string>): string => `${row.PersonalID}|${row.entry}|${row.EnrollmentID}`;
