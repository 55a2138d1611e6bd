import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning} from "../shared.ts";
import {silences} from "../silences.ts";
import {monthOf, siteAt} from "../sql.ts";

const cameBack: Measure = {
  ...ofContacts,
  id: "came_back",
  title: "People who came back",
  definition:
    "People who came in the period after a silence longer than the program's inactivity gap: a new stay of somebody known.",
  numerator: "people with an attended contact after a longer silence",
  denominator: null,
  unit: "person",
  format: "count",
  source: "Waymark: the gap rule of stays; re-entry is a new episode",
  anchor: "activity",
  combine: "distinct",
  apart: true,
  begins: silences,
  sql: (context) => `${beginning(silences, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("day")} as month,
       1 as numerator, 0 as denominator, 0 as immature
from coming
where day - previous_day > gap`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [cameBack]};
