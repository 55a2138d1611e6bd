import {describe, expect, it} from "vitest";
import {closedThrough} from "../../src/release/calendar.ts";

describe("closedThrough", () => {
  it.each([
    // as of, calendar, last closed day: written out by hand
    ["2025-08-13", "quarterly", "2025-03-31"], // June 30 is day 0 and August 14 is day 45
    ["2025-08-14", "quarterly", "2025-06-30"],
    ["2025-05-14", "quarterly", "2024-12-31"],
    ["2025-05-15", "quarterly", "2025-03-31"],
    ["2024-02-14", "quarterly", "2023-12-31"],
    ["2025-07-16", "monthly", "2025-05-31"],
    ["2025-07-14", "monthly", "2025-04-30"]
  ] as const)("as of %s, %s: through %s", (asOf, publish, expected) => {
    expect(closedThrough(asOf, {publish, closesAfter: 45})).toBe(expected);
  });
});
