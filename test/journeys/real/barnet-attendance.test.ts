import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findingsOf, type Journey, journey, makeWorkspace, oracle, realIsThere} from "../../helpers/real.ts";

/**
 * 4,312 group sessions with head-counts and nobody named. Traps: four dates years before the series; 101 exact repeats,
 * which may be true (two sessions on one day) and so are kept and said; 137 sessions with nobody there.
 */
describe.runIf(realIsThere)("barnet-attendance, the whole way", () => {
  let library: Journey;
  const expected = realIsThere ? oracle("barnet-attendance/expected/barnet_oracle.json") : null;

  beforeAll(async () => {
    library = await journey(await makeWorkspace("barnet-attendance", ["events_barnet.csv"]));
  });
  afterAll(() => library?.discard());

  it("counts sessions and attendances, with no people behind them", () => {
    expect(library.cell("sessions").value).toBe(expected.rows);
    expect(library.cell("attendances").value).toBe(expected.total_attendance);
    expect(library.cell("attendances").people).toBeNull();
  });

  it("by month, from the month the series begins; four stray months before it are in the total alone", () => {
    const series = expected.monthly.filter(({key}: {key: string}) => key >= "2018-01");
    for (const {key, sessions, attendance, mean} of series) {
      expect(library.cell("sessions", {period: key}).value, key).toBe(sessions);
      expect(library.cell("attendances", {period: key}).value, key).toBe(attendance);
      expect(library.cell("group_size", {period: key}).value, key).toBeCloseTo(mean, 9);
    }
    const strays = expected.monthly.filter(({key}: {key: string}) => key < "2018-01");
    const finding = findingsOf(library).find(({code}) => code === "dates_off_series");
    expect(finding?.records).toBe(
      strays.reduce((sum: number, {sessions}: {sessions: number}) => sum + sessions, 0)
    );
  });

  it("by library", () => {
    for (const {key, sessions, attendance} of expected.by_library) {
      const site = key.toLowerCase().replaceAll(" ", "-");
      expect(library.cell("sessions", {site}).value, key).toBe(sessions);
      expect(library.cell("attendances", {site}).value, key).toBe(attendance);
    }
  });

  it("says that some sessions repeat exactly", () => {
    const finding = findingsOf(library).find(({code}) => code === "repeated_rows");
    expect(finding?.records).toBe(expected.exact_duplicate_rows);
  });
});
