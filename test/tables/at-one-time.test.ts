import {expect, it} from "vitest";
import {notKnown} from "../../src/tables/at-one-time/rows.ts";
import {table} from "../../src/tables/catalog/at_one_time.ts";
import {sampleRelease} from "../helpers/sample-release.ts";

const release = sampleRelease();
const {rows} = table.build(release, undefined);
const row = (about: string, period: string, program = "All programs") =>
  rows.find((one) => one.about === about && one.period === period && one.program === program);
const cell = (measure: string, period: string, program = "*") =>
  release.cells.find(
    (one) =>
      one.measure === measure &&
      one.period === period &&
      one.program === program &&
      one.site === "*" &&
      one.characteristic === "*"
  );

it("tells of each form how many came back, and of how many where that is known", () => {
  const rate = cell("return_rate:yearly", "FY2025");
  expect(row("Returned, of those asked", "FY 2025")).toMatchObject({
    ...{form: "Yearly survey", returned: rate?.numerator, asked: rate?.denominator, share: rate?.value},
    ...{share_lower: rate?.lower, mean: null, n: null}
  });
  expect(row("Returned, of those asked", "FY 2024")).toMatchObject({
    ...{returned: cell("returned:yearly", "FY2024")?.value, asked: notKnown, share: null}
  });
});

it("tells scales by the share past their cut-off and items by the share who agreed, in the order of the form", () => {
  const access = cell("share_at_one_time:yearly.access", "FY2025");
  expect(row("Access: counted as positive", "FY 2025")).toMatchObject({
    ...{share: access?.value, n: access?.denominator, returned: null, asked: null}
  });
  const items = rows.filter(
    ({period, program, about}) =>
      period === "FY 2025" && program === "All programs" && String(about).endsWith(": agreed")
  );
  expect(items.map(({about}) => about)).toEqual([
    "Item 1: agreed",
    "2. The hours were good for me.: agreed",
    "Item 3: agreed",
    "Item 4: agreed",
    "Item 5: agreed"
  ]);
  expect(items[0]).toMatchObject({
    share: cell("agreed_at_one_time:yearly:1", "FY2025")?.value,
    n: cell("agreed_at_one_time:yearly:1", "FY2025")?.denominator
  });
});

it("says withheld in place of every figure of a withheld cell", () => {
  const hidden = release.cells.find(
    ({measure, status, program, site, characteristic, period}) =>
      measure.startsWith("agreed_at_one_time:") &&
      status === "withheld" &&
      (period.startsWith("FY") || period === "all") &&
      program !== "*" &&
      site === "*" &&
      characteristic === "*"
  );
  expect(hidden).toBeDefined();
  const found = rows.filter(({about, share}) => String(about).endsWith(": agreed") && share === "withheld");
  expect(found.length).toBeGreaterThan(0);
  for (const one of found)
    expect([one.share_lower, one.share_upper, one.n]).toEqual(Array(3).fill("withheld"));
});
