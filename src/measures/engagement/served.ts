import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning, monthly} from "../shared.ts";
import {programAt, siteAt} from "../sql.ts";

const served: Measure = {
  ...ofContacts,
  id: "served",
  title: "People served",
  definition: "People with at least one attended contact in the period, each counted once.",
  numerator: "people with at least one attended contact in the period",
  denominator: null,
  unit: "person",
  format: "count",
  source: "Common to funders' service tables; unduplicated within an id system",
  anchor: "activity",
  combine: "distinct",
  nested: true,
  weekly: true,
  begins: monthly,
  sql: (context) => `${beginning(monthly, context)}
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month,
       1 as numerator, 0 as denominator, 0 as immature
from monthly`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [served]};
