import {describe, expect, it} from "vitest";
import {apart, stacked} from "../../reports/components/charts/apart.ts";
import {joined} from "../../reports/components/charts/line.ts";
import {periodTick} from "../../reports/components/charts/periods.ts";
import type {Period} from "../../reports/components/release.ts";

const period = (kind: Period["kind"], id: string, start: string, closed = true): Period => ({
  id,
  kind,
  label: id,
  start,
  end: start,
  closed
});
const ticks = (periods: readonly Period[], step: number): string[] =>
  periods.map(({id}) => periodTick(periods, step)(id));

describe("ticks of time", () => {
  const quarters = [
    period("quarter", "2025-Q1", "2025-01-01"),
    period("quarter", "2025-Q2", "2025-04-01"),
    period("quarter", "2025-Q3", "2025-07-01", false)
  ];

  it("name a year once, and say which period is still open", () => {
    expect(ticks(quarters, 40)).toEqual(["Q1\n2025", "Q2", "Q3\nso far"]);
  });

  it("keep the open period's name where others lose theirs", () => {
    expect(ticks(quarters, 18)).toEqual(["Q1\n2025", "", "Q3\nso far"]);
  });

  it("leave room beside an open month", () => {
    const months = ["05", "06", "07", "08"].map((month) =>
      period("month", `2025-${month}`, `2025-${month}-01`, month !== "08")
    );
    expect(ticks(months, 20)).toEqual(["May\n2025", "", "", "Aug\nso far"]);
    expect(ticks(months, 40)).toEqual(["May\n2025", "Jun", "Jul", "Aug\nso far"]);
  });

  it("leave out a year that would touch the next one, or the words of an open month", () => {
    const from = (start: number, count: number, open: boolean) =>
      Array.from({length: count}, (_, at) => {
        const [year, month] = [2022 + Math.floor((start + at) / 12), ((start + at) % 12) + 1];
        const id = `${year}-${String(month).padStart(2, "0")}`;
        return period("month", id, `${id}-01`, !(open && at === count - 1));
      });
    // Half a printed page: July 2022 to August 2025 at 4 pixels a month.
    expect(ticks(from(6, 38, true), 4).filter((name) => name !== "")).toEqual([
      "Jan\n2023",
      "Jan\n2024",
      "Aug\nso far"
    ]);
    expect(ticks(from(6, 38, true), 12).filter((name) => name.includes("\n"))).toEqual([
      "Jul\n2022",
      "Jan\n2023",
      "Jan\n2024",
      "Jan\n2025",
      "Aug\nso far"
    ]);
  });
});

describe("days that stand apart", () => {
  it("keep the more telling of two that would touch", () => {
    expect(apart([0, 365, 180], 0.1, 30)).toEqual([0, 365]);
    expect(apart([0, 365, 180], 1, 30)).toEqual([0, 365, 180]);
  });
});

describe("words beside a picture", () => {
  it("do not touch: a limit of 91% stands above a target of 90%", () => {
    expect(stacked([20, 90, 128, 136], 15)).toEqual([20, 90, 121, 136]);
    expect(stacked([136, 128, 125], 15)).toEqual([136, 121, 106]);
  });
});

describe("a line through time", () => {
  it("reaches no period that is still open", () => {
    const at = (closed: boolean, value: number | null) =>
      joined({value, period: period("quarter", "2025-Q3", "2025-07-01", closed)});
    expect([at(true, 0.48), at(false, 0), at(true, null)]).toEqual([0.48, Number.NaN, Number.NaN]);
  });
});
