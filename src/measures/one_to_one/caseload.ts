import {ofPeerSpecialists} from "../families.ts";
import {activeDays, wholeActiveWindow} from "../maturity.ts";
import type {Measure, MeasureContext, MeasureFile} from "../measure.ts";
import {monthsOf} from "../periods.ts";
import {monthEnd, onCaseload, told} from "../person-months.ts";
import {beginning} from "../shared.ts";
import {attended, inPrograms, monthOf, programAt, siteAt} from "../sql.ts";

const onIt = `people with an attended contact in the ${activeDays} days before a month's end`;

const ofCaseload = {
  ...ofPeerSpecialists,
  unit: "person",
  format: "average",
  anchor: "as-of",
  mature: wholeActiveWindow,
  begins: onCaseload,
  // Posts are nobody's in particular: a group of people has none of its own.
  cutBy: ({characteristic}) => !characteristic,
  estimate: ({numerator, denominator}) => ({
    value: denominator === 0 ? null : numerator / denominator,
    lower: null,
    upper: null
  })
} as const satisfies Partial<Measure>;

/** Facts of the people on the caseload and, as nobody's, of what they are divided by: `months` of a program and month. */
const shared = (
  context: MeasureContext,
  by: {
    name: string;
    sql: string;
    figure: string /** Whose people are theirs, besides those of the program and month. */;
    where: string;
  }
): string =>
  `${beginning(onCaseload, context)},
${by.name} as (${by.sql})
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, month, 1 as numerator, 0 as denominator, 0 as immature
from on_caseload
where exists (select 1 from ${by.name} as b where b.program = on_caseload.program and b.month = on_caseload.month and ${by.where})
union all
select cast(null as integer), ${programAt(context.level)}, ${siteAt(context.level)}, month, 0, ${by.figure}, 0
from ${by.name}`;

/** Figures as they stand on each month's last day. */
const staffed = (context: MeasureContext): string => {
  const months = monthsOf({start: context.dataStart, end: context.asOf}, context.asOf);
  return `
  select f.program, f.site, m.month, cast(sum(f.value) as decimal(18, 2)) as fte
  from fact as f
  join (
    select month, ${monthEnd(context)} as month_end
    from (values ${months.map((month) => `(date '${month}')`).join(", ")}) as each_month(month)
    where ${told(context)}
  ) as m on f.starts <= m.month_end and f.ends >= m.month_end
  where f.name = 'fte' and f.characteristic is null and ${inPrograms(context.programs, "f.program")}
  group by 1, 2, 3
  having sum(f.value) > 0
`;
};

const perFte: Measure = {
  ...ofCaseload,
  id: "caseload:fte",
  title: "Caseload for each full-time post",
  definition:
    `People on a program's caseload at a month's end (${onIt}) over its full-time equivalents on that day; over several months ` +
    "their average, each month by its posts. Months for which no posts are recorded are left out, and so are people of sites without any where posts are recorded by site.",
  numerator: onIt,
  denominator: "full-time equivalents at the month's end, as the organization gives them (facts: fte)",
  source: "Caseload limits of Medicaid peer support, such as 1 to 15",
  reads: ["contact", "fact"],
  occursIn: ["fact:fte"],
  sql: (context) =>
    shared(context, {
      name: "posts",
      sql: staffed(context),
      figure: "fte",
      // Posts of one site say nothing of those whom other sites see.
      where: "(b.site is null or b.site = on_caseload.site)"
    })
};

/** Each at one site a month: where they worked last. */
const working = (context: MeasureContext): string => `
  select worker, program, site, month
  from (
    select worker, program, site, ${monthOf("day")} as month,
           row_number() over (partition by worker, program, ${monthOf("day")} order by day desc, site nulls last) as nth
    from contact
    where ${attended(context)} and worker is not null
  ) as worked
  where nth = 1 and ${told(context)}
`;

const perWorker: Measure = {
  ...ofCaseload,
  id: "caseload:staff",
  title: "Caseload for each peer specialist",
  definition:
    `People on a program's caseload at a month's end (${onIt}) over the staff who had an attended contact in that month; over ` +
    "several months their average. Somebody who works few hours counts as one.",
  numerator: onIt,
  denominator: "staff with an attended contact in the month, by the export's staff ids",
  source: "Waymark: where nobody records full-time equivalents",
  occursIn: ["staffed"],
  sql: (context) => shared(context, {name: "working", sql: working(context), figure: "1", where: "true"})
};

export const file: MeasureFile = {measures: () => [perFte, perWorker]};
