import {expect, it} from "vitest";
import {scalesOf} from "../../src/instruments/registry.ts";
import {type ExactCell, everything} from "../../src/measures/cell.ts";
import type {Measure} from "../../src/measures/measure.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {computeCells} from "../../src/measures/slice.ts";
import {close} from "../statistics/oracle.ts";
import {inventedConfig, inventRecords} from "./helpers/invented.ts";
import {oneItem} from "./helpers/one-item.ts";
import {openStock} from "./helpers/stock.ts";

/** Everybody is in exactly one of these groups, as people of three organizations would be in one organization each. */
const config = {
  ...inventedConfig,
  characteristics: [
    {id: "language", name: "Language", values: {en: "English", es: "Spanish", other: "Other"}}
  ],
  published_tables: [{periods: ["all"], by: ["characteristic"]}]
};

/** Single figures, clusters and patterns are no sums: what is made from them is told to be so where it stands. */
const isOfSums = ({mergeable, combine, values, cluster, patterns, workings, unit}: Measure): boolean =>
  mergeable &&
  unit === "person" &&
  combine !== "curve" &&
  [values, cluster, patterns, workings].every((one) => one === undefined);

it("puts the cells of several organizations together to what their people pooled come to", async () => {
  const stock = await openStock(config, [oneItem]);
  try {
    await inventRecords(stock);
    await stock.warehouse.run(`delete from stored.person_characteristic where name = 'language';
      insert into stored.person_characteristic
      select 1, 100000 + person, person, 'language', ['en', 'es', 'other'][1 + person % 3] from stored.person`);
    const measures = await allMeasures({config: stock.config, scales: scalesOf([oneItem])});
    const merged = measures.filter(isOfSums);
    const {cells} = await computeCells(await stock.read(), {config: stock.config}, merged);
    const told: string[] = [];
    for (const measure of merged) {
      const own = cells.filter((cell) => cell.measure === measure.id && cell.period === "all");
      const pooled = own.find(({characteristic}) => characteristic === everything);
      const parts = own.filter(({characteristic}) => characteristic !== everything);
      if (pooled?.status !== "shown" || parts.length === 0 || parts.some(({status}) => status === "missing"))
        continue;
      const sum = (read: (cell: ExactCell) => number | null | undefined): number =>
        parts.reduce((total, cell) => total + (read(cell) ?? 0), 0);
      const numerator = sum((cell) => cell.numerator);
      const {value, lower, upper} = measure.estimate({
        people: sum((cell) => cell.people),
        numerator,
        denominator: sum((cell) => cell.denominator),
        sums: Object.fromEntries(
          (measure.sums ?? []).map((name) => [name, String(sum(({more}) => more[name]))])
        ),
        values: [],
        clusters: []
      });
      for (const [key, found] of Object.entries({value, lower, upper})) {
        const expected = pooled[key as "value" | "lower" | "upper"];
        expect(close(found, expected), `${measure.id} ${key}: ${found}, pooled ${expected}`).toBe(true);
      }
      if (numerator > 0) told.push(measure.id.split(":")[0] as string);
    }
    const kinds = new Set(told);
    for (const kind of ["served", "retention", "follow_up_rate", "reliable_change_better", "cut_off_left"])
      expect(kinds, [...kinds].join(" ")).toContain(kind);
  } finally {
    stock.close();
  }
}, 240_000);
