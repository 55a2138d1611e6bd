import {describe, expect, it} from "vitest";
import {
  chartSentence,
  iconWordsBeside,
  namedCharts,
  watchedSentence,
  whatChanged
} from "../../reports/components/sentences/what-changed.ts";
import {titleOf} from "../../src/charts/charts.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {pageCharts} from "../../src/site/chart-data.ts";
import {type Given, viewOf} from "../charts/view.ts";

const calm = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11, 10, 12];
const sentences = (charts: Parameters<typeof whatChanged>[0]) =>
  whatChanged(charts).map(({sentence}) => sentence);
const of = (months: readonly Given[], more = {}) =>
  pageCharts(viewOf([{id: "Contacts", from: "2024-01", months, more}]) as ReleaseView);

describe("what changed, in sentences", () => {
  it("names the month, the figure and what chance alone makes", () => {
    // center 184/15 = 12.27; ranges 2 3 2 1 2 3 2 1 2 3 2 1 2 28, mean 3.857, screened at 12.6: 26/13 = 2; limits 12.27 -+ 5.32
    expect(sentences(of([...calm, 36]))).toEqual([
      "Contacts stood at 36 in March 2025, higher than chance alone would make it (7 to 18)."
    ]);
  });

  it("names programs and sites as people do, not by their ids", () => {
    const charts = of([...calm, 36]);
    const at = {
      ...charts,
      charts: charts.charts.map((chart) => ({...chart, program: "hope-circles", site: "oak-hill"}))
    };
    const named = namedCharts({charts: at, programName: () => "Hope Circles", siteName: () => "Oak Hill"});
    expect(sentences(named)[0]).toContain("Contacts at Hope Circles, Oak Hill stood at 36");
  });

  it("says of which month a tile's icons are, and what target", () => {
    const [chart] = of([...calm, 36]).charts;
    expect(iconWordsBeside(chart!)).toEqual({
      variation: "Higher than by chance in March 2025",
      assurance: null
    });
    expect(iconWordsBeside({...chart!, target: 900, assurance: "fail"})).toEqual({
      variation: "Higher than by chance in March 2025",
      assurance: "By month, reaches its target of 900 only if something changes"
    });
    expect(iconWordsBeside({...chart!, every: "week", last: "2025-03-03"}).variation).toBe(
      "Higher than by chance in the week of March 3, 2025"
    );
    const [short] = of([10, 12, 9]).charts;
    expect(iconWordsBeside(short!)).toEqual({variation: null, assurance: null});
  });

  it("says what each sentence is of, so that it can lead to the definition", () => {
    expect(whatChanged(of([...calm, 36])).map(({chart}) => chart?.measure)).toEqual(["Contacts"]);
    expect(whatChanged(of(calm)).map(({chart}) => chart)).toEqual([null]);
  });

  it("says that nothing changed, how many series are watched and what chance makes of them", () => {
    const charts = of(calm);
    expect(sentences(charts)).toEqual(["Nothing changed beyond what chance would make in February 2025."]);
    expect(watchedSentence(charts)).toBe(
      "1 series is watched for change that is new in February 2025. Were nothing to change, chance alone would still make about 0.01 new signals a month: one in 80 months."
    );
    expect(chartSentence(charts.charts[0]!)).toBe(
      "Contacts stood at 12 in February 2025, as chance alone would make it (5 to 16)."
    );
  });

  it("compares a month that is not over with nothing, and says so", () => {
    const charts = of([...calm, 1], {asOf: "2025-03-09"});
    expect(sentences(charts)).toEqual(["Nothing changed beyond what chance would make in February 2025."]);
    expect(watchedSentence(charts)).toContain("What is known in March 2025 is not a whole month yet");
  });

  it("does not call a month open that some series know to its end", () => {
    const charts = pageCharts(
      viewOf([
        {id: "Contacts", from: "2024-01", months: [...calm, 1], more: {asOf: "2025-03-09"}},
        {id: "Calls", from: "2024-01", months: [...calm, 10]}
      ]) as ReleaseView
    );
    expect(chartSentence(charts.charts[1]!)).toContain("in March 2025");
    expect(watchedSentence(charts)).toContain(
      "What is known of 1 of them in March 2025 is not a whole month yet"
    );
  });

  it("names what a rate is for one of", () => {
    const measures = [
      {id: "contacts", title: "Contacts"},
      {id: "served", title: "People served"},
      {id: "calls", title: "Calls offered"},
      {id: "hours", title: "Hours together"}
    ];
    const per = (id: string) => titleOf({measure: "contacts", per: id}, measures);
    expect(["served", "calls", "hours"].map(per)).toEqual([
      "Contacts per person served",
      "Contacts per call offered",
      "Contacts per hour together"
    ]);
  });

  it("calls an upper bound one, and knows no rule for it", () => {
    const [chart] = of([...calm, {atLeast: 8, value: 12}]).charts;
    expect(chartSentence(chart!)).toBe("Contacts stood at no more than 12 in March 2025.");
  });

  it("says when the season may be all there is to it", () => {
    const year = (december: number) => [50, 53, 49, 52, 50, 53, 49, 52, 50, 53, 49, december];
    const [told] = sentences(of([31, 30, 29, 30].flatMap(year)));
    expect(told).toContain("lower than chance alone would make it");
    expect(told).toContain("the season may be all there is to it");
  });

  it("is careful while limits are on trial, and silent before there are any", () => {
    const [told] = sentences(of([10, 12, 9, 11, 10, 12, 9, 60]));
    expect(told).toContain("fewer than 13 months stand behind it");
    expect(sentences(of(calm.slice(0, 5)))[0]).toContain("too early to tell change from chance");
  });
});
