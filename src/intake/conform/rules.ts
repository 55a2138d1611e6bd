import type {Code} from "../codes.ts";
import type {Plan, PlannedField} from "../plan.ts";
import {columnValue, fieldOf, fieldValue, quoted} from "../sql.ts";
import {stayRules} from "../stay.ts";

/** What the fields of one record say against each other. */
export interface Rule {
  code: Code;
  /** Stored columns it looks at; it holds only where the job maps all of them. */
  columns: readonly string[];
  /** The column whose header the quarantine names. */
  blames: string;
  sql: (value: (column: string) => string) => string;
}

const endsFirst = (start: string, end: string): Rule => ({
  code: "ends_before_it_begins",
  columns: [start, end],
  blames: end,
  sql: (value) => `${value(end)} < ${value(start)}`
});

const rules: Readonly<Record<string, readonly Rule[]>> = {
  episode: [
    {
      code: "closed_before_opened",
      columns: ["opened", "closed"],
      blames: "closed",
      sql: (value) => `${value("closed")} < ${value("opened")}`
    }
  ],
  referral: [endsFirst("referred", "closed"), endsFirst("referred", "linked")],
  goal: [endsFirst("set_on", "closed"), endsFirst("set_on", "due")],
  fact: [endsFirst("starts", "ends")],
  target: [endsFirst("starts", "ends")],
  call: [
    {
      code: "answered_and_abandoned",
      columns: ["answered", "abandoned"],
      blames: "abandoned",
      sql: (value) => `${value("answered")} and ${value("abandoned")}`
    }
  ]
};

/** A rule made ready for one file: the fields to join, whom to blame, the condition. */
export interface ReadyRule {
  code: Code;
  fields: readonly PlannedField[];
  blamed: PlannedField;
  condition: string;
}

export function rulesOf(plan: Plan): ReadyRule[] {
  const ready = (rules[plan.feed.table] ?? []).flatMap(({code, columns, blames, sql}) => {
    const fields = columns.map((column) => fieldOf(plan, column));
    if (!fields.every((field) => field !== undefined)) return [];
    const blamed = fieldOf(plan, blames)!;
    return [{code, fields, blamed, condition: sql((column) => columnValue(plan, column))}];
  });
  return [...ready, ...stayRules(plan)];
}

/** A date after the export was taken is wrong, unless the contact is one that is only scheduled. */
export function futureRule(plan: Plan, dated: PlannedField): ReadyRule {
  const value =
    dated.plain !== undefined && dated.others === "bad"
      ? dated.plain.tried(`s.${dated.source.name}`)
      : fieldValue(dated);
  const future = `cast(${value} as date) > date ${quoted(plan.lastDay)}`;
  const place =
    plan.feed.dated !== undefined && plan.feed.fields[plan.feed.dated]?.column === dated.field.column;
  if (!place || !plan.columns.has("status")) {
    return {code: "date_in_future", fields: [dated], blamed: dated, condition: future};
  }
  const status = fieldOf(plan, "status");
  return {
    code: "date_in_future",
    fields: status === undefined ? [dated] : [dated, status],
    blamed: dated,
    condition: `${future} and ${columnValue(plan, "status")} is distinct from 'scheduled'`
  };
}
