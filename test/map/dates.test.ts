import {describe, expect, it} from "vitest";
import {settleOrder, shapeOfDates} from "../../src/map/dates.ts";

const shape = (...texts: string[]) => shapeUnder("", ...texts);
const shapeUnder = (says: string, ...texts: string[]) =>
  shapeOfDates(
    texts.map((text) => [text, 1] as const),
    says
  );

describe("the order of dates", () => {
  it("is the one that reads all values", () => {
    expect(shape("03/04/2025", "12/31/2024")).toMatchObject({order: "mdy", orders: ["mdy"], share: 1});
    expect(shape("03/04/2025", "31.12.2024")).toMatchObject({order: "dmy", orders: ["dmy"]});
    expect(shape("2025-03-04 10:00", "2024-12-31")).toMatchObject({
      order: "ymd",
      timed: 0.5,
      first: "2024-12-31"
    });
  });

  it("is said to be ambiguous where two read all, and taken from another column or custom", () => {
    const open = shape("03/04/2025", "05/06/2025")!;
    expect(open.orders).toEqual(["mdy", "dmy"]);
    expect(settleOrder(open, [], "America/Denver")).toMatchObject({order: "mdy", certain: false});
    expect(settleOrder(open, [], "Europe/London")).toMatchObject({order: "dmy", certain: false});
    expect(settleOrder(open, [], "Europe/London").reason).toContain("AMBIGUOUS");
    const telling = shape("12/31/2024")!;
    expect(settleOrder(open, [telling], "Europe/London")).toMatchObject({order: "mdy", certain: true});
  });

  it("needs no saying where months are named", () => {
    expect(shape("Jan 5, 2025", "March 12th, 2025 6:30 PM")).toMatchObject({orders: ["ymd"], timed: 0.5});
    expect(shape("31-Jan-25", "5-Feb-25")).toMatchObject({century: 2000, last: "2025-02-05"});
    expect(shape("31-Jan-25", "5-Feb-25")?.orders).toHaveLength(1);
  });

  it("comes with a century where years have two digits", () => {
    expect(shape("3/4/25", "12/31/24")).toMatchObject({order: "mdy", century: 2000, first: "2024-12-31"});
    expect(shape("3/4/25", "5/6/25")?.orders).toEqual(["mdy", "dmy"]);
  });

  it("is a spreadsheet's count where the header says days and the numbers may be some", () => {
    expect(shapeUnder("visit date", "45658", "45659.75")).toMatchObject({
      order: "serial",
      first: "2025-01-01",
      timed: 0.5
    });
    expect(shapeUnder("amount", "45658", "45659")).toBeUndefined();
    expect(shapeUnder("visit date", "12", "30")).toBeUndefined();
  });

  it("is none for numbers, ids and mostly other text", () => {
    expect(shape("1", "2", "3")).toBeUndefined();
    expect(shape("C1", "2025-01-01", "n/a", "x")).toBeUndefined();
    expect(shape()).toBeUndefined();
  });
});
