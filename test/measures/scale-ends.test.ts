import {afterEach, beforeEach, expect, it} from "vitest";
import {createForms} from "./helpers/forms.ts";
import {oneItem} from "./helpers/one-item.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

const change = "outcome_change:mini.total:month-6";
const config = {
  programs: [{id: "groups", name: "Groups", type: "support_group"}],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [{periods: ["all"], by: ["program"]}]
};

let stock: Stock;
const forms = createForms();
beforeEach(async () => {
  stock = await openStock(config, [oneItem]);
  forms.clear();
});
afterEach(() => stock.close());

it("counts who began at the lowest and the highest score, of those who answered both times", async () => {
  // Of ten who answered twice, two began at 60 (20 %, flagged from 15 on) and one at 0 (10 %, not).
  const before = [60, 60, 0, 30, 31, 32, 33, 34, 35, 59];
  await stock.people(11);
  before.forEach((score, index) => {
    forms.fill(index + 1, "2024-01-10", score);
    forms.fill(index + 1, "2024-07-08", 30);
  });
  // Lost: at the highest score, and in neither count.
  forms.fill(11, "2024-01-10", 60);
  await forms.load(stock);
  const cell = cellAt(await stock.cells([change]), change, {period: "all"});
  expect(cell).toMatchObject({denominator: 10});
  expect(cell?.more).toMatchObject({
    ...{n_baseline: 11, ceiling_share: 0.2, ceiling_flagged: 1},
    ...{floor_share: 0.1, floor_flagged: 0}
  });
  expect(cell?.more).not.toHaveProperty("at_lowest");
});
