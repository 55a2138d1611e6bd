import {afterEach, beforeEach, expect, it} from "vitest";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

const config = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {id: "peers", name: "Peers", type: "one_to_one"}
  ],
  follow_ups: [{id: "end", name: "the end", occasion: 1}],
  published_tables: [{periods: ["year", "all"], by: ["program"]}]
};
const remembered = "retrospective_change:mini.total";
const paired = "outcome_change:mini.total:end";
const mean = "mean_at_one_time:mini.total";

let stock: Stock;
const forms = createForms();
let record = 0;

beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
  record = 0;
});
afterEach(() => stock.close());

/** One form that tells how it is, and how it was before. */
function both(person: number | null, taken: string, before: number | null, now: number | null, more = {}) {
  record += 1;
  forms.fill(person, taken, now, {record, occasion: 1, ...more});
  forms.fill(person, taken, before, {record, told_afterwards: true, ...more});
}

async function cells() {
  await forms.load(stock, {to: "2025-12-31"});
  return stock.cells([
    remembered,
    paired,
    mean,
    "baseline_rate:mini.total:end",
    "follow_up_rate:mini.total:end"
  ]);
}

it("takes now and before from one form, of people with and without an id, each once", async () => {
  await stock.people(3);
  both(1, "2024-05-01", 10, 20);
  both(2, "2024-05-01", 30, 34);
  both(null, "2024-05-01", 20, 26);
  both(null, "2025-05-01", 40, 36);
  both(null, "2025-05-01", null, 50); // left the half about before blank
  both(null, "2025-05-01", 12, null); // and this one the half about now
  both(2, "2025-06-01", 0, 60); // came again: the first counts
  both(3, "2025-03-01", null, 9);
  both(3, "2025-04-01", 7, 9); // the first that tells both
  const made = await cells();
  const at = (id: string, period: string) => cellAt(made, id, {period, program: "groups"});
  // By hand: changes 10, 4 and 6; mean 20/3, squared deviations 18.667, sd 3.0551, t(2) 4.30265.
  expect(at(remembered, "2024")).toMatchObject({
    people: 3,
    denominator: 3,
    numerator: 20,
    more: {n_baseline: 3, change: 20}
  });
  expect(at(remembered, "2024")?.value).toBeCloseTo(20 / 3, 9);
  const half = (4.30265273 * Math.sqrt(56 / 3 / 2)) / Math.sqrt(3);
  expect(at(remembered, "2024")?.lower).toBeCloseTo(20 / 3 - half, 6);
  expect(at(remembered, "2024")?.upper).toBeCloseTo(20 / 3 + half, 6);
  // 40 to 36 and 7 to 9; a form for now alone is told of beside them.
  expect(at(remembered, "2025")).toMatchObject({
    denominator: 2,
    numerator: -2,
    value: -1,
    more: {n_baseline: 3}
  });
  expect(at(remembered, "all")).toMatchObject({denominator: 5, value: 18 / 5, more: {n_baseline: 6}});
  expect(Object.keys(at(remembered, "all")!.more)).toEqual(["n_baseline", "change"]);
});

it("is never a baseline, and what is told of before is in no other measure", async () => {
  await stock.people(2);
  both(1, "2024-05-01", 10, 20);
  forms.fill(2, "2024-01-01", 10, {record: 100, occasion: 0});
  forms.fill(2, "2024-05-01", 30, {record: 101, occasion: 1});
  both(null, "2024-05-01", 0, 40);
  const made = await cells();
  const at = (id: string) => cellAt(made, id, {period: "all", program: "groups"});
  expect(at(paired)).toMatchObject({denominator: 1, value: 20, more: {n_baseline: 1}});
  expect(at(mean)).toMatchObject({denominator: 1, value: 40});
  expect(at(remembered)).toMatchObject({denominator: 2, numerator: 50});
});

it("is counted within the program a form names, and has no cells where nobody was asked so", async () => {
  await stock.people(1);
  both(1, "2024-05-01", 10, 20);
  both(1, "2024-06-01", 10, 50, {program: "peers"});
  const made = await cells();
  const at = (program: string) => cellAt(made, remembered, {period: "all", program});
  expect([at("groups")?.value, at("peers")?.value, at("*")?.value]).toEqual([10, 40, 10]);
  stock.close();
  stock = await openStock(config, [oneItem]);
  forms.clear();
  forms.fill(null, "2024-05-01", 20);
  expect((await cells()).cells.filter(({measure}) => measure === remembered)).toEqual([]);
});

const shownOf = async (exact: Awaited<ReturnType<typeof cells>>) => {
  const {cells: shown} = await protect(exact, profileNamed("cms-11"), {withheldShare: 1});
  return (measure: string) =>
    shown.find(
      (cell) =>
        cell.measure === measure && cell.period === "2024" && cell.program === "groups" && cell.site === "*"
    );
};

it("is withheld of few people, and where few left the half about before blank", async () => {
  for (let one = 0; one < 10; one++) both(null, "2024-05-01", 10 + one, 20);
  expect((await shownOf(await cells()))(remembered)).toMatchObject({
    status: "withheld",
    value: null,
    more: {}
  });
  stock.close();
  stock = await openStock(config, [oneItem]);
  forms.clear();
  for (let one = 0; one < 40; one++)
    both(null, "2024-05-01", one < 3 ? null : 10 + (one % 9), 20 + (one % 5));
  const of = await shownOf(await cells());
  expect(of(remembered)).toMatchObject({status: "withheld", denominator: null});
});

it("says the mean, its interval and how many, and rounds them below thirty", async () => {
  for (let one = 0; one < 20; one++) both(null, "2024-05-01", 10 + (one % 7), 20 + (one % 3));
  const cell = (await shownOf(await cells()))(remembered)!;
  expect(cell).toMatchObject({
    status: "shown",
    denominator: 20,
    numerator: null,
    more: {n_baseline: 20, change: null}
  });
  for (const figure of [cell.value, cell.lower, cell.upper])
    expect(Math.round(figure! * 10) / 10).toBe(figure);
});

it("is withheld beside all forms of the survey where a few of them did not ask about before", async () => {
  const fill = async (others: number) => {
    for (let one = 0; one < 40; one++) both(null, "2024-05-01", 10 + (one % 9), 20 + (one % 5));
    const usual = {program: "groups", instrument: "mini", variant: "standard", respondent: "self"};
    const more = Array.from({length: others}, (_, one) => 1000 + one);
    await stock.load(
      {feed: "surveys", job: "another", from: "2024-01-01", to: "2025-12-31"},
      more.map((assessment) => ({assessment, taken: "2024-05-01", ...usual})),
      {responses: more.map((assessment) => ({assessment, item: 1, value: "20.000"}))}
    );
    const exact = await cells();
    const shown = await shownOf(exact);
    return [exact.cells.find(({measure}) => measure === mean)?.denominator, shown(remembered)?.status];
  };
  expect(await fill(0)).toEqual([40, "shown"]);
  stock.close();
  stock = await openStock(config, [oneItem]);
  forms.clear();
  expect(await fill(3)).toEqual([43, "withheld"]);
  stock.close();
  stock = await openStock(config, [oneItem]);
  forms.clear();
  expect(await fill(15)).toEqual([55, "shown"]);
});
