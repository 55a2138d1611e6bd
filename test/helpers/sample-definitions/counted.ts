import type {Draft} from "./draft.ts";

export const counted: Draft[] = [
  {
    id: "served",
    family: "engagement",
    title: "People served",
    definition: "People with at least one attended contact in the period, each counted once.",
    numerator: "People with at least one attended contact in the period",
    unit: "person",
    format: "count"
  },
  {
    id: "new_organization",
    family: "engagement",
    title: "New to the organization",
    definition: "People whose first attended contact anywhere in the organization falls in the period.",
    numerator: "People whose first attended contact falls in the period",
    unit: "person",
    format: "count"
  },
  {
    id: "new_fiscal_year",
    family: "engagement",
    title: "New this fiscal year",
    definition: "People whose first attended contact of the fiscal year falls in the period.",
    numerator: "People whose first attended contact of the fiscal year falls in the period",
    unit: "person",
    format: "count"
  },
  {
    id: "active",
    family: "engagement",
    title: "Active people",
    definition: "People with at least one attended contact in the 90 days before the period's end.",
    numerator: "People with an attended contact in the 90 days before the period's end",
    unit: "person",
    format: "count"
  },
  {
    id: "contacts",
    family: "engagement",
    title: "Contacts",
    definition: "Attended contacts in the period.",
    numerator: "Attended contacts",
    unit: "contact",
    format: "count"
  },
  {
    id: "hours",
    family: "engagement",
    title: "Hours together",
    definition: "Hours of attended contacts in the period.",
    numerator: "Minutes of attended contacts, divided by 60",
    unit: "hour",
    format: "hours"
  },
  {
    id: "sessions",
    family: "engagement",
    title: "Sessions held",
    definition: "Group meetings and events held in the period.",
    numerator: "Sessions held",
    unit: "session",
    format: "count"
  },
  {
    id: "attendances",
    family: "engagement",
    title: "Attendances",
    definition: "Times somebody came to a session: the head-count where one was taken, else the names.",
    numerator: "Head-counts, or named attendances where there is none",
    unit: "attendance",
    format: "count"
  },
  {
    id: "group_size",
    family: "support_group",
    title: "People at a session",
    definition: "Attendances over the sessions held in the period.",
    numerator: "Attendances",
    denominator: "Sessions held",
    unit: "session",
    format: "score"
  },
  {
    id: "calls_offered",
    family: "warm_line",
    title: "Calls offered",
    definition: "Calls that reached the queue.",
    numerator: "Calls that reached the queue",
    unit: "call",
    format: "count"
  },
  {
    id: "calls_answered",
    family: "warm_line",
    title: "Calls answered",
    definition: "Calls that a peer answered.",
    numerator: "Calls that a peer answered",
    unit: "call",
    format: "count"
  },
  {
    id: "answer_rate",
    family: "warm_line",
    title: "Share of calls answered",
    definition: "Of all calls offered, those that a peer answered.",
    numerator: "Calls that a peer answered",
    denominator: "Calls offered",
    unit: "call",
    format: "percent",
    direction: "higher"
  },
  {
    id: "abandonment_rate",
    family: "warm_line",
    title: "Share of calls abandoned",
    definition: "Of all calls offered, those whose caller left before somebody answered.",
    numerator: "Calls whose caller left before an answer",
    denominator: "Calls offered",
    unit: "call",
    format: "percent",
    direction: "lower"
  },
  {
    id: "calls_abandoned",
    family: "warm_line",
    title: "Calls abandoned",
    definition: "Calls whose caller left before somebody answered.",
    numerator: "Calls whose caller left before an answer",
    unit: "call",
    format: "count"
  }
];
