import {describe, expect, it} from "vitest";
import {referralsSentence} from "../../reports/components/sentences/referrals.ts";
import {table} from "../../src/tables/catalog/waits.ts";
import {cell, tinyRelease} from "../helpers/release.ts";

const period = {kind: "fiscal_year", label: "Fiscal year 2025", start: "2024-07-01", end: "2025-06-30"};
const referred = cell("referred", ["FY2025", "*"], "shown", {people: 60, numerator: 60, value: 60});
const began = cell("initiation", ["FY2025", "*"], "shown", {
  ...{people: 50, numerator: 30, denominator: 50, value: 0.6, lower: 0.46, upper: 0.72, immature: 10}
});
const kept = cell("engagement", ["FY2025", "*"], "withheld");
const wait = cell("seen_within:30", ["FY2025", "*"], "shown", {
  ...{people: 60, numerator: 44, denominator: 60, value: 0.7, lower: 0.57, upper: 0.8},
  more: {
    median_wait: 9,
    seen: 44,
    closed_without_contact: 7,
    still_waiting: 9,
    seen_by_7: 0.4,
    seen_by_14: 0.6,
    seen_by_30: 0.7,
    seen_by_60: null,
    seen_by_90: null
  }
});

const build = (cells: readonly ReturnType<typeof cell>[]) =>
  table.build({...tinyRelease("internal"), cells: [...cells]}, "FY2025");

describe("the table of waits", () => {
  it("gives each share with its limits and of how many, and a word where it is withheld", () => {
    const {rows, columns} = build([referred, began, kept]);
    expect(rows).toEqual([
      {
        ...{period: "FY 2025", program: "All programs", referred: 60},
        ...{began: 0.6, began_lower: 0.46, began_upper: 0.72, began_n: 50},
        ...{kept: "withheld", kept_lower: "withheld", kept_upper: "withheld", kept_n: "withheld"},
        months_missing: 0
      }
    ]);
    expect(columns.map(({key}) => key)).not.toContain("median_wait");
  });

  it("tells the wait where the release holds it", () => {
    const [row] = build([referred, began, kept, wait]).rows;
    expect(row).toMatchObject({
      median_wait: 9,
      still_waiting: 9,
      closed_without_contact: 7,
      seen: 44,
      seen_by_14: 0.6,
      seen_by_60: null
    });
  });
});

it("tells who waits before anybody has been followed for 30 days", () => {
  const early = {
    ...wait,
    status: "empty",
    value: null,
    more: {...wait.more, median_wait: null, still_waiting: 4}
  } as const;
  const [row] = build([referred, began, kept, early]).rows;
  expect(row).toMatchObject({still_waiting: 4, median_wait: null, closed_without_contact: 7});
});

describe("the sentence about referrals", () => {
  const said = {word: "member", where: "", period, began, kept, wait} as const;

  it("tells who began of how many, the median and who still waits", () => {
    expect(referralsSentence(said)).toBe(
      "Of 50 members referred from July 2024 to June 2025, 60% had a first contact within 14 days. Half were seen within 9 days. 9 members still wait, and 7 referrals were closed without a contact."
    );
  });

  it("says that fewer than half were seen, and one person as one", () => {
    const few = {
      ...wait,
      more: {...wait.more, median_wait: null, still_waiting: 1, closed_without_contact: 1}
    };
    expect(referralsSentence({...said, wait: few})).toContain(
      "Fewer than half have been seen so far. One person still waits, and one referral was closed without a contact."
    );
  });

  it("leaves out what is withheld or too early", () => {
    expect(referralsSentence({...said, began: {...began, status: "withheld"}, wait: undefined})).toBe(
      "It cannot be told yet how soon members referred from July 2024 to June 2025 came."
    );
  });
});
