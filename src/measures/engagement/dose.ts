import {gini, type Holding, holdingQuantile} from "../../statistics/gini.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning, monthly} from "../shared.ts";
import {programAt, siteAt} from "../sql.ts";

/**
 * How contacts are shared out among people. Told inside alone: a quantile is somebody's own number, and the share of the tenth
 * who came most is that of few.
 */
const dose: Measure = {
  ...ofContacts,
  id: "dose",
  title: "Contacts for each person",
  definition:
    "The number of attended contacts that half of the people served in the period had at most; beside it the quarters, the tenth who came most often, and the Gini coefficient, 0 where everybody came equally often.",
  numerator: "attended contacts in the period",
  denominator: null,
  unit: "contact",
  format: "count",
  source: "Quantiles by R's type 1; Gini (1912)",
  anchor: "activity",
  combine: "sum",
  mergeable: false,
  internal: true,
  cutBy: ({kind, characteristic}) =>
    (kind === "fiscal_year" || kind === "year" || kind === "all") && !characteristic,
  sums: ["contacts"],
  values: "contacts",
  begins: monthly,
  sql: (context) => `${beginning(monthly, context)}
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       contacts as numerator, 1 as denominator, 0 as immature, contacts
from monthly`,
  estimate: ({values}) => {
    const held = holdingsOf(values);
    const most = holdingQuantile(held, 0.9);
    return {
      value: holdingQuantile(held, 0.5),
      lower: null,
      upper: null,
      more: {
        quarter: holdingQuantile(held, 0.25),
        three_quarters: holdingQuantile(held, 0.75),
        nine_tenths: most,
        gini: gini(held)
      }
    };
  }
};

function holdingsOf(values: readonly number[]): Holding[] {
  const people = new Map<number, number>();
  for (const amount of values) people.set(amount, (people.get(amount) ?? 0) + 1);
  return [...people].map(([amount, count]) => ({amount, people: count}));
}

export const file: MeasureFile = {measures: () => [dose]};
