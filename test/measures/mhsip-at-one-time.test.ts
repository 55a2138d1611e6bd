import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readInstruments, scalesOf} from "../../src/instruments/registry.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import type {ComputedCells} from "../../src/measures/slice.ts";
import {conformance} from "./helpers/conformance.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

/** The MHSIP's rule and per cent agreeing, against R (`fixtures/mhsip.R`), which scores the form as it is printed. */

interface Share {
  x: number;
  n: number;
  lower: number;
  upper: number;
}

const r = JSON.parse(
  await readFile(new URL("../statistics/fixtures/mhsip.json", import.meta.url), "utf8")
) as {forms: string[]; scales: Record<string, Share>; items: Share[]};
const [mhsip] = await readInstruments(
  [fileURLToPath(new URL("../../data/instruments/", import.meta.url))],
  new Set(["mhsip36"])
);

let stock: Stock;
let made: ComputedCells;

/** The same forms twice: in 2025 as printed, from 1 strongly agree; in 2026 with the numbers the other way. */
const waves = [
  {variant: "agree-first", taken: "2025-05-06", coded: (answer: number) => answer},
  {variant: "agree-last", taken: "2026-05-06", coded: (answer: number) => 6 - answer}
];

async function fill(): Promise<void> {
  await stock.load({feed: "surveys", from: "2025-05-01", to: "2026-12-31"}, []);
  const forms: string[] = [];
  const answers: string[] = [];
  waves.forEach(({variant, taken, coded}, wave) => {
    r.forms.forEach((form, index) => {
      const number = wave * r.forms.length + index + 1;
      forms.push(`(1, ${number}, ${number}, 'groups', 'mhsip36', '${variant}', date '${taken}', 'self')`);
      [...form].forEach((answer, item) => {
        if (answer !== "-") answers.push(`(1, ${number}, ${number}, ${item + 1}, ${coded(Number(answer))})`);
      });
    });
  });
  await stock.warehouse.run(`
    insert into stored.assessment (load_id, record, assessment, program, instrument, variant, taken, respondent) values ${forms.join(", ")};
    insert into stored.response (load_id, record, assessment, item, value) values ${answers.join(", ")}`);
}

beforeAll(async () => {
  stock = await openStock(
    {
      programs: [{id: "groups", name: "Groups", type: "support_group"}],
      published_tables: [{periods: ["year"], by: ["program"]}]
    },
    [mhsip!]
  );
  await fill();
  const ids = (await allMeasures({config: stock.config, scales: scalesOf([mhsip!])})).map(({id}) => id);
  made = await stock.cells(ids.filter((id) => /^(share|agreed)_at_one_time:/.test(id)));
}, 120_000);
afterAll(() => stock.close());

describe.each(["2025", "2026"])("%s", (period) => {
  it("counts each domain as positive by the published rule", () => {
    for (const [scale, {x, n, lower, upper}] of Object.entries(r.scales)) {
      const cell = cellAt(made, `share_at_one_time:mhsip36.${scale}`, {period});
      expect(cell, scale).toMatchObject({numerator: x, denominator: n, people: n});
      expect(cell?.lower).toBeCloseTo(lower, 9);
      expect(cell?.upper).toBeCloseTo(upper, 9);
    }
  });

  it("tells the per cent who agreed with each item, of those who answered it", () => {
    r.items.forEach(({x, n, lower, upper}, index) => {
      const cell = cellAt(made, `agreed_at_one_time:mhsip36:${index + 1}`, {period, program: "groups"});
      expect(cell, `item ${index + 1}`).toMatchObject({numerator: x, denominator: n, value: x / n});
      expect(cell?.lower).toBeCloseTo(lower, 9);
      expect(cell?.upper).toBeCloseTo(upper, 9);
    });
  });
});

it("tells an item of two scales once", async () => {
  const ids = (await allMeasures({config: stock.config, scales: scalesOf([mhsip!])})).map(({id}) => id);
  const items = ids.filter((id) => id.startsWith("agreed_at_one_time:"));
  expect(items).toHaveLength(36);
  expect(new Set(items).size).toBe(36);
});

it("keeps the mean inside, beside which a withheld item could be worked out", async () => {
  const measures = await allMeasures({config: stock.config, scales: scalesOf([mhsip!])});
  const means = measures.filter(({id}) => id.startsWith("mean_at_one_time:"));
  expect(means).toHaveLength(7);
  expect(means.every(({internal}) => internal === true)).toBe(true);
});

it("gives the same facts on PostgreSQL", async () => {
  // Items differ in their numbers alone.
  const compared = await conformance(
    await stock.read(),
    {config: {...stock.config, follow_ups: []}, scales: scalesOf([mhsip!])},
    {
      isCompared: ({scale, item}) =>
        scale !== undefined && (item === undefined || [1, 28].includes(item.number))
    }
  );
  expect(compared.get("agreed_at_one_time:mhsip36:28")).toBeGreaterThan(0);
}, 240_000);
