import {shareOfPeople} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {retentionDays} from "../retention-days.ts";
import {beginning, type Shared} from "../shared.ts";
import {attended, gapAt, monthOf, programAt, siteAt} from "../sql.ts";

/** Days around day n in which a contact counts as one on it. */
const around = 15;

/**
 * Everybody's first day at a level, where it was, and whether they came again from each of the days to the end of the gap, near it, and
 * without a longer silence up to it.
 */
const cohort: Shared = {
  name: "cohort",
  sql: (context) => {
    const {level} = context;
    const who = level.program ? "person, program" : "person";
    const kept = retentionDays.flatMap((n) => [
      `max(case when v.day between a.first_day + ${n} and a.first_day + ${n} + v.gap then 1 else 0 end) as kept_${n}`,
      `max(case when v.day between a.first_day + ${n - around} and a.first_day + ${n + around} then 1 else 0 end) as near_${n}`
    ]);
    return `
  with visit as (
    select person, ${programAt(level)} as program, site, day, ${gapAt(context)} as gap,
           lead(day) over (partition by ${who} order by day) as next_day
    from contact
    where ${attended(context)}
  ),
  arrival as (
    select ${who}, min(day) as first_day from visit group by ${who}
  )
  select v.person, v.program, a.first_day, v.gap,
         min(case when v.next_day is null or v.next_day - v.day > v.gap then v.day end) - a.first_day as spell,
         min(case when v.day = a.first_day then v.site end) as site,
         ${kept.join(",\n         ")}
  from visit as v
  join arrival as a on a.person = v.person${level.program ? " and a.program = v.program" : ""}
  group by v.person, v.program, a.first_day, v.gap`;
  }
};

/** One of the three meanings of staying n days: by when it is known, and who stayed, in SQL over `cohort`. */
interface Form {
  id: string;
  title: (n: number) => string;
  kept: (n: number) => string;
  /** Days after the first contact when nobody's answer can change any more. */
  knownAfter: (n: number) => string;
  words: (n: number) => {came: string; numerator: string; known: string};
  internal?: true;
}

/**
 * A contact "on or after day n", judged from day n on, would give the newest people one day to show; here everybody has
 * the program's inactivity gap, and is judged when it has passed.
 */
const rolling: Form = {
  id: "retention",
  title: (n) => `Still coming after ${n} days`,
  kept: (n) => `kept_${n}`,
  knownAfter: (n) => `${n} + gap`,
  words: (n) => ({
    came: `came again from day ${n} to the end of the program's inactivity gap after it`,
    numerator: `people with an attended contact from day ${n} to day ${n} plus the gap`,
    known: `${n} days plus the gap`
  })
};

/** Told inside alone, as the next: beside the rolling share of the same people, few would be between the two. */
const bracket: Form = {
  id: "retention_bracket",
  title: (n) => `Seen around day ${n}`,
  kept: (n) => `near_${n}`,
  knownAfter: (n) => `${n + around}`,
  words: (n) => ({
    came: `came again from day ${n - around} to day ${n + around}`,
    numerator: `people with an attended contact from day ${n - around} to day ${n + around}`,
    known: `${n + around} days`
  }),
  internal: true
};

const continuous: Form = {
  id: "retention_continuous",
  title: (n) => `Without a long silence up to day ${n}`,
  kept: (n) => `case when spell >= ${n} then 1 else 0 end`,
  knownAfter: (n) => `${n} + gap`,
  words: (n) => ({
    came: `came up to day ${n} or beyond it without a silence longer than the program's inactivity gap`,
    numerator: `people whose first silence longer than the gap began on day ${n} or later, or not yet`,
    known: `${n} days plus the gap`
  }),
  internal: true
};

const retention = (form: Form, n: number): Measure => {
  const {came, numerator, known} = form.words(n);
  return {
    ...ofContacts,
    id: `${form.id}:${n}`,
    family: "retention",
    title: form.title(n),
    definition:
      `Of people who first came in the period, those who ${came}; day 0 is the first attended contact. ` +
      `People count where they first came.`,
    numerator,
    denominator: `people who first came in the period, ${known} or longer ago`,
    unit: "person",
    format: "percent",
    source: `Waymark: ${form.id === "retention" ? "rolling" : form.id.slice("retention_".length)} n-day retention over mature people`,
    anchor: "cohort",
    combine: "distinct",
    ...(form.internal === undefined ? {} : {internal: form.internal}),
    appliesTo: ({length}) => length === undefined || length >= n,
    begins: cohort,
    sql: (context) => {
      const over = `first_day + ${form.knownAfter(n)} <= date '${context.asOf}'`;
      return `${beginning(cohort, context)}
select person, program, ${siteAt(context.level)} as site, ${monthOf("first_day")} as month,
       case when ${over} then ${form.kept(n)} else 0 end as numerator,
       case when ${over} then 1 else 0 end as denominator,
       case when ${over} then 0 else 1 end as immature
from cohort`;
    },
    estimate: shareOfPeople
  };
};

export const file: MeasureFile = {
  measures: () =>
    [rolling, bracket, continuous].flatMap((form) => retentionDays.map((n) => retention(form, n)))
};
