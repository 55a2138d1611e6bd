import {afterEach, describe, expect, it} from "vitest";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "house", name: "House", type: "peer_run"},
    {id: "peers", name: "Peers", type: "one_to_one"}
  ],
  fiscal_year_starts: 10,
  published_tables: [{periods: ["month", "fiscal_year", "all"], by: ["program"]}]
};

let stock: Stock;
afterEach(() => stock.close());

const stay = (person: number, opened: string, closed: string | null = null, program = "house") => ({
  ...{person, program, opened, closed},
  reason: closed === null ? null : "left"
});

/** Told of from 1 October 2021 to 31 October 2022; the fiscal year 2022 ends on 30 September. */
async function eightEnrolled(): Promise<void> {
  stock = await openStock(config);
  await stock.people(8);
  await stock.load({feed: "episodes", from: "2021-10-01", to: "2022-10-31"}, [
    stay(1, "2021-07-01", "2021-09-30"), // left the day before the year began
    stay(2, "2021-07-01", "2021-10-01"), // on its first day: 92 days
    stay(3, "2022-09-30"), // enrolled on its last day: 1 day so far
    stay(4, "2022-01-01", "2022-09-30"), // left on its last day: 272 days
    stay(5, "2022-01-01", "2022-10-01"), // the day after: 273 days by the year's end, both days included
    stay(6, "2021-11-01", "2021-12-01"), // 30 days
    stay(6, "2022-03-01"), // and again: 214 days by the year's end
    stay(6, "2022-05-01", "2022-05-31", "peers"), // and elsewhere for 30
    stay(7, "2022-10-05"), // too late
    stay(8, "2022-10-01") // by a day
  ]);
}

const year = {period: "FY2022", program: "house"};

describe("enrollments", () => {
  it("are counted by who was enrolled on a day of the period, the days of entry and exit included", async () => {
    await eightEnrolled();
    const cells = await stock.cells(["enrolled", "enrolled_at_end", "entered", "exited"]);
    const of = (measure: string, slice: {period: string; program?: string} = year) =>
      cellAt(cells, measure, slice)?.value;
    // 2, 3, 4, 5 and 6; of them 3, 5 and 6 stay.
    expect([of("enrolled"), of("enrolled_at_end")]).toEqual([5, 3]);
    // Entered in the year: 3, 4, 5, 6. Left in it: 2, 4, and 6 who came again.
    expect([of("entered"), of("exited")]).toEqual([4, 3]);
    // 6 is one person in both programs, and left one of them in May and stays in the other.
    expect([of("enrolled", {period: "FY2022"}), of("enrolled_at_end", {period: "FY2022"})]).toEqual([5, 3]);
    expect(of("exited", {period: "2022-05"})).toBe(1);
    // In December 2021 6 left on the first, and nobody else was enrolled.
    const december = {period: "2021-12", program: "house"};
    expect([of("enrolled", december), of("enrolled_at_end", december)]).toEqual([1, 0]);
    // All data end on 31 October: 5 has left, 7 and 8 have come.
    expect(of("enrolled_at_end", {period: "all"})).toBe(4);
  });

  it("end in ways and for places that share out everybody who left, deaths with moves", async () => {
    stock = await openStock(config);
    await stock.people(5);
    const left = (person: number, closed: string, reason: string | null, destination: string | null) => ({
      ...{person, program: "house", opened: "2021-11-01", closed, reason, destination}
    });
    const key = "00000000-0000-0000-0000-000000000001";
    await stock.load({feed: "episodes", from: "2021-10-01", to: "2022-10-31"}, [
      left(1, "2022-03-01", "died", "other"),
      left(2, "2022-03-01", "moved", "permanent"),
      left(3, "2022-02-01", "lost", "homeless"), // and left again, which stands
      left(3, "2022-05-01", "completed", "permanent"),
      left(4, "2022-10-05", "left", "temporary"), // after the year
      {person: 5, program: "house", opened: "2022-01-01", episode_key: key}
    ]);
    await stock.load({feed: "exits", from: "2021-10-01", to: "2022-10-31"}, [
      {episode_key: key, closed: "2022-06-01", destination: "institutional"}
    ]);
    const ways = ["completed", "moved_or_died", "left", "lost", "other", "unknown"].map(
      (way) => `exited_reason:${way}`
    );
    const places = ["permanent", "temporary", "institutional", "homeless", "other", "unknown"].map(
      (place) => `exited_to:${place}`
    );
    const cells = await stock.cells(["exited", ...ways, ...places]);
    const of = (measure: string) => cellAt(cells, measure, year);
    expect(of("exited")?.value).toBe(4);
    expect(ways.map((way) => of(way)?.numerator)).toEqual([1, 2, 0, 0, 0, 1]);
    expect(places.map((place) => of(place)?.numerator)).toEqual([2, 0, 1, 0, 1, 0]);
    expect(of("exited_to:permanent")).toMatchObject({
      value: 0.5,
      lower: null,
      upper: null,
      people: 4,
      denominator: 4
    });
  });

  it("have lasted as HUD counts it: to the exit, or to the period's end and that day with it", async () => {
    await eightEnrolled();
    const cells = await stock.cells(["length_of_stay:exited", "length_of_stay:enrolled"]);
    // 30, 92 and 272: of 6 the last one to end in the program.
    expect(cellAt(cells, "length_of_stay:exited", year)).toMatchObject({
      ...{status: "shown", people: 3, value: 92, lower: null, upper: null},
      more: {
        mean: (30 + 92 + 272) / 3,
        days_to_30: 1,
        days_to_90: 0,
        days_to_180: 1,
        days_to_365: 1,
        days_beyond: 0
      }
    });
    // 1, 214 and 273.
    expect(cellAt(cells, "length_of_stay:enrolled", year)).toMatchObject({
      ...{status: "shown", people: 3, value: 214},
      more: {mean: (1 + 214 + 273) / 3, days_to_30: 1, days_to_365: 2}
    });
    // By 31 October 27, 31, 32 and 245: the median is the middle of the two in the middle. Of nobody there is none.
    expect(cellAt(cells, "length_of_stay:enrolled", {period: "all", program: "house"})?.value).toBe(31.5);
    expect(cellAt(cells, "length_of_stay:exited", {period: "2022-08", program: "house"})?.status).toBe(
      "empty"
    );
  });
});
