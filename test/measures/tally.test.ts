import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {WorkspaceConfig} from "../../src/config/workspace.ts";
import {scalesOf} from "../../src/instruments/registry.ts";
import {periodsOf} from "../../src/measures/periods.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {cutsFor, cutsOf} from "../../src/measures/slice/cuts.ts";
import {amongCuts, factsSql, writeUnits} from "../../src/measures/slice/facts.ts";
import {groupUnits, type Row} from "../../src/measures/slice/group.ts";
import type {LifeTable} from "../../src/measures/slice/life-table.ts";
import {prepareMeasure} from "../../src/measures/slice/prepare.ts";
import {SharedParts} from "../../src/measures/slice/shared-parts.ts";
import {codesOf, writeCutTables} from "../../src/measures/slice/tables.ts";
import {readGround} from "../../src/measures/slice/tally/ground.ts";
import {isTallied, tallyCurve, tallyMeasure} from "../../src/measures/slice/tally/measure.ts";
import {Sums} from "../../src/measures/slice/tally/sums.ts";
import {inventedConfig, inventRecords} from "./helpers/invented.ts";
import {lifeTablesBySql} from "./helpers/life-tables-by-sql.ts";
import {oneItem} from "./helpers/one-item.ts";
import {openStock, type Stock} from "./helpers/stock.ts";

let stock: Stock;

beforeAll(async () => {
  stock = await openStock(inventedConfig, [oneItem]);
  await inventRecords(stock, {people: 80, contacts: 1500});
});
afterAll(() => stock.close());

/** SQL writes 0 with as many digits as its column has. */
const asNumbers = (sums: Row["sums"]): Record<string, number> =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, Number(sum)]));

const ordered = (rows: readonly Row[]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        {...row, sums: asNumbers(row.sums), values: row.values.toSorted((a, b) => a - b)},
        (_, value) => (typeof value === "bigint" ? String(value) : value)
      )
    )
    .sort();

/** What facts are laid over, in the database and in memory. */
async function groundOf(config: WorkspaceConfig, closedThrough?: string) {
  const reading = await stock.read();
  const cuts = cutsOf(config);
  const spans = Object.values(reading.spans);
  const periods = periodsOf(
    cuts.map(({kind}) => kind),
    {
      from: spans.map(({from}) => from).sort()[0]!,
      to: spans
        .map(({to}) => to)
        .sort()
        .at(-1)!,
      fiscalYearStarts: config.fiscal_year_starts,
      ...(closedThrough === undefined ? {} : {closedThrough})
    }
  );
  const codes = codesOf(config, periods);
  await writeCutTables(reading.warehouse, {periods, cuts, codes});
  return {reading, cuts, periods, codes, ground: await readGround(reading.warehouse, {periods, cuts, codes})};
}

/** Groups of a life table stand in no order. */
const inOrder = <Group>(groups: readonly Group[]): string[] =>
  groups.map((group) => JSON.stringify(group, ["time", "entry", "entered", "events", "censored"])).sort();

describe("adding up in memory", () => {
  const everyCut: WorkspaceConfig["published_tables"] = [
    {
      periods: ["month", "quarter", "year", "fiscal_year", "all"],
      by: ["program", "site", "characteristic"]
    },
    {periods: ["month"], by: []}
  ];

  it.each([
    ["the workspace's own tables", undefined, undefined],
    ["every cut there is", everyCut, undefined],
    ["closed periods only", everyCut, "2024-06-30"]
  ] as const)("gives what SQL gives, for %s", {timeout: 240_000}, async (_, tables, closedThrough) => {
    const config = tables === undefined ? stock.config : {...stock.config, published_tables: [...tables]};
    const {reading, cuts, periods, codes, ground} = await groundOf(config, closedThrough);
    const measures = (await allMeasures({config, scales: scalesOf([oneItem])})).filter(isTallied);
    const shared = new SharedParts(reading.warehouse);
    const tallied = new Set<string>();
    let slices = 0;
    for (const measure of measures) {
      const [prepared] = prepareMeasure(measure, reading, config, closedThrough);
      if (prepared === undefined) continue;
      await writeUnits(reading.warehouse, prepared, await factsSql(prepared, cuts, shared), {
        codes,
        among: amongCuts(periods, cutsFor(measure, cuts))
      });
      const bySql = await groupUnits(reading.warehouse, measure, {
        codes,
        spaces: ground.people.spaces,
        characteristics: cutsFor(measure, cuts).some(({characteristic}) => characteristic)
      });
      const inMemory = (await tallyMeasure(reading.warehouse, prepared, cuts, {ground, shared}))();
      expect(ordered(inMemory), measure.id).toEqual(ordered(bySql));
      slices += bySql.length;
      if (bySql.length > 0) tallied.add(measure.combine);
    }
    await shared.drop();
    expect(slices).toBeGreaterThan(1000);
    expect([...tallied].sort()).toEqual(["distinct", "first", "last", "latest", "sum"]);
  });

  it.each([true, false])(
    "gives the life tables that SQL gives, where who is watched late is in them: %s",
    {timeout: 120_000},
    async (delayedEntry) => {
      const config = {...stock.config, delayed_entry: true, published_tables: [...everyCut]};
      const {reading, cuts, codes, ground} = await groundOf(config);
      const measures = (await allMeasures({config, scales: []})).filter(({combine}) => combine === "curve");
      const shared = new SharedParts(reading.warehouse);
      const tables = (of: ReadonlyMap<string, LifeTable>) =>
        [...of]
          .map(([key, {curve, late, ...sets}]) => [
            key,
            curve,
            inOrder(late),
            {...sets, groups: inOrder(sets.groups)}
          ])
          .sort();
      const seen = new Set<string>();
      for (const measure of measures) {
        const [prepared] = prepareMeasure(measure, reading, config, undefined);
        const facts = await factsSql(prepared!, cuts, shared);
        if (seen.has(facts)) continue;
        seen.add(facts);
        await writeUnits(reading.warehouse, prepared!, facts, {codes, among: "true"});
        const bySql = await lifeTablesBySql(reading.warehouse, codes, {delayedEntry});
        const inMemory = (await tallyCurve(reading.warehouse, facts, {ground, delayedEntry}))();
        expect(bySql.size).toBeGreaterThan(100);
        expect(tables(inMemory)).toEqual(tables(bySql));
      }
      expect(seen.size).toBe(2);
      await shared.drop();
    }
  );

  it("refuses a sum that a double cannot hold", () => {
    const sums = new Sums({figures: 1, sets: 0, spaces: 0});
    const row = sums.add();
    sums.addFigures(row, Float64Array.of(2 ** 53), 0);
    expect(() => sums.figure(row, 0)).toThrow(/exact/);
  });
});
