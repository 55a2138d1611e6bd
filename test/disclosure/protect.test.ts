import {describe, expect, it} from "vitest";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {type Protected, protect} from "../../src/disclosure/protect.ts";
import {cellKey, type ExactCell} from "../../src/measures/cell.ts";
import {cellsOf, months, periods, randomVisits, setOf, type Visit} from "./organization.ts";

const cms11 = profileNamed("cms-11");
const withheldIn = ({cells}: Protected) =>
  cells
    .filter(({status}) => status === "withheld")
    .map(cellKey)
    .sort();

/** People `from` to `to` (not included) come once. */
const visits = (from: number, to: number, of: Partial<Visit> = {}): Visit[] =>
  Array.from({length: to - from}, (_, i) => ({
    person: from + i,
    program: "p",
    site: "s",
    month: 0,
    group: "g",
    ...of
  }));

const byProgram = [{periods: ["month"], by: ["program"]}] as const;

describe("primary suppression", () => {
  it("withholds one to ten people and shows eleven and none", async () => {
    const cells = cellsOf(
      [
        ...visits(0, 40, {program: "a"}),
        ...visits(40, 80, {program: "b"}),
        ...visits(80, 90, {program: "c"})
      ],
      byProgram
    ).filter(({measure}) => measure === "served");
    const result = await protect({cells, curves: [], periods}, cms11, {withheldShare: 1});
    const find = (program: string, month: number) =>
      result.cells.find((cell) => cell.program === program && cell.period === months[month]!.id);
    expect(find("c", 0)?.status).toBe("withheld");
    expect(find("c", 1)).toMatchObject({status: "shown", people: 0, value: 0});
    expect(find("*", 0)).toMatchObject({status: "shown", people: 90});
  });

  it("leaves nothing in a withheld cell, and the same for primary and complementary", async () => {
    const cells = cellsOf([...visits(0, 40, {program: "a"}), ...visits(40, 43, {program: "b"})], byProgram);
    const {cells: all, record} = await protect({cells, curves: [], periods}, cms11, {withheldShare: 1});
    const shapes = new Set(
      all.flatMap(({measure, period, program, site, characteristic, group, ...rest}) =>
        rest.status === "withheld" ? [JSON.stringify(rest)] : []
      )
    );
    expect(new Set(record.map(({reason}) => reason))).toEqual(new Set(["people", "complementary"]));
    expect([...shapes]).toEqual([
      JSON.stringify({
        status: "withheld",
        people: null,
        numerator: null,
        denominator: null,
        value: null,
        lower: null,
        upper: null,
        atLeast: null,
        immature: null,
        more: {}
      })
    ]);
  });

  const share = (numerator: number, denominator: number, more: Record<string, number> = {}): ExactCell => {
    const people = (count: number, from = 0) =>
      setOf(new Set(Array.from({length: count}, (_, i) => from + i)));
    return {
      measure: "retention:90",
      period: "2025",
      program: "*",
      site: "*",
      characteristic: "*",
      group: "*",
      status: "shown",
      people: denominator,
      numerator,
      denominator,
      value: numerator / denominator,
      lower: 0.1,
      upper: 0.9,
      atLeast: null,
      immature: 0,
      more,
      sets: {
        people: people(denominator),
        numerator: people(numerator),
        denominator: people(denominator),
        immature: people(0)
      }
    };
  };
  it.each([
    [20, 40, {}, null],
    [10, 40, {}, "numerator"],
    [30, 40, {}, "rest"],
    [40, 40, {}, null],
    [29, 29, {}, "attribute"],
    [0, 29, {}, "attribute"],
    [0, 30, {}, null],
    [20, 40, {n_baseline: 45}, "rest"],
    [20, 40, {n_baseline: 60}, null]
  ])("%i of %i with %o is withheld for %s", async (numerator, denominator, more, reason) => {
    const {record} = await protect(
      {cells: [share(numerator, denominator, more)], curves: [], periods},
      cms11
    );
    expect(record.map((entry) => entry.reason)).toEqual(reason === null ? [] : [reason]);
  });

  it("keeps the spread of few scores back, and rounds what would hand it back", async () => {
    const mean = {
      ...share(0, 20, {sd_change: 3.2071, change_sq: 812.5, mean_pre: 12.3456}),
      numerator: -25.5,
      value: -1.275
    };
    const exact = {
      ...mean,
      sets: {...mean.sets, numerator: null},
      measure: "outcome_change:x",
      lower: -2.7764,
      upper: 0.2264
    };
    const {cells} = await protect({cells: [exact], curves: [], periods}, cms11, {withheldShare: 1});
    expect(cells[0]).toMatchObject({
      status: "shown",
      denominator: 20,
      numerator: null,
      value: -1.3,
      lower: -2.8,
      upper: 0.2,
      more: {sd_change: null, change_sq: null, mean_pre: 12.3}
    });
  });

  it.each([
    ["yes and no, whose mean is a head-count", {lowest: 0, highest: 1, count: 2}, 30, "withheld"],
    [
      "three answers, whose counts come out of sum and squares",
      {lowest: 0, highest: 2, count: 3},
      60,
      "withheld"
    ],
    ["a sum that leaves only a few off the lowest score", {lowest: 0, highest: 27, count: 28}, 4, "withheld"],
    [
      "a sum that leaves only a few off the highest",
      {lowest: 0, highest: 27, count: 28},
      27 * 60 - 10,
      "withheld"
    ],
    ["everybody at the lowest", {lowest: 0, highest: 27, count: 28}, 0, "shown"],
    ["a sum far from both ends", {lowest: 0, highest: 27, count: 28}, 400, "shown"]
  ])("a mean of %s", async (_, scores, total, status) => {
    const mean = share(0, 60, {pre: total});
    const exact = {...mean, numerator: 3, value: 0.05, sets: {...mean.sets, numerator: null}};
    const {cells} = await protect(
      {cells: [exact], curves: [], periods, scores: {[exact.measure]: scores}},
      cms11,
      {withheldShare: 1}
    );
    expect(cells[0]?.status).toBe(status);
  });

  it("tells nothing of the scores of those lost where they are few", async () => {
    const lostOf = async (baseline: number) => {
      const mean = share(0, 60, {sd_change: 3.2, effect_size_lost: 0.31, n_baseline: baseline});
      const exact = {...mean, numerator: -25.5, value: -0.425, sets: {...mean.sets, numerator: null}};
      const {cells} = await protect({cells: [exact], curves: [], periods}, cms11, {withheldShare: 1});
      return cells[0]?.more;
    };
    expect(await lostOf(89)).toMatchObject({sd_change: 3.2, effect_size_lost: null});
    expect(await lostOf(90)).toMatchObject({sd_change: 3.2, effect_size_lost: 0.31});
  });
});

describe("complementary suppression", () => {
  it("never leaves one blank in a line that adds up", async () => {
    const cells = cellsOf(
      [
        ...visits(0, 30, {program: "a"}),
        ...visits(30, 55, {program: "b"}),
        ...visits(55, 60, {program: "c"})
      ],
      byProgram
    );
    const result = await protect({cells, curves: [], periods}, cms11, {withheldShare: 1});
    for (const measure of ["served", "contacts"]) {
      const blanks = withheldIn(result).filter((key) => key.startsWith(`${measure}|2025-01`));
      expect(blanks.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("holds the one who came back: 12 in one quarter, 13 in the next, 24 in both", async () => {
    const people = [...visits(0, 12, {month: 0}), ...visits(11, 24, {month: 3})];
    const cells = cellsOf(people, [{periods: ["quarter", "year"], by: []}]).filter(
      ({measure}) => measure === "served"
    );
    expect(cells.map(({people: count}) => count)).toEqual([12, 13, 0, 0, 24]);
    const result = await protect({cells, curves: [], periods}, cms11, {withheldShare: 1});
    expect(withheldIn(result).length).toBeGreaterThanOrEqual(2);
  });

  it("lets people be in two quarters where they are many", async () => {
    const people = [...visits(0, 30, {month: 0}), ...visits(10, 45, {month: 3})];
    const cells = cellsOf(people, [{periods: ["quarter", "year"], by: []}]);
    expect(withheldIn(await protect({cells, curves: [], periods}, cms11, {withheldShare: 1}))).toEqual([]);
  });

  it("links measures by the people behind them", async () => {
    const cells = cellsOf([...visits(0, 40, {program: "a"}), ...visits(40, 45, {program: "b"})], byProgram);
    const {cells: all} = await protect({cells, curves: [], periods}, cms11, {withheldShare: 1});
    const served = all.filter(({measure, status}) => measure === "served" && status === "withheld");
    for (const cell of served)
      expect(all.find((other) => cellKey(other) === cellKey({...cell, measure: "contacts"}))?.status).toBe(
        "withheld"
      );
  });

  it("does not depend on the order of cells", async () => {
    const cells = cellsOf(randomVisits({people: 200, programs: 3, sites: 3, groups: 3}, 7), [
      {periods: ["quarter", "year"], by: ["program", "site"]}
    ]);
    const once = await protect({cells, curves: [], periods}, cms11, {withheldShare: 1});
    const again = await protect({cells: cells.toReversed(), curves: [], periods}, cms11, {withheldShare: 1});
    expect(again.record).toEqual(once.record);
    expect(again.cells.toReversed()).toEqual(once.cells);
  });
});

describe("memory", () => {
  const cells = cellsOf([...visits(0, 40, {program: "a"}), ...visits(40, 90, {program: "b"})], byProgram);
  const before = "served|2025-01|a|*|*|*";

  it("keeps withheld what was withheld", async () => {
    const memory = {withheld: new Set([before]), published: new Set<string>()};
    const {record} = await protect({cells, curves: [], periods}, cms11, {memory, withheldShare: 1});
    expect(record).toContainEqual({cell: before, reason: "earlier", publishedBefore: false});
    expect(record.length).toBeGreaterThan(1);
  });

  it("prefers cells that nobody was given yet, and says so where it cannot", async () => {
    const published = new Set(cells.map(cellKey));
    const memory = {withheld: new Set([before]), published};
    const {record} = await protect({cells, curves: [], periods}, cms11, {memory, withheldShare: 1});
    expect(record.every(({publishedBefore}) => publishedBefore)).toBe(true);
  });
});

describe("the exact view", () => {
  it("shows everything and drops the sets of people", async () => {
    const cells = cellsOf(visits(0, 3), byProgram);
    const result = await protect({cells, curves: [], periods}, profileNamed("none"));
    expect(result.record).toEqual([]);
    expect(result.cells.map(({people}) => people)).toEqual(cells.map(({people}) => people));
    expect(result.cells.some((cell) => "sets" in cell)).toBe(false);
  });
});

describe("coarsening", () => {
  const cells = cellsOf(
    [...visits(0, 40, {program: "a"}), ...visits(40, 90, {program: "b"}), ...visits(90, 95, {program: "c"})],
    [{periods: ["quarter", "year"], by: ["program"]}]
  );

  it("leaves a view out in which more cells than a tenth would be withheld, and keeps the coarsest", async () => {
    const result = await protect({cells, curves: [], periods}, cms11);
    expect(result.leftOut).toContain("served|year|program");
    expect(result.cells.map(({measure, period, program}) => `${measure} ${period} ${program}`)).toContain(
      "served 2025 *"
    );
    expect(result.cells.some(({program}) => program !== "*")).toBe(false);
  });

  it("withholds cell by cell where more may be withheld", async () => {
    const result = await protect({cells, curves: [], periods}, cms11, {withheldShare: 1});
    expect(result.leftOut).toEqual([]);
    expect(result.cells.length).toBe(cells.length);
    expect(withheldIn(result).length).toBeGreaterThan(0);
  });

  it("gives small years up for all of time, and keeps them where there is nothing coarser", async () => {
    const [year] = cellsOf(visits(0, 40), [{periods: ["year"], by: []}]);
    const served = (period: string, from: number, to: number): ExactCell => {
      const people = setOf(new Set(Array.from({length: to - from}, (_, i) => from + i)));
      return {
        ...(year as ExactCell),
        ...{period, people: people.count, numerator: people.count, value: people.count},
        sets: {...(year as ExactCell).sets, people, numerator: people}
      };
    };
    const years = [served("2024", 0, 5), served("2025", 5, 45)];
    const spans = [...periods, {...periods.at(-1)!, id: "all", kind: "all" as const, start: "2024-01-01"}];
    const both = await protect({cells: [...years, served("all", 0, 45)], curves: [], periods: spans}, cms11);
    expect(both.leftOut).toContain("served|year");
    expect(both.cells.map(({period, status}) => [period, status])).toEqual([["all", "shown"]]);
    const alone = await protect({cells: years, curves: [], periods: spans}, cms11);
    expect(alone.cells.map(({period}) => period)).toEqual(["2024", "2025"]);
  });
});

describe("a share of people whom another cell tells of", () => {
  const people = (from: number, to: number) =>
    setOf(new Set(Array.from({length: to - from}, (_, i) => from + i)));
  const [base] = cellsOf(visits(0, 40), [{periods: ["year"], by: []}]) as [ExactCell];
  /** `counted` of `of`, everybody numbered from 0. */
  const share = (measure: string, counted: number, of: number): ExactCell => ({
    ...base,
    ...{measure, people: of, numerator: counted, denominator: of, value: counted / of},
    sets: {...base.sets, people: people(0, of), numerator: people(0, counted), denominator: people(0, of)}
  });

  it("is withheld without them: who knows the 61 does not know of how many", async () => {
    // 119 asked, 112 due: the 7 between are few, so neither step may be told; the 61 who answered may.
    const cells = [share("due", 112, 119), share("rate", 61, 112), share("better", 30, 61)];
    const result = await protect({cells, curves: [], periods, within: {rate: ["due"]}}, cms11);
    expect(result.cells.map(({measure, status}) => `${measure} ${status}`)).toEqual([
      "due withheld",
      "rate withheld",
      "better shown"
    ]);
  });
});
