import {count} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning} from "../shared.ts";
import {silences} from "../silences.ts";
import {monthOf, siteAt} from "../sql.ts";

/** Whose exit says that they finished, moved or died went silent with reason; over all programs any exit of theirs does. */
const lost: Measure = {
  ...ofContacts,
  id: "lost_contact",
  title: "People lost contact with",
  definition:
    "People whose silence grew longer than the program's inactivity gap in the period, and who neither finished as planned nor moved or died by a recorded exit. They count where they last came.",
  numerator: "people whose silence passed the gap in the period",
  denominator: null,
  unit: "person",
  format: "count",
  source: "Waymark: the gap rule of stays",
  anchor: "activity",
  combine: "distinct",
  apart: true,
  begins: silences,
  sql: (context) => `${beginning(silences, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("day + gap + 1")} as month,
       1 as numerator, 0 as denominator, 0 as immature
from coming as c
where (next_day is null or next_day - day > gap) and day + gap + 1 <= date '${context.asOf}'
  and not exists (
    select 1
    from episode as e
    where e.person = c.person and e.closed between c.day and c.day + c.gap
      and e.reason in ('completed', 'moved', 'died')${context.level.program ? " and e.program = c.program" : ""}
  )`,
  estimate: count
};

export const file: MeasureFile = {measures: () => [lost]};
