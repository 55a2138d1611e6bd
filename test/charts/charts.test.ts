import {describe, expect, it} from "vitest";
import {type Chart, chartsOf} from "../../src/charts/charts.ts";
import {close, oracleJson, oraclePresent, oracleRows} from "../statistics/oracle.ts";
import {type Given, viewOf} from "./view.ts";

const only = (view: ReturnType<typeof viewOf>): Chart => chartsOf(view).charts[0] as Chart;
const chartOf = (from: string, months: readonly Given[], more = {}): Chart =>
  only(viewOf([{id: "contacts", from, months, more}]));

/** Neither trend nor shift, and no range over 3.267 times the mean. */
const calm = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11, 10, 12];

describe("charts of published months", () => {
  it.runIf(oraclePresent)("equal NHSRplotthedots point for point over a real telephone line", () => {
    const rows = oracleRows("toronto-calls/expected/ptd_monthly_handled.csv");
    const {steps, kind, footing, variation} = chartOf(
      "2020-11",
      rows.map(({y}) => Number(y))
    );
    expect([kind, footing, steps.length]).toEqual(["xmr", "firm", 38]);
    rows.forEach(({x, mean_col, lpl, upl, special_cause_flag}, at) => {
      const month = steps[at]!;
      expect(`${month.id}-01`).toBe(x);
      expect(close(month.center, Number(mean_col))).toBe(true);
      expect(close(month.lower, Number(lpl))).toBe(true);
      expect(close(month.upper, Number(upl))).toBe(true);
      expect(month.signal !== null).toBe(special_cause_flag === "TRUE");
    });
    expect(variation).toBe(steps.at(-1)?.signal?.direction ?? "common");
  });

  it.runIf(oraclePresent)(
    "leave months without data out of the limits, over nine years of real sessions",
    () => {
      const {monthly, xmr_monthly_attendance: oracle} = oracleJson<{
        monthly: {key: string; attendance: number}[];
        xmr_monthly_attendance: {mean: number; amr: number};
      }>("barnet-attendance/expected/barnet_oracle.json");
      const known = new Map(monthly.map(({key, attendance}) => [key, attendance]));
      const months = Array.from({length: 128}, (_, index): Given => {
        const id = new Date(Date.UTC(2009, 2 + index, 1)).toISOString().slice(0, 7);
        return known.get(id) ?? "missing";
      });
      const chart = chartOf("2009-03", months);
      const last = chart.steps.at(-1)!;
      expect([last.id, chart.steps.filter(({value}) => value !== null).length]).toEqual(["2019-10", 26]);
      expect(last.center).toBeCloseTo(oracle.mean, 9);
      // the fall from 5,134 to 1,803 is over 3.267 mean ranges of 1,002.28 and screened: (25 x 1002.28 - 3331) / 24 = 905.25
      expect(oracle.amr).toBe(1002.28);
      expect(last.upper).toBeCloseTo(2563.5 + 2.66 * 905.25, 6);
      expect(last.lower).toBeCloseTo(2563.5 - 2.66 * 905.25, 6);
    }
  );

  it("chart shares by their denominators, after Laney", () => {
    // center 400 of 800 = .5; sigma .5/sqrt(100) = .05; z is 1 and -1 by turns, each range 2: sigma between 2/1.128
    const months = Array.from({length: 8}, (_, at) => ({numerator: at % 2 ? 45 : 55, denominator: 100}));
    const {kind, steps: charted} = chartOf("2024-01", months, {format: "percent"});
    expect(kind).toBe("p-prime");
    expect(charted[0]?.center).toBeCloseTo(0.5, 12);
    expect(charted[0]?.upper).toBeCloseTo(0.5 + 3 * 0.05 * (2 / 1.128), 12);
  });

  it("chart one measure per another as a rate with Poisson limits", () => {
    const contacts = [40, 44, 36, 40, 44, 36, 40, 40];
    const view = viewOf(
      [
        {id: "contacts", from: "2024-01", months: contacts},
        {id: "served", from: "2024-01", months: contacts.map((_, at) => (at === 7 ? 40 : 20))}
      ],
      {charts: [{measure: "contacts", per: "served", rebase: []}]}
    );
    const {kind, steps} = only(view);
    // 320 contacts of 180 people served in a month
    const center = 320 / 180;
    expect(kind).toBe("u");
    expect(steps[0]?.value).toBe(2);
    expect(steps[0]?.upper).toBeCloseTo(center + 3 * Math.sqrt(center / 20), 12);
    expect(steps[7]?.upper).toBeCloseTo(center + 3 * Math.sqrt(center / 40), 12);
  });

  it("have no limits under 7 points, limits on trial under 13, and firm ones from 13 on", () => {
    const six = chartOf("2024-01", calm.slice(0, 6));
    expect([six.kind, six.without, six.footing, six.variation]).toEqual(["run", "few", "none", null]);
    // the median of 9, 10, 10, 11, 12, 12
    expect(six.steps[0]).toMatchObject({center: 10.5, lower: null, upper: null, signal: null});
    expect(chartOf("2024-01", calm.slice(0, 7)).footing).toBe("trial");
    expect(chartOf("2024-01", calm.slice(0, 12)).footing).toBe("trial");
    expect(chartOf("2024-01", calm.slice(0, 13)).footing).toBe("firm");
  });

  it("are lines without limits where months share records, are known within bounds, or never move", () => {
    const falling = Array.from({length: 20}, (_, at) => 100 - at);
    expect(chartOf("2024-01", falling, {overlapping: true})).toMatchObject({
      ...{kind: "run", without: "overlapping", variation: null, news: null}
    });
    expect(chartOf("2024-01", [...calm, {atLeast: 9, value: 11}])).toMatchObject({without: "bounded"});
    expect(chartOf("2024-01", new Array(20).fill(5))).toMatchObject({without: "still", variation: null});
  });

  it("mark a last month that is not over, and compare it with nothing", () => {
    const whole = chartOf("2024-01", calm);
    const open = chartOf("2024-01", [...calm, 1], {asOf: "2025-03-09"});
    expect(open.steps.at(-1)).toMatchObject({id: "2025-03", status: "partial", value: 1, center: null});
    expect(open.last).toBe("2025-02");
    expect(open.steps.slice(0, -1)).toEqual(whole.steps);
    expect(open.news).toBeNull();
  });

  it("mark a first month that the exports speak of in part", () => {
    const of = (from: string) => chartOf("2024-01", [2, ...calm], {from}).steps[0]?.status;
    expect([of("2024-01-03"), of("2024-01-20"), of("2023-06-20")]).toEqual(["shown", "partial", "shown"]);
  });

  it("leave withheld months as gaps that no rule reaches across", () => {
    const high = [20, 21, 20, 21];
    const run = chartOf("2024-01", [...calm, ...high, ...high]);
    expect(run.steps.slice(-8).every(({signal}) => signal !== null)).toBe(true);
    const cut = chartOf("2024-01", [...calm, ...high, "withheld", ...high]);
    expect(cut.steps.at(-1)?.center).toBeCloseTo(run.steps.at(-1)?.center as number, 12);
    expect(cut.steps[18]).toMatchObject({status: "withheld", value: null, signal: null});
    expect(cut.steps.filter(({signal}) => signal?.rule === "shift" && signal.direction === "high")).toEqual(
      []
    );
  });

  it("begin anew with the month of a declared day", () => {
    const months = [...calm, ...calm.map((value) => value + 20)];
    const view = viewOf([{id: "contacts", from: "2024-01", months}], {
      charts: [{measure: "contacts", rebase: ["2025-03-10"]}]
    });
    const {steps: charted} = only(view);
    const alone = chartOf("2024-01", calm).steps;
    expect(charted[13]).toMatchObject({id: "2025-02", stretch: 0, center: alone[0]?.center});
    expect(charted[14]).toMatchObject({id: "2025-03", stretch: 1});
    expect(charted[14]?.center).toBeCloseTo((alone[0]?.center as number) + 20, 12);
    expect(charted.every(({signal}) => signal === null)).toBe(true);
    expect(chartOf("2024-01", months).steps.some(({signal}) => signal !== null)).toBe(true);
  });

  it("show a target as met, missed or left to chance by limits alone", () => {
    const assured = (target: number) =>
      only(
        viewOf([{id: "contacts", from: "2024-01", months: calm, more: {direction: "higher"}}], {
          charts: [{measure: "contacts", target, rebase: []}]
        })
      ).assurance;
    expect([assured(1), assured(11), assured(30)]).toEqual(["pass", "inconsistent", "fail"]);
  });

  it("carry events of their place within their months, and openings of sites", () => {
    const events = [
      {date: "2024-05-02", text: "New intake form"},
      {date: "2024-06-02", text: "Another site's", site: "millbrook"},
      {date: "2020-01-01", text: "Long ago"}
    ];
    const view = viewOf([{id: "contacts", from: "2024-01", months: calm}], {events});
    expect(only(view).events).toEqual([
      {step: "2024-03", text: "Oak Hill opened"},
      {step: "2024-05", text: "New intake form"},
      {step: "2024-06", text: "Another site's"}
    ]);
  });
});

describe("what is new", () => {
  const news = (months: readonly Given[]) => chartOf("2024-01", months).news;

  it("is a signal in the last closed month that the month before had not", () => {
    expect(news(calm)).toBeNull();
    expect(news([...calm, 40])).toEqual({rule: "outside", direction: "high", season: false});
    expect(news([...calm, 40, 11])).toBeNull();
  });

  it("is not a shift that goes on", () => {
    const low = [...calm.map((value) => value + 20), ...calm.map((value) => value + 20)];
    const seven = [...low, 26, 27, 26, 27, 26, 27, 26];
    expect(chartOf("2022-01", seven).steps.at(-1)?.signal).not.toBeNull();
    expect(chartOf("2022-01", [...seven, 27, 26]).steps.at(-1)?.signal).not.toBeNull();
    expect(chartOf("2022-01", [...seven, 27, 26]).news).toBeNull();
  });

  it("is of the release's last closed month alone", () => {
    const view = viewOf([
      {id: "contacts", from: "2024-01", months: [...calm, 40]},
      {id: "served", from: "2024-01", months: [...calm, ...calm]}
    ]);
    const {charts, newest, watched, expected} = chartsOf(view);
    expect(newest).toBe("2026-04");
    expect(charts.map(({news, last}) => [news, last])).toEqual([
      [null, "2025-03"],
      [null, "2026-04"]
    ]);
    expect([watched, expected]).toEqual([1, 0.0125]);
  });
});

describe("series whose exports end on different days", () => {
  it("each have news of their own last whole month, while they lag by no more than one", () => {
    const of = (lag: number) =>
      chartsOf(
        viewOf([
          {id: "contacts", from: "2024-01", months: [...calm, 40]},
          {id: "calls_offered", from: "2024-01", months: [...calm, 11, ...calm.slice(0, lag)]}
        ])
      );
    expect(of(1)).toMatchObject({newest: "2025-04", watched: 2});
    expect(of(1).charts[0]?.news).toMatchObject({rule: "outside"});
    expect(of(2)).toMatchObject({newest: "2025-05", watched: 1});
    expect(of(2).charts[0]?.news).toBeNull();
  });
});

describe("the time of year", () => {
  /** Four years; every December lower than the rest. */
  const years = (decembers: readonly number[]): number[] =>
    decembers.flatMap((december) => [50, 53, 49, 52, 50, 53, 49, 52, 50, 53, 49, december]);

  it("explains a month that was the same in at least two earlier years", () => {
    expect(chartOf("2022-01", years([31, 30, 29, 30])).news).toMatchObject({direction: "low", season: true});
  });
  it("does not explain what no other year did, nor what went much farther", () => {
    expect(chartOf("2022-01", years([51, 50, 49, 30])).news).toMatchObject({season: false});
    expect(chartOf("2022-01", years([31, 30, 29, 5])).news).toMatchObject({season: false});
  });
  it("is not told of one earlier year", () => {
    expect(chartOf("2022-01", years([31, 30])).news).toMatchObject({season: false});
  });
});
