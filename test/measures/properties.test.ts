import {afterAll, beforeAll, expect, it} from "vitest";
import {scalesOf} from "../../src/instruments/registry.ts";
import {type CurvePoint, type ExactCell, sliceKey} from "../../src/measures/cell.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {retentionDays} from "../../src/measures/retention-days.ts";
import {type ComputedCells, computeCells} from "../../src/measures/slice.ts";
import {inventedConfig, inventRecords} from "./helpers/invented.ts";
import {oneItem} from "./helpers/one-item.ts";
import {openStock, type Stock} from "./helpers/stock.ts";

/** What must hold whatever the records are, over invented ones. */

let stock: Stock;
let computed: ComputedCells;
let again: ComputedCells;
let byKey: Map<string, ExactCell>;

beforeAll(async () => {
  stock = await openStock(inventedConfig, [oneItem]);
  await inventRecords(stock, {people: 120, contacts: 2500});
  const measures = await allMeasures({config: stock.config, scales: scalesOf([oneItem])});
  computed = await computeCells(await stock.read(), {config: stock.config}, measures);
  again = await computeCells(await stock.read(), {config: stock.config}, measures);
  byKey = new Map(computed.cells.map((cell) => [`${cell.measure}|${sliceKey(cell)}`, cell]));
});
afterAll(() => stock.close());

const at = (cell: ExactCell, change: Partial<ExactCell>): ExactCell | undefined =>
  byKey.get(`${change.measure ?? cell.measure}|${sliceKey({...cell, ...change})}`);

const of = (...measures: string[]): ExactCell[] =>
  computed.cells.filter(({measure, status}) => measures.includes(measure) && status === "shown");

it("makes every cell once, and the same cells in the same order every time", () => {
  expect(byKey.size).toBe(computed.cells.length);
  expect(computed.cells.length).toBeGreaterThan(1000);
  expect(again).toEqual(computed);
});

it("never counts more people in a whole than in its parts, nor fewer than in any", () => {
  for (const whole of of("served", "active").filter(
    (cell) => cell.program === "*" && cell.characteristic === "*"
  )) {
    const parts = stock.config.programs.flatMap(({id}) => at(whole, {program: id})?.value ?? []);
    if (parts.length === 0) continue;
    expect(whole.value).toBeLessThanOrEqual(parts.reduce((sum, part) => sum + part, 0));
    expect(whole.value).toBeGreaterThanOrEqual(Math.max(...parts));
  }
});

it("adds up what adds up: contacts over programs, newcomers over the months of a fiscal year", () => {
  for (const whole of of("contacts", "hours").filter(
    (cell) => cell.program === "*" && cell.characteristic === "*"
  )) {
    const parts = stock.config.programs.flatMap(({id}) => at(whole, {program: id})?.numerator ?? []);
    // Some tables are cut by site alone.
    if (parts.length > 0) expect(whole.numerator).toBe(parts.reduce((sum, part) => sum + part, 0));
  }
  for (const whole of of("new_fiscal_year").filter(
    ({period, site}) => period.startsWith("FY") && site === "*"
  )) {
    if (whole.characteristic !== "*") continue;
    const {start, end} = computed.periods.find(({id}) => id === whole.period)!;
    const months = computed.periods.filter(
      (each) => each.kind === "month" && each.start >= start && each.end <= end
    );
    const parts = months.flatMap(({id}) => at(whole, {period: id})?.value ?? []);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole.value);
  }
});

it("keeps numerators within denominators, values within intervals, sets as large as their counts", () => {
  const shares = computed.cells.filter(
    ({measure, status}) => status === "shown" && /^(retention|follow_up_rate|survival):/.test(measure)
  );
  expect(shares.length).toBeGreaterThan(100);
  for (const {numerator, denominator, value, lower, upper, people, sets} of shares) {
    expect(numerator).toBeLessThanOrEqual(denominator ?? -1);
    expect(sets.denominator?.count).toBe(denominator);
    expect(sets.numerator?.count).toBe(numerator);
    expect(people).toBe(denominator);
    if (lower !== null) expect(lower).toBeLessThanOrEqual(value ?? -1);
    if (upper !== null) expect(upper).toBeGreaterThanOrEqual(value ?? 2);
  }
});

it("says at least and at most only where two id spaces meet", () => {
  const both = of("served").filter(({atLeast}) => atLeast !== null);
  expect(both.length).toBeGreaterThan(0);
  for (const {atLeast, value} of both) expect(atLeast).toBeLessThan(value ?? 0);
});

it("lets survival fall only, and shows an end for everybody in the curve", () => {
  for (const cell of of("survival:30")) {
    const values = retentionDays.flatMap((day) => at(cell, {measure: `survival:${day}`})?.value ?? []);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  }
  const curves = new Map<string, CurvePoint[]>();
  for (const point of computed.curves)
    curves.set(sliceKey(point), [...(curves.get(sliceKey(point)) ?? []), point]);
  expect(curves.size).toBeGreaterThan(10);
  for (const points of curves.values())
    points.forEach((point, index) => {
      const next = points[index + 1];
      if (next === undefined || point.atRisk === null) return;
      expect(next.atRisk).toBe(point.atRisk - (point.events ?? 0) - (point.censored ?? 0));
      expect(next.survival).toBeLessThanOrEqual(point.survival ?? 0);
    });
});

it("draws each curve through the survival that the cells tell", () => {
  let compared = 0;
  for (const point of computed.curves) {
    if (!(retentionDays as readonly number[]).includes(point.day) || point.status !== "shown") continue;
    const cell = byKey.get(`survival:${point.day}|${sliceKey(point)}`);
    expect(cell?.value).toBe(point.survival);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(10);
});

it("tells nothing but closed periods outside, and the same of them wherever the as-of day is later", async () => {
  const measures = (await allMeasures({config: stock.config, scales: []})).filter(({id}) =>
    ["served", "contacts", "new_organization", "active"].includes(id)
  );
  const closed = await computeCells(await stock.read(), {config: stock.config}, measures, {
    closedThrough: "2023-12-31"
  });
  expect(closed.periods.every(({end}) => end <= "2023-12-31")).toBe(true);
  for (const cell of closed.cells) if (cell.period !== "all") expect(at(cell, {})).toEqual(cell);
});

it("gives no cell to programs a measure means nothing for, nor to a site before it opened", () => {
  expect(computed.cells.some(({measure, program}) => measure === "served" && program === "line")).toBe(false);
  expect(
    computed.cells.some(({measure, program}) => measure === "retention:90" && program === "course")
  ).toBe(false);
  const early = computed.periods.filter(({end}) => end < "2023-06-01").map(({id}) => id);
  expect(computed.cells.some(({site, period}) => site === "south" && early.includes(period))).toBe(false);
  expect(computed.cells.some(({site}) => site === "south")).toBe(true);
});
