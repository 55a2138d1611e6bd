import type {Warehouse} from "../open.ts";
import type {Spans} from "./coverage.ts";

/** Something about the records as a whole that a reader of the numbers should know. No record's value is in it. */
export interface Finding {
  code: string;
  severity: "note" | "warning";
  message: string;
  records: number | null;
  /** What would mend it, for the terminal: lower case, no full stop. */
  next?: string;
  /** For the organization's own eyes, in no release for others: it counts single people. */
  internal?: true;
}

const checks: readonly (Omit<Finding, "records"> & {sql: string})[] = [
  {
    code: "closed-before-opened",
    severity: "warning",
    message: "episodes that end before they begin; they are left out",
    next: "correct the days where the records are kept, and export again",
    sql: "select count(*) from episode_read where closed < opened"
  },
  {
    code: "ended-without-a-day",
    severity: "warning",
    message:
      "enrollments with a reason why they ended and no day on which they did; they count as still open, so whoever has died or left is told as still coming",
    next: "enter the day of exit where the records are kept and export again, or map the column that has it as closed",
    sql: "select count(*) from episode_read where closed is null and reason is not null",
    internal: true
  },
  {
    code: "stay-told-twice",
    severity: "note",
    message:
      "stays that a list of who joined tells, of people whose stay in the program another export tells too; its days stand, for the list says of nobody that they left",
    sql: "select count(*) from episode_read as e where listed and exists (select 1 from episode_read as t where not t.listed and t.person = e.person and t.program = e.program)",
    internal: true
  },
  {
    code: "more-names-than-heads",
    severity: "warning",
    message: "sessions list more names than their head-count; the head-count stands",
    next: "correct the head-count or the sign-in sheet, whichever is wrong",
    sql: "select count(*) from session where named > head_count"
  },
  {
    code: "call-backwards",
    severity: "warning",
    message: "calls that end or are answered before they begin; how long they took is not known",
    next: "see which columns the job maps as started_at, answered_at and ended_at, and in what order their dates are",
    sql: "select count(*) from call where backwards"
  },
  {
    code: "not-a-call",
    severity: "note",
    message: "records of the phone system that are no calls, by its own word; they are left out",
    sql: "select count(*) from stored.current_call where outcome = 'not_a_call'"
  },
  {
    code: "repeated-assessment",
    severity: "note",
    message:
      "forms of the same person, instrument and occasion or day as another one; the first that can be scored stands",
    sql: `
select coalesce(sum(forms - 1), 0)
from (
  select count(*) as forms
  from assessment
  where person is not null and coalesce(cast(occasion as varchar), cast(taken as varchar)) is not null
  group by person, instrument, respondent, occasion, case when occasion is null then taken end
  having count(*) > 1
) as repeated`
  },
  {
    code: "without-consent",
    severity: "note",
    message:
      "people who did not agree to be part of outcomes; their forms are left out, their service counts",
    sql: "select count(*) from without_consent"
  },
  {
    code: "forgotten",
    severity: "note",
    message: "records of people who asked to be forgotten; nothing of them is kept",
    sql: "select coalesce(sum(records), 0) from stored.forgotten_records where load_id in (select load_id from stored.standing_load)"
  },
  {
    code: "out-of-age",
    severity: "note",
    message:
      "forms of people too young or too old for what they filled in, by their year of birth; they are not scored",
    sql: "select count(*) from out_of_age",
    internal: true
  },
  {
    code: "unscorable",
    severity: "note",
    message: "scales of filled-in forms with too many items unanswered; they enter no score",
    sql: "select count(*) from score where method = 'unscorable'"
  }
];

const dayOf = {
  contact: "day",
  session: "day",
  episode: "opened",
  call: "day",
  call_count: "day",
  score: "taken"
} as const;

/** Runs every check over the reading; those that find nothing are not told. */
export async function findFindings(warehouse: Warehouse, spans: Spans): Promise<Finding[]> {
  const late = Object.entries(dayOf).flatMap(([table, day]) => {
    const span = spans[table as keyof typeof dayOf];
    return span?.dated ? [`select count(*) as records from ${table} where ${day} > date '${span.to}'`] : [];
  });
  const all = [
    ...checks,
    ...(late.length === 0
      ? []
      : [
          {
            code: "after-as-of",
            severity: "note" as const,
            message: "records dated after the day up to which all exports speak; they wait for the next run",
            sql: `select sum(records) from (${late.join(" union all ")}) as late`
          }
        ])
  ];
  const findings: Finding[] = [];
  for (const {sql, ...finding} of all) {
    const [row] = await warehouse.query<{records: number}>(`select cast((${sql}) as double) as records`);
    if (row !== undefined && row.records > 0) findings.push({...finding, records: row.records});
  }
  return findings;
}
