import {shareOfCalls, shareOfPeople} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureContext, MeasureFile} from "../measure.ts";
import {inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

const ofGoals = {
  ...ofContacts,
  format: "percent",
  anchor: "activity",
  reads: ["goal"]
} as const satisfies Partial<Measure>;

/** Facts of goals that are dated by one of their days, once it has passed. */
const facts = (
  {day, met, judged}: {day: "due" | "closed"; met: string; judged: string},
  {level, asOf, programs}: MeasureContext
): string => `
select person, ${programAt(level)} as program, ${siteAt(level)} as site, ${monthOf(day)} as month,
       case when ${met} then 1 else 0 end as numerator, case when ${judged} then 1 else 0 end as denominator, 0 as immature
from goal
where ${day} <= date '${asOf}' and ${inPrograms(programs)}`;

const metByDue = {day: "due", met: "outcome = 'met' and closed <= due", judged: "due is not null"} as const;

const reached: Measure = {
  ...ofGoals,
  id: "goal_reached",
  title: "Reached a goal that was due",
  definition:
    "Of people with a goal due in the period, those who met one of these by its day. A goal given up, or met too late, was not met by its day.",
  numerator: "people who met a goal by the day it was due",
  denominator: "people with a goal due in the period",
  unit: "person",
  source: "Goal attainment of peer specialists' contracts, by people",
  combine: "distinct",
  nested: true,
  occursIn: ["goal:due"],
  sql: (context) => facts(metByDue, context),
  estimate: shareOfPeople
};

const goalsOf = {
  ...ofGoals,
  unit: "goal",
  combine: "sum",
  nested: true,
  // One goal met or not is one person's.
  internal: true,
  estimate: shareOfCalls
} as const satisfies Partial<Measure>;

const dated: Measure = {
  ...goalsOf,
  id: "goals_met:due",
  title: "Goals met of those due",
  definition:
    "Of goals due in the period, those met by their day. A goal without a day that it is due on is in the other measure alone.",
  numerator: "goals met by the day they were due",
  denominator: "goals due in the period",
  source: "Goal attainment of peer specialists' contracts, dated rule",
  occursIn: ["goal:due"],
  sql: (context) => facts(metByDue, context)
};

const closed: Measure = {
  ...goalsOf,
  id: "goals_met:closed",
  title: "Goals met of those closed",
  definition:
    "Of goals closed in the period with a known end, those met. Goals that stay open are not in it, so that it may be higher than what becomes of all goals.",
  numerator: "goals closed as met",
  denominator: "goals closed in the period whose end is known",
  source: "Goal attainment of peer specialists' contracts, closed rule",
  sql: (context) =>
    facts(
      {day: "closed", met: "outcome = 'met'", judged: "coalesce(outcome, 'unknown') <> 'unknown'"},
      context
    )
};

export const file: MeasureFile = {measures: () => [reached, dated, closed]};
