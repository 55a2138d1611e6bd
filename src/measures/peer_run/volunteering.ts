import {average} from "../estimates.ts";
import {ofPeerRun} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {figureAt, statedFigures, toldAt} from "../programs/stated.ts";
import {monthOf, programAt} from "../sql.ts";

/**
 * Figures that somebody writes down, of a program or the whole organization. Told inside alone: volunteers and members of a board are
 * few, many of them members, and no record says who they are, so that nothing would guard them.
 */
const ofFigures = {
  ...ofPeerRun,
  anchor: "activity",
  reads: ["contact", "session"],
  internal: true,
  cutBy: ({site, characteristic}) => !site && !characteristic
} as const satisfies Partial<Measure>;

const volunteers: Measure = {
  ...ofFigures,
  id: "volunteers",
  title: "People who volunteered",
  definition:
    "Volunteers in a month, on average over the months whose figure is written down (the fact volunteers). Somebody who volunteers in two months is in both.",
  numerator: "volunteers of each month, added up",
  denominator: "months with a figure",
  unit: "session",
  format: "average",
  source: "Common to funders' service tables of peer-run organizations",
  combine: "sum",
  occursIn: ["fact:volunteers"],
  sql: (context) => `
with figure as (${statedFigures(context, ["volunteers"])}
),
each_month as (
  select program, cast(${monthOf("starts")} + interval '1 month' * ahead.months as date) as month, value
  from figure
  cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)) as ahead(months)
  where cast(${monthOf("starts")} + interval '1 month' * ahead.months as date) <= least(ends, date '${context.asOf}')
)
select cast(null as integer) as person, ${programAt(context.level)} as program, '*' as site, month,
       ${figureAt(context, "value")} as numerator, 1 as denominator, 0 as immature
from each_month
where month >= ${monthOf(`date '${context.dataStart}'`)} and ${toldAt(context)}
group by 2, 4`,
  estimate: average
};

const hours: Measure = {
  ...ofFigures,
  id: "volunteer_hours",
  title: "Hours that volunteers gave",
  definition:
    "Hours that volunteers gave, as written down (the fact volunteer_hours). A figure of more than a month counts in the month it ends in.",
  numerator: "hours given in the period",
  denominator: null,
  unit: "session",
  format: "hours",
  source: "Common to funders' service tables of peer-run organizations",
  combine: "sum",
  occursIn: ["fact:volunteer_hours"],
  sql: (context) => `
with figure as (${statedFigures(context, ["volunteer_hours"])}
)
select cast(null as integer) as person, ${programAt(context.level)} as program, '*' as site, ${monthOf("ends")} as month,
       ${figureAt(context, "value")} as numerator, 0 as denominator, 0 as immature
from figure
where ends between date '${context.dataStart}' and date '${context.asOf}' and ${toldAt(context)}
group by 2, 4`,
  estimate: ({numerator}) => ({value: numerator, lower: null, upper: null})
};

const board: Measure = {
  ...ofFigures,
  id: "board_lived_experience",
  title: "Board members with lived experience",
  definition:
    "Of the members of the board, those with lived experience, by the newest figures written down up to the period's end (the facts board_members and board_lived_experience), which hold for a year.",
  numerator: "members of the board with lived experience",
  denominator: "members of the board",
  unit: "session",
  format: "percent",
  direction: "higher",
  source: "Governance of consumer-operated services: share of the board with lived experience",
  anchor: "as-of",
  combine: "last",
  occursIn: ["fact:board_members"],
  sql: (context) => `
with figure as (${statedFigures(context, ["board_members", "board_lived_experience"])}
),
held as (
  select name, program, starts, value, cast(${monthOf("starts")} + interval '1 month' * ahead.months as date) as month
  from figure
  cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)) as ahead(months)
),
newest as (
  select name, program, month, value, starts, max(starts) over (partition by name, program, month) as last_start
  from held
  where month <= date '${context.asOf}'
),
board as (
  select program, month, max(case when name = 'board_members' then value end) as members,
         max(case when name = 'board_lived_experience' then value end) as experienced
  from newest
  where starts = last_start
  group by program, month
)
select cast(null as integer) as person, ${programAt(context.level)} as program, '*' as site, month,
       ${figureAt(context, "experienced")} as numerator, ${figureAt(context, "members")} as denominator, 0 as immature
from board
where members is not null and experienced is not null and ${toldAt(context)}
group by 2, 4`,
  estimate: average
};

export const file: MeasureFile = {measures: () => [volunteers, hours, board]};
