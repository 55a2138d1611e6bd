import {expect, it} from "vitest";
import {grantPeriods} from "../../src/grants/periods.ts";

const grant = {from: "2024-10-01", to: "2026-12-31", reporting: "half_yearly"} as const;
const told = (given: Parameters<typeof grantPeriods>[0], until: string) =>
  grantPeriods(given, until).map(({id, kind, start, end}) => [id, kind, start, end]);

it("cuts a grant's time into its own years and reporting periods, the last ones as short as it ends", () => {
  expect(told(grant, "2026-12-31")).toEqual([
    ["Y1-H1", "quarter", "2024-10-01", "2025-03-31"],
    ["Y1-H2", "quarter", "2025-04-01", "2025-09-30"],
    ["Y2-H1", "quarter", "2025-10-01", "2026-03-31"],
    ["Y2-H2", "quarter", "2026-04-01", "2026-09-30"],
    ["Y3-H1", "quarter", "2026-10-01", "2026-12-31"],
    ["Y1", "fiscal_year", "2024-10-01", "2025-09-30"],
    ["Y2", "fiscal_year", "2025-10-01", "2026-09-30"],
    ["Y3", "fiscal_year", "2026-10-01", "2026-12-31"],
    ["whole", "year", "2024-10-01", "2026-12-31"]
  ]);
});

it("leaves out what has not begun, and takes a grant of a year for its only year", () => {
  const year = {from: "2024-07-01", to: "2025-06-30", reporting: "quarterly"} as const;
  expect(told(year, "2025-01-15")).toEqual([
    ["Y1-Q1", "quarter", "2024-07-01", "2024-09-30"],
    ["Y1-Q2", "quarter", "2024-10-01", "2024-12-31"],
    ["Y1-Q3", "quarter", "2025-01-01", "2025-03-31"],
    ["Y1", "fiscal_year", "2024-07-01", "2025-06-30"]
  ]);
  expect(told({...year, reporting: "yearly"}, "2024-06-30")).toEqual([]);
  expect(told({...year, reporting: "monthly"}, "2024-08-01").map(([id]) => id)).toEqual([
    "Y1-M1",
    "Y1-M2",
    "Y1"
  ]);
});

it("names them as a report does", () => {
  expect(grantPeriods(grant, "2026-12-31").map(({label}) => label)).toContain(
    "Half 2 of year 1 (Apr 2025 to Sep 2025)"
  );
  expect(grantPeriods(grant, "2026-12-31").at(-1)?.label).toBe("Whole grant (Oct 2024 to Dec 2026)");
});
