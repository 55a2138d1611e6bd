import {describe, expect, it} from "vitest";
import {callShareSentence} from "../../reports/components/sentences/calls.ts";
import {groupSentence} from "../../reports/components/sentences/group.ts";
import type {Cell} from "../../src/measures/cell.ts";
import {cell} from "./cell.ts";

const period = {kind: "fiscal_year", label: "FY 2025", start: "2024-07-01", end: "2025-06-30"};
const said = (format: "count" | "percent", rows: readonly [string, string, Partial<Cell>][]) =>
  groupSentence({
    measure: {format},
    word: "member",
    characteristic: "Gender",
    program: null,
    period,
    rows: rows.map(([id, name, fields]) => ({id, name, cell: cell(fields)}))
  });

describe("groups in a sentence", () => {
  it("never tells those of whom nothing is recorded as the largest group", () => {
    expect(
      said("count", [
        ["white", "White", {value: 124}],
        ["asian", "Asian", {value: 21}],
        ["not-recorded", "Not recorded", {value: 135}]
      ])
    ).toBe(
      "From July 2024 to June 2025, the largest group was White, with 124 members; for 135 members it is not recorded."
    );
  });

  it("names all of the largest where several are equal", () => {
    expect(
      said("count", [
        ["26-39", "26-39", {value: 1}],
        ["65-plus", "65-plus", {value: 1}],
        ["not-recorded", "Not recorded", {value: 0}]
      ])
    ).toBe("From July 2024 to June 2025, the largest groups were 26-39 and 65-plus, with 1 member each.");
  });

  it.each([
    ["do not clearly differ", 0.5],
    ["differ by more than chance would explain", 0.9]
  ])("says that shares %s by their ranges", (expected, second) => {
    const share = (value: number) => ({value, lower: value - 0.1, upper: value + 0.1});
    expect(
      said("percent", [
        ["a", "A", share(0.4)],
        ["b", "B", share(second)]
      ])
    ).toContain(expected);
  });

  it("says so where no group can be shown", () => {
    expect(said("count", [["a", "A", {status: "withheld"}]])).toBe(
      'From July 2024 to June 2025, no group of "Gender" can be shown.'
    );
  });
});

describe("a share of calls in a sentence", () => {
  const share = cell({numerator: 91, denominator: 100});

  it("says what became of the calls", () => {
    const measure = {id: "answer_rate", title: "Share of calls answered"};
    expect(callShareSentence({measure, period: {...period, closed: true}, cell: share, share: 0.91})).toBe(
      "From July 2024 to June 2025, 91% of calls were answered (91 of 100)."
    );
  });

  it("falls back to the measure's own title, and marks an open period", () => {
    const measure = {id: "call_back_rate", title: "Share of callers called back"};
    expect(callShareSentence({measure, period: {...period, closed: false}, cell: share, share: 0.91})).toBe(
      "From July 2024 to June 2025 so far, share of callers called back: 91% (91 of 100)."
    );
  });
});
