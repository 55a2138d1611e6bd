import {expect, test} from "vitest";
import {type Covering, coverageOf, seriesOf} from "../../../src/intake/load/coverage.ts";

const day = (day: string, records = 1) => ({day, records});
const base = {declared: {}, exportDate: undefined, mode: "snapshot", today: "2026-01-15"} as const;

test("worked out from the records, to the newest of them", () => {
  expect(coverageOf({...base, days: [day("2025-01-02"), day("2025-03-04")]})).toEqual({
    exportDate: "2025-03-04",
    coverage: {from: "2025-01-02", to: "2025-03-04", programs: null, inferred: true},
    findings: [
      {
        code: "coverage_inferred",
        severity: "note",
        records: null,
        message: expect.stringContaining("2025-01-02 to 2025-03-04")
      }
    ]
  });
});

test("to the last day they tell of: that of an exit comes after the last entry", () => {
  const days = [day("2023-01-02", 50), day("2024-11-04", 50)];
  const reached = [...days, day("2025-06-30", 20)];
  expect(coverageOf({...base, days, reached})).toMatchObject({
    exportDate: "2025-06-30",
    coverage: {from: "2023-01-02", to: "2025-06-30"}
  });
  // A slip of a date is no exit, one that lies ahead is not known yet, and a window ends with what it replaces.
  const to = (more: Partial<Covering>) => coverageOf({...base, days, reached, ...more}).coverage.to;
  expect(to({reached: [...days, day("2025-06-30", 20), day("2062-01-01")]})).toBe("2025-06-30");
  expect(to({reached: [...days, day("2025-12-24"), day("2026-06-30", 20)]})).toBe("2025-12-24");
  expect(to({mode: "window"})).toBe("2024-11-04");
});

test("to the day the export was taken where the job says it: silence up to then is information", () => {
  const days = [day("2025-01-02"), day("2025-03-04")];
  const covered = coverageOf({...base, days, exportDate: "2025-08-29"});
  expect(covered.exportDate).toBe("2025-08-29");
  expect(covered.coverage).toMatchObject({from: "2025-01-02", to: "2025-08-29", inferred: true});
  expect(covered.findings[0]?.message).toContain("the export's date: 2025-01-02 to 2025-08-29");
  const to = (rest: Partial<Covering>) =>
    coverageOf({...base, days, exportDate: "2025-08-29", ...rest}).coverage.to;
  expect(to({mode: "append"})).toBe("2025-08-29");
  expect(to({mode: "window"})).toBe("2025-03-04");
  expect(to({declared: {to: "2025-06-30"}})).toBe("2025-06-30");
  expect(to({days: [...days, day("2025-09-30")]})).toBe("2025-08-29");
  expect(to({days: []})).toBeNull();
});

test("as declared, cut at the day the export was taken", () => {
  const covered = coverageOf({
    ...base,
    days: [day("2025-01-02")],
    declared: {from: "2024-10-01", to: "2025-09-30", programs: ["groups"]},
    exportDate: "2025-05-05"
  });
  expect(covered.coverage).toEqual({
    from: "2024-10-01",
    to: "2025-05-05",
    programs: ["groups"],
    inferred: false
  });
  expect(covered.findings.map(({code}) => code)).toEqual(["coverage_cut"]);
});

test("as declared where no day says when it was taken: the newest record is no word about what came after", () => {
  const {coverage, findings, exportDate} = coverageOf({
    ...base,
    exportDate: undefined,
    days: [day("2025-01-02")],
    declared: {from: "2024-10-01", to: "2025-09-30"}
  });
  expect(coverage).toEqual({from: "2024-10-01", to: "2025-09-30", programs: null, inferred: false});
  expect(findings).toEqual([]);
  expect(exportDate).toBe("2025-01-02");
});

test("cut at today where its declared end is to come", () => {
  const to = "2999-12-31";
  const {coverage, findings} = coverageOf({
    ...base,
    exportDate: undefined,
    days: [day("2025-01-02")],
    declared: {to}
  });
  expect(coverage.to).toBe(base.today);
  expect(findings.map(({code}) => code)).toContain("coverage_cut");
});

test("never beyond today, and nothing where there is nothing to tell by", () => {
  expect(coverageOf({...base, days: [day("2025-12-01"), day("2026-02-01")]}).coverage.to).toBe("2025-12-01");
  expect(coverageOf({...base, days: []})).toEqual({
    exportDate: null,
    coverage: {from: null, to: null, programs: null, inferred: false},
    findings: []
  });
});

test("a few dates years off the series are said and do not stretch it; a real gap is part of it", () => {
  const stray = coverageOf({
    ...base,
    days: [day("2009-03-06", 2), day("2018-01-02", 300), day("2018-10-01", 300)]
  });
  expect(stray.coverage).toMatchObject({from: "2018-01-02", to: "2018-10-01"});
  expect(stray.findings[0]).toMatchObject({code: "dates_off_series", severity: "warning", records: 2});
  const gap = coverageOf({...base, days: [day("2015-03-06", 30), day("2018-01-02", 300)]});
  expect(gap.coverage).toMatchObject({from: "2015-03-06", to: "2018-01-02"});
});

test("a year of silence parts two series", () => {
  expect(seriesOf([day("2020-01-01"), day("2020-12-31"), day("2022-01-01", 3)])).toEqual([
    {from: "2020-01-01", to: "2020-12-31", records: 2},
    {from: "2022-01-01", to: "2022-01-01", records: 3}
  ]);
});
