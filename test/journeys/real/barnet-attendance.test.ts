import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Journey, journey, makeWorkspace, oracle, realIsThere} from "../../helpers/real.ts";

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

  it("by month", () => {
    for (const {key, sessions, attendance} of expected.monthly) {
      expect(library.cell("sessions", {period: key}).value, key).toBe(sessions);
      expect(library.cell("attendances", {period: key}).value, key).toBe(attendance);
    }
  });

  it("by library", () => {
    for (const {key, sessions, attendance} of expected.by_library) {
      const site = key.toLowerCase().replaceAll(" ", "-");
      expect(library.cell("sessions", {site}).value, key).toBe(sessions);
      expect(library.cell("attendances", {site}).value, key).toBe(attendance);
    }
  });

  it("says that some sessions repeat exactly and that some dates lie far off", () => {
    const said = library.lines.join("\n");
    expect(said).toMatch(/101 .*repeat/i);
    expect(said).toMatch(/years? (before|off|away)/i);
  });
});
