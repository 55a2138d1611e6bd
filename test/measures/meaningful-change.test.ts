import {fileURLToPath} from "node:url";
import {afterEach, expect, it} from "vitest";
import {workspaceSchema} from "../../src/config/workspace.ts";
import type {Instrument} from "../../src/instruments/instrument.ts";
import {readInstruments, scalesOf} from "../../src/instruments/registry.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

/** `oneItem` without its standard deviation: a change of 4 points matters, and nothing tells it from measurement error. */
const unsure = (direction: "higher" | "lower"): Instrument => ({
  ...oneItem,
  scales: oneItem.scales.map((scale) => ({...scale, direction, sd: []}))
});

const config = {
  programs: [{id: "groups", name: "Groups", type: "support_group"}],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [{periods: ["all"], by: ["program"]}]
};
const answers = ["better", "same", "worse"];

let stock: Stock | undefined;
afterEach(() => {
  stock?.close();
  stock = undefined;
});

async function counted(direction: "higher" | "lower", changes: readonly number[]) {
  const opened = await openStock(config, [unsure(direction)]);
  stock = opened;
  const forms = createForms();
  await opened.people(changes.length);
  changes.forEach((change, index) => {
    forms.fill(index + 1, "2024-01-01", 30);
    forms.fill(index + 1, "2024-06-29", 30 + change);
  });
  await forms.load(opened);
  const ids = answers.map((answer) => `meaningful_change_${answer}:mini.total:month-6`);
  const made = await opened.cells(ids);
  return {made, cells: ids.map((id) => cellAt(made, id, {period: "all", program: "groups"}))};
}

// 4, 5 and 6 reach it upward, -4 and -10 downward; 3, 0 and -3 do not.
const changes = [4, 3, 0, -3, -4, 5, 6, -10];

it("counts who reached a change that matters where no measurement error is known, each person once", async () => {
  const {cells, made} = await counted("higher", changes);
  expect(cells.map((cell) => [cell?.numerator, cell?.denominator])).toEqual([
    [3, 8],
    [3, 8],
    [2, 8]
  ]);
  // R: prop.test(3, 8, correct = FALSE)
  expect(cells[0]?.lower).toBeCloseTo(0.1368442858, 9);
  expect(cells[0]?.upper).toBeCloseTo(0.6942576054, 9);
  // So that the suppression knows that the answers make everybody up.
  const question = "meaningful_change:mini.total:month-6";
  expect(Object.values(made.questions ?? {})).toEqual([question, question, question]);
});

it("turns it round where lower is better", async () => {
  const {cells} = await counted("lower", changes);
  expect(cells.map((cell) => cell?.numerator)).toEqual([2, 3, 3]);
});

it("is asked of no scale whose reliable change has it among its answers, and of every other with a checked one", async () => {
  const shipped = await readInstruments([fileURLToPath(new URL("../../data/instruments/", import.meta.url))]);
  const measures = await allMeasures({
    config: workspaceSchema.parse({organization: {name: "Test"}, time_zone: "UTC", ...config}),
    scales: scalesOf(shipped)
  });
  const scalesWith = (prefix: string) =>
    measures.flatMap(({id}) => (id.startsWith(prefix) ? [id.split(":")[1]] : [])).sort();
  expect(scalesWith("meaningful_change_better")).toEqual([
    "promis-anxiety-4a.total",
    "promis-depression-4a.total",
    "promis-social-4a.total",
    "qpr15.total",
    "who5.total"
  ]);
  expect(scalesWith("reliable_change_meaningful")).toEqual(["phq9.total"]);
});
