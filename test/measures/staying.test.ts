import {afterEach, describe, expect, it} from "vitest";
import {cellAt, contact, openStock, type Stock} from "./helpers/stock.ts";

/** What life tables say besides: reasons, comparisons, people who were there before the data begin. Figures are R's. */

const config = {
  programs: [
    {id: "partners", name: "Partners", type: "one_to_one"},
    {id: "house", name: "House", type: "peer_run"}
  ],
  published_tables: [{periods: ["all"], by: ["program"]}]
};

let stock: Stock;
afterEach(() => stock.close());

const from = "2024-01-01";
const to = "2024-12-31";

const plus = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A stay that began on a day and ended for a reason, or is still open after so many days. */
const ended = (person: number, program: string, days: number, reason: string, opened = from) => ({
  ...{person, program, reason},
  opened,
  closed: plus(opened, days)
});
const open = (person: number, program: string, days: number) => ({
  ...{person, program, closed: null, reason: null},
  opened: plus(to, -days)
});

const partners = [
  ended(1, "partners", 10, "left"),
  ended(2, "partners", 20, "completed"),
  ended(3, "partners", 20, "lost"),
  ended(4, "partners", 35, "died"),
  open(5, "partners", 50),
  ended(6, "partners", 60, "other"),
  ended(7, "partners", 60, "completed"),
  open(8, "partners", 90),
  ended(9, "partners", 120, "unknown"),
  open(10, "partners", 200)
];

describe("reasons why stays end", () => {
  it("are cumulative incidences as survfit's, moving and dying together", async () => {
    stock = await openStock(config);
    await stock.people(10);
    await stock.load({feed: "episodes", from, to}, partners);
    const {staying} = await stock.cells(["retention_curve"]);
    const [found] = staying.incidence.filter(({slice}) => slice.program === "partners");
    expect(found?.ended).toEqual([4, 2, 1]);
    expect(found?.competing).toBeCloseTo(3 / 7, 12);
    // summary(survfit(Surv(t, factor(cause)) ~ 1, conf.type = "log-log"), times = c(30, 60, 120))
    const at = (day: number) => found?.points.find(({time}) => time === day);
    expect(at(30)).toMatchObject({atRisk: 7, still: expect.closeTo(0.7, 12)});
    expect(at(60)?.still).toBeCloseTo(0.36, 12);
    expect(at(60)?.causes.map(({value}) => value)).toEqual(
      [0.32, 0.22, 0.1].map((value) => expect.closeTo(value, 12))
    );
    expect(at(120)?.causes[0]).toMatchObject({
      value: expect.closeTo(0.5, 12),
      lower: expect.closeTo(0.14249768519001019, 12),
      upper: expect.closeTo(0.7814651267823037, 12)
    });
  });

  it("are told of nothing where everybody leaves, and inside alone", async () => {
    stock = await openStock(config);
    await stock.people(10);
    await stock.load({feed: "episodes", from, to}, [ended(1, "house", 4, "left"), open(2, "house", 30)]);
    expect((await stock.cells(["retention_curve"])).staying.incidence).toEqual([]);
    await stock.load({feed: "episodes", job: "second", from, to}, partners);
    const outside = await stock.cells(["retention_curve"], {closedThrough: to});
    expect(outside.staying).toEqual({incidence: [], comparisons: []});
  });
});

describe("comparisons", () => {
  it("are log-rank tests as survdiff's between programs", async () => {
    stock = await openStock(config);
    await stock.people(16);
    await stock.load({feed: "episodes", from, to}, [
      ...partners,
      ended(11, "house", 5, "left"),
      ended(12, "house", 15, "left"),
      ended(13, "house", 40, "left"),
      open(14, "house", 40),
      ended(15, "house", 100, "left"),
      open(16, "house", 200)
    ]);
    const {staying} = await stock.cells(["retention_curve"]);
    expect(staying.comparisons).toHaveLength(1);
    expect(staying.comparisons[0]).toMatchObject({
      period: "all",
      by: "program",
      df: 1,
      chiSquare: expect.closeTo(0.6759448756778226, 9),
      p: expect.closeTo(0.4109865987898395, 9),
      groups: [
        {id: "partners", people: 10, observed: 4, expected: expect.closeTo(5.107783882783883, 9)},
        {id: "house", people: 6, observed: 4, expected: expect.closeTo(2.892216117216117, 9)}
      ]
    });
  });
});

describe("stays that began before the exports reach back", () => {
  const early = [
    // Watched from day 30 to 70, from day 40 to 90, from day 100 to 150 of their stays.
    ended(11, "partners", 70, "left", plus(from, -30)),
    ended(12, "partners", 90, "completed", plus(from, -40)),
    ended(13, "partners", 150, "left", plus(from, -100)),
    // Over before the exports speak: nobody could have seen it.
    ended(14, "partners", 20, "left", plus(from, -50))
  ];

  it("enter the curve late where the workspace says so, as Surv(entry, time, event)", async () => {
    stock = await openStock({...config, delayed_entry: true});
    await stock.people(14);
    await stock.load({feed: "episodes", from, to}, [...partners, ...early]);
    const cells = await stock.cells(["survival:60", "survival:90", "survival:180", "retention_curve"]);
    const at = (day: number) => cellAt(cells, `survival:${day}`, {period: "all", program: "partners"});
    expect(at(60)).toMatchObject({
      value: expect.closeTo(0.6857142857142856, 12),
      lower: expect.closeTo(0.30458507420184733, 12),
      upper: expect.closeTo(0.8871484950277074, 12),
      more: {at_risk: 7}
    });
    expect(at(90)?.value).toBeCloseTo(0.5485714285714285, 12);
    expect(at(180)?.value).toBeCloseTo(0.1828571428571428, 12);
    const curve = cells.curves.filter(({program, period}) => program === "partners" && period === "all");
    // On day 30 one comes in after 10, 20 and 20 left: 10 - 3 + 1; by day 60 one more, less 35, 50, 60 and 60.
    expect(curve.slice(0, 4).map(({day, atRisk}) => [day, atRisk])).toEqual([
      [0, 10],
      [30, 10],
      [60, 8],
      [90, 5]
    ]);
  });

  it("are in cumulative incidence and log-rank tests as in R, none left out", async () => {
    stock = await openStock({...config, delayed_entry: true});
    await stock.people(20);
    await stock.load({feed: "episodes", from, to}, [
      ...partners,
      ...early,
      ended(15, "house", 15, "left"),
      ended(16, "house", 40, "left", plus(from, -20)),
      open(17, "house", 200)
    ]);
    const {staying} = await stock.cells(["retention_curve"]);
    const [found] = staying.incidence.filter(({slice}) => slice.program === "partners");
    // One of the four early stays was over before the exports speak.
    expect(found?.ended).toEqual([6, 3, 1]);
    const at = (day: number) => found?.points.find(({time}) => time === day);
    // summary(survfit(Surv(entry, t, factor(c)) ~ 1, id = 1:13, conf.type = "log-log"), times = c(60, 150))
    expect(at(60)).toMatchObject({
      atRisk: 7,
      still: expect.closeTo(0.4375, 12),
      causes: [
        {
          value: expect.closeTo(0.2875, 12),
          standardError: expect.closeTo(0.1371301844963391, 12),
          lower: expect.closeTo(0.07144616871440253, 9),
          upper: expect.closeTo(0.5549694991213011, 9)
        },
        {value: expect.closeTo(0.1875, 12), standardError: expect.closeTo(0.11842059575935263, 12)},
        {value: expect.closeTo(0.0875, 12), upper: expect.closeTo(0.32562279615719664, 9)}
      ]
    });
    expect(at(150)?.causes[0]).toMatchObject({
      value: expect.closeTo(0.55, 12),
      lower: expect.closeTo(0.23137139037993715, 9),
      upper: expect.closeTo(0.7833491787527602, 9)
    });
    const [test] = staying.comparisons;
    expect(test).toMatchObject({
      groups: [
        {id: "partners", people: 13},
        {id: "house", people: 3}
      ],
      // coxph(Surv(entry, t, c == 1) ~ group, ties = "exact")$score
      chiSquare: expect.closeTo(0.17077895155876904, 9),
      df: 1,
      p: expect.closeTo(0.6794204546864703, 9)
    });
  });

  it("count from their beginning where exports hold all there were", async () => {
    stock = await openStock(config);
    await stock.people(14);
    await stock.load({feed: "episodes", from, to}, [...partners, ...early]);
    expect(
      cellAt(await stock.cells(["survival:60"]), "survival:60", {period: "all", program: "partners"})
    ).toMatchObject({denominator: 14});
  });

  it("are in no figure for others than insiders", async () => {
    stock = await openStock({...config, delayed_entry: true});
    await stock.people(14);
    await stock.load({feed: "episodes", from, to}, [...partners, ...early]);
    const cells = await stock.cells(["survival:60"], {closedThrough: to});
    // S(60) of the ten alone: 9/10 x 8/9 x 4/5.
    expect(cellAt(cells, "survival:60", {period: "all", program: "partners"})).toMatchObject({
      denominator: 10,
      value: expect.closeTo(0.64, 12)
    });
  });
});

describe("the restricted mean and the second gap", () => {
  it("are the area under the curve by hand, and no other where exits are recorded", async () => {
    stock = await openStock(config);
    await stock.people(14);
    await stock.load({feed: "episodes", from: "2023-01-01", to}, [
      ...partners.filter(({closed}) => closed !== null),
      ended(5, "partners", 50, "moved"),
      ended(8, "partners", 90, "moved"),
      {...open(10, "partners", 200), opened: from, closed: null}
    ]);
    const cells = await stock.cells(["restricted_mean:365", "survival:180", "survival_other_gap:180"]);
    // Areas by hand: S is 1 to 10, .9 to 20, .8 to 60, .64 to 120 (4 at risk on day 60 of 5 left), .32 to 365.
    const all = (measure: string) => cellAt(cells, measure, {period: "all", program: "partners"});
    expect(all("restricted_mean:365")?.value).toBeCloseTo(10 + 9 + 32 + 0.64 * 60 + 0.32 * 245, 9);
    // Recorded exits know no gap.
    expect(all("survival_other_gap:180")?.value).toBe(all("survival:180")?.value);
  });

  it("end a stay at a silence of 60 days where the program's own gap is 90, and of 90 where it is shorter", async () => {
    stock = await openStock({
      ...config,
      programs: [config.programs[1], {...config.programs[0], inactivity_gap: 60}]
    });
    await stock.people(2);
    const visits = (program: string, person: number) =>
      // Silent for 75 days from day 20 on.
      [0, 20, 95, 170, 240, 310].map((day) => contact(person, plus(from, day), {program}));
    await stock.load({feed: "contacts", from, to}, [...visits("house", 1), ...visits("partners", 2)]);
    const cells = await stock.cells(["survival:180", "survival_other_gap:180"]);
    const at = (measure: string, program: string) => cellAt(cells, measure, {period: "all", program})?.value;
    expect([at("survival:180", "house"), at("survival_other_gap:180", "house")]).toEqual([1, 0]);
    expect([at("survival:180", "partners"), at("survival_other_gap:180", "partners")]).toEqual([0, 1]);
  });
});

describe("silences", () => {
  const cells = async (ids: readonly string[]) => {
    stock = await openStock({...config, published_tables: [{periods: ["month", "all"], by: ["program"]}]});
    await stock.people(4);
    await stock.load({feed: "contacts", from, to: "2024-09-30"}, [
      // House, gap 90. 1: silent from 31 January; the 91st day is 1 May. Back on 10 June.
      ...["2024-01-05", "2024-01-31", "2024-06-10"].map((day) => contact(1, day, {program: "house"})),
      // 2: silent from 10 July: the gap has not passed on 30 September (8 October would be the 90th day).
      contact(2, "2024-07-10", {program: "house"}),
      // 3: last came on 2 February, finished on 1 March.
      contact(3, "2024-02-02", {program: "house"}),
      // 4: silent in the house from 1 January, and seen by the partners all along.
      contact(4, "2024-01-01", {program: "house"}),
      ...["2024-03-01", "2024-05-01", "2024-07-01", "2024-09-01"].map((day) =>
        contact(4, day, {program: "partners"})
      )
    ]);
    await stock.load({feed: "episodes", from, to: "2024-09-30"}, [
      {person: 3, program: "house", opened: "2024-02-01", closed: "2024-03-01", reason: "completed"}
    ]);
    return stock.cells(ids);
  };

  it("count who was lost contact with in the month that the gap passed, and who came back", async () => {
    const found = await cells(["lost_contact", "came_back"]);
    const house = (measure: string, period: string) =>
      cellAt(found, measure, {period, program: "house"})?.value;
    // 1 on 1 May; 4 on 1 January + 91 days = 1 April; 3 finished; 1 again since 10 June: 9 September.
    expect(
      ["2024-03", "2024-04", "2024-05", "2024-06", "2024-09", "all"].map((p) => house("lost_contact", p))
    ).toEqual([0, 1, 1, 0, 1, 2]);
    expect(["2024-05", "2024-06", "all"].map((p) => house("came_back", p))).toEqual([0, 1, 1]);
    // Over both programs the fourth was never silent for longer than 90 days.
    expect(cellAt(found, "lost_contact", {period: "all"})?.value).toBe(1);
    expect(cellAt(found, "came_back", {period: "all"})?.value).toBe(1);
  });
});

describe("dose", () => {
  it("is the median number of contacts of a person, with quarters and Gini", async () => {
    stock = await openStock(config);
    await stock.people(4);
    const times = (person: number, count: number) =>
      Array.from({length: count}, (_, at) => contact(person, plus(from, 9 * at), {program: "house"}));
    await stock.load({feed: "contacts", from, to}, [
      ...times(1, 1),
      ...times(2, 2),
      ...times(3, 3),
      ...times(4, 4)
    ]);
    const found = await stock.cells(["dose"]);
    // 1, 2, 3, 4 contacts: Gini .25 (see the statistic's test); quantile(1:4, c(.25, .5, .75, .9), type = 1) is 1 2 3 4.
    expect(cellAt(found, "dose", {period: "all", program: "house"})).toMatchObject({
      value: 2,
      people: 4,
      numerator: 10,
      more: {quarter: 1, three_quarters: 3, nine_tenths: 4, gini: expect.closeTo(0.25, 12)}
    });
    expect(cellAt(found, "dose", {period: "all", program: "partners"})).toBeUndefined();
  });
});
