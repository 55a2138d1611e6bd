import {afterEach, expect, it} from "vitest";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import {scalesOf} from "../../src/instruments/registry.ts";
import {conformance} from "./helpers/conformance.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

const programs = [
  {id: "groups", name: "Groups", type: "support_group"},
  {id: "house", name: "House", type: "peer_run"}
];
const published_tables = [{periods: ["month", "quarter", "year", "all"], by: ["program"]}];
const sites = [{id: "east", name: "East"}];
const returned = "returned:mini";
const rate = "return_rate:mini";

let stock: Stock;
const forms = createForms();
afterEach(() => {
  forms.clear();
  stock.close();
});

const open = async (asked: object[], more: object = {}, jobs: Parameters<typeof openStock>[2] = []) => {
  stock = await openStock({programs, published_tables, sites, asked, ...more}, [oneItem], jobs);
};
const fill = (count: number, taken: string, more: object = {}) => {
  for (let n = 0; n < count; n++) forms.fill(null, taken, 30, more);
};
const cells = async () => {
  await forms.load(stock, {to: "2026-12-31"});
  const made = await stock.cells([returned, rate]);
  return (id: string, period: string, program = "*") => cellAt(made, id, {period, program});
};

it("divides those who returned a form by those asked, and those asked who did not are people too", async () => {
  await open([
    {instrument: "mini", from: "2025-04-01", to: "2025-05-31", people: 50},
    {instrument: "mini", from: "2026-04-01", to: "2026-05-31", people: 40}
  ]);
  fill(12, "2025-04-03");
  fill(8, "2025-05-20");
  forms.fill(null, "2025-05-21", null);
  fill(10, "2026-04-09");
  const at = await cells();
  // The form without any answer did not come back: 20 of 50. R: prop.test(20, 50, correct = FALSE) gives 0.2761 to 0.5382.
  const year = at(rate, "2025");
  expect(year).toMatchObject({numerator: 20, denominator: 50, people: 50, value: 0.4});
  expect(year?.lower).toBeCloseTo(0.2761, 4);
  expect(year?.upper).toBeCloseTo(0.5382, 4);
  expect(year?.sets.numerator?.count).toBe(20);
  expect(year?.sets.denominator?.count).toBe(50);
  expect(at(returned, "2025")).toMatchObject({numerator: 20, people: 20, value: 20});
  // The whole survey counts by its first day, and years add up.
  expect(at(returned, "2025-Q2")).toMatchObject({value: 20});
  expect(at(returned, "2025-04")).toBeUndefined();
  expect(at(rate, "all")).toMatchObject({numerator: 30, denominator: 90});
  // Asked as a whole: nobody knows how many of them were asked in one program.
  expect(at(returned, "2025", "groups")).toMatchObject({value: 20});
  expect(at(rate, "2025", "groups")).toMatchObject({status: "missing", denominator: null, numerator: null});
});

it("knows no rate where forms are of a survey nobody declared, or of a program nobody was asked in", async () => {
  await open([{instrument: "mini", program: "groups", from: "2025-04-01", to: "2025-04-30", people: 30}]);
  fill(15, "2025-04-03");
  fill(14, "2025-04-03", {program: "house"});
  fill(11, "2026-04-03");
  const at = await cells();
  expect(at(rate, "2025", "groups")).toMatchObject({numerator: 15, denominator: 30, value: 0.5});
  expect(at(rate, "2025", "house")?.status).toBe("missing");
  expect(at(rate, "2025")?.status).toBe("missing");
  expect(at(rate, "2026", "groups")?.status).toBe("missing");
  expect(at(rate, "all", "groups")?.status).toBe("missing");
  expect(at(returned, "2025")).toMatchObject({value: 29});
  expect(at(returned, "all")).toMatchObject({value: 40});
});

it("adds up programs that were asked each for itself", async () => {
  await open([
    {instrument: "mini", program: "groups", from: "2025-04-01", to: "2025-04-30", people: 30},
    {instrument: "mini", program: "house", from: "2025-05-01", to: "2025-05-31", people: 20}
  ]);
  fill(15, "2025-04-03");
  fill(12, "2025-05-03", {program: "house"});
  const at = await cells();
  expect(at(rate, "2025")).toMatchObject({numerator: 27, denominator: 50});
});

it("tells no rate where more came back than were asked, and says so", async () => {
  await open([{instrument: "mini", from: "2025-04-01", to: "2025-04-30", people: 12}]);
  fill(15, "2025-04-03");
  const at = await cells();
  expect(at(rate, "2025")?.status).toBe("missing");
  expect(at(returned, "2025")).toMatchObject({value: 15});
  const {findings} = await stock.read();
  expect(findings.find(({code}) => code === "more-returned-than-asked")).toMatchObject({records: 3});
});

it("says nothing of a survey of which no form has been read yet", async () => {
  await open([
    {instrument: "mini", from: "2025-04-01", to: "2025-04-30", people: 40},
    {instrument: "mini", from: "2026-04-01", to: "2026-04-30", people: 40}
  ]);
  fill(15, "2025-04-03");
  const at = await cells();
  expect(at(rate, "2026")).toMatchObject({status: "empty", denominator: 0});
});

it("tells no rate over two surveys of the same people, who are known by an id", async () => {
  await open(
    [
      {instrument: "mini", from: "2025-04-01", to: "2025-04-30", people: 20},
      {instrument: "mini", from: "2026-04-01", to: "2026-04-30", people: 20}
    ],
    {},
    [{name: "surveys", survey: [{instrument: "mini", items: ["q"], design: "at_one_time"}]}]
  );
  await stock.people(15);
  for (let person = 1; person <= 15; person++) forms.fill(person, "2025-04-03", 10);
  for (let person = 1; person <= 12; person++) forms.fill(person, "2026-04-03", 40);
  const at = await cells();
  expect(at(rate, "2025")).toMatchObject({numerator: 15, denominator: 20});
  expect(at(rate, "2026")).toMatchObject({numerator: 12, denominator: 20});
  expect(at(rate, "all")?.status).toBe("missing");
  // Fifteen people, though 27 forms came back.
  expect(at(returned, "all")).toMatchObject({value: 15});
});

it("gives the same facts on PostgreSQL", async () => {
  await open([
    {instrument: "mini", program: "groups", from: "2025-04-01", to: "2025-04-30", people: 30},
    {instrument: "mini", program: "house", from: "2025-04-01", to: "2025-04-30", people: 20}
  ]);
  fill(15, "2025-04-03");
  fill(12, "2025-04-03", {program: "house"});
  await forms.load(stock, {to: "2025-12-31"});
  const compared = await conformance(await stock.read(), {config: stock.config, scales: scalesOf([oneItem])});
  expect(compared.get(rate)).toBeGreaterThan(0);
  expect(compared.get(returned)).toBeGreaterThan(0);
}, 120_000);

it("withholds a rate that tells of a few who did not answer, as it does one of a few who did", async () => {
  await open([
    {instrument: "mini", program: "groups", from: "2025-04-01", to: "2025-04-30", people: 45},
    {instrument: "mini", program: "house", from: "2025-04-01", to: "2025-04-30", people: 60}
  ]);
  fill(40, "2025-04-03");
  fill(30, "2025-04-03", {program: "house"});
  await forms.load(stock, {to: "2025-12-31"});
  const {cells: exact, curves, periods} = await stock.cells([returned, rate]);
  const {cells: shown} = await protect({cells: exact, curves, periods}, profileNamed("cms-11"), {
    withheldShare: 1
  });
  const of = (program: string) =>
    shown.find((cell) => cell.measure === rate && cell.period === "2025" && cell.program === program);
  expect(of("groups")).toMatchObject({status: "withheld", denominator: null, value: null});
  // House and the total together would give the five away again.
  expect([of("house")?.status, of("*")?.status]).toContain("withheld");
});
