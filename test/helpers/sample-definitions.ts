import type {Dimensions, PublishedMeasure, Quality} from "../../src/release/format.ts";

/** Definitions, dimensions and quality lines of the sample release; its numbers are in sample-cells.ts. */

export const asOf = "2026-03-31";
export const dataStart = "2023-04-01";

const pad = (n: number): string => String(n).padStart(2, "0");
const monthName = (month: number): string =>
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]!;
const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export const periods: Dimensions["periods"] = [
  ...Array.from({length: 36}, (_, i) => {
    const year = 2023 + Math.floor((i + 3) / 12);
    const month = ((i + 3) % 12) + 1;
    return {
      id: `${year}-${pad(month)}`,
      kind: "month" as const,
      label: `${monthName(month)} ${year}`,
      start: `${year}-${pad(month)}-01`,
      end: lastDay(year, month),
      closed: i < 33
    };
  }),
  ...Array.from({length: 12}, (_, i) => {
    const year = 2023 + Math.floor((i + 1) / 4);
    const quarter = ((i + 1) % 4) + 1;
    return {
      id: `${year}-Q${quarter}`,
      kind: "quarter" as const,
      label: `Q${quarter} ${year}`,
      start: `${year}-${pad(quarter * 3 - 2)}-01`,
      end: lastDay(year, quarter * 3),
      closed: i < 11
    };
  }),
  ...[2023, 2024, 2025, 2026].map((year) => ({
    id: `FY${year}`,
    kind: "fiscal_year" as const,
    label: `FY ${year}`,
    start: `${year - 1}-07-01`,
    end: `${year}-06-30`,
    closed: year < 2026
  })),
  {id: "all", kind: "all" as const, label: "All time", start: dataStart, end: asOf, closed: false}
];

export const programs: Dimensions["programs"] = [
  {id: "evening-groups", name: "Evening Groups", type: "support_group"},
  {id: "peer-specialists", name: "Peer Specialists", type: "one_to_one"},
  {id: "drop-in", name: "Drop-in Center", type: "peer_run"},
  {id: "warm-line", name: "Warm Line", type: "warm_line"}
];

export const sites: Dimensions["sites"] = [
  {id: "downtown", name: "Downtown", opened: null},
  {id: "eastside", name: "Eastside", opened: null},
  {id: "westside", name: "Westside", opened: "2024-09-01"},
  {id: "valley", name: "Mora Valley", opened: null}
];

export const characteristics: Dimensions["characteristics"] = [
  {
    id: "age",
    name: "Age at start",
    groups: [
      {id: "18-25", name: "18 to 25"},
      {id: "26-44", name: "26 to 44"},
      {id: "45-64", name: "45 to 64"},
      {id: "65", name: "65 and over"}
    ]
  },
  {
    id: "language",
    name: "Language at home",
    groups: [
      {id: "en", name: "English"},
      {id: "es", name: "Spanish"},
      {id: "other", name: "Another language"}
    ]
  }
];

type Draft = Pick<
  PublishedMeasure,
  "id" | "family" | "title" | "definition" | "numerator" | "unit" | "format"
> &
  Partial<PublishedMeasure>;

const people = ["support_group", "one_to_one", "peer_run"] as const;

const define = (draft: Draft): PublishedMeasure => ({
  denominator: null,
  direction: "neutral",
  source: "Waymark measure dictionary",
  version: 1,
  programTypes: draft.family === "warm_line" ? ["warm_line"] : people,
  asOf,
  sql: `select person, program, site, date_trunc('month', day)::date as month, 1 as numerator\nfrom contact\nwhere status = 'attended' and day <= date '${asOf}'`,
  ...draft
});

const counted: Draft[] = [
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

export const retentionDays = [30, 60, 90, 180, 365] as const;

const retention: Draft[] = [
  ...retentionDays.map((days) => ({
    id: `retention:${days}`,
    family: "retention" as const,
    title: `Still coming after ${days} days`,
    definition: `Of people who first came in the period, those with an attended contact in the ${days}th day or the 90 days after it.`,
    numerator: `People with an attended contact from day ${days} to day ${days + 90}`,
    denominator: `People who first came in the period and at least ${days + 90} days before the as-of date`,
    unit: "person" as const,
    format: "percent" as const
  })),
  ...[30, 60, 90, 180, 365].map((days) => ({
    id: `survival:${days}`,
    family: "retention" as const,
    title: `Share staying at least ${days} days`,
    definition: `Kaplan-Meier estimate of the share of people who had not stopped coming by day ${days}.`,
    numerator: "Kaplan-Meier estimate with the gap rule",
    denominator: "People who first came in the period",
    unit: "person" as const,
    format: "percent" as const
  })),
  {
    id: "survival_median",
    family: "retention",
    title: "Half of people stay at least",
    definition: "The day by which half of the people had stopped coming, by Kaplan-Meier.",
    numerator: "Median of the Kaplan-Meier curve",
    unit: "person",
    format: "days"
  },
  {
    id: "retention_curve",
    family: "retention",
    title: "How long people keep coming",
    definition:
      "Kaplan-Meier curve of the time from first contact to the last one before 90 days of silence.",
    numerator: "People who had not stopped coming",
    denominator: "People who first came in the period",
    unit: "person",
    format: "percent"
  }
];

export const scales = [
  {
    id: "hhi12.total",
    name: "Herth Hope Index",
    short: "Herth Hope",
    scaleName: "Hope",
    construct: "hope",
    range: [12, 48] as const,
    direction: "higher" as const,
    pre: 33.4,
    change: 2.6
  },
  {
    id: "hhi12.readiness",
    name: "Herth Hope Index",
    short: "Herth Hope",
    scaleName: "Hope: positive readiness and expectancy",
    construct: "hope",
    range: [4, 16] as const,
    direction: "higher" as const,
    pre: 11.2,
    change: 0.9
  },
  {
    id: "rses.total",
    name: "Rosenberg Self-Esteem Scale",
    short: "Self-Esteem",
    scaleName: "Self-esteem",
    construct: "self-esteem",
    range: [0, 30] as const,
    direction: "higher" as const,
    pre: 16.8,
    change: 1.1
  },
  {
    id: "cesd.total",
    name: "CES-D",
    short: "CES-D",
    scaleName: "Depressive symptoms",
    construct: "depressive symptoms",
    range: [0, 60] as const,
    direction: "lower" as const,
    pre: 24.1,
    change: -3.2
  },
  {
    id: "ucla3.total",
    name: "UCLA 3-item Loneliness Scale",
    short: "Loneliness",
    scaleName: "Loneliness",
    construct: "loneliness",
    range: [3, 9] as const,
    direction: "lower" as const,
    pre: 6.1,
    change: 0.05
  }
];

const outcomes: Draft[] = scales.flatMap((scale): Draft[] => {
  const instrument = {
    id: scale.id.split(".")[0]!,
    name: scale.name,
    short: scale.short,
    scale: scale.id.split(".")[1]!,
    scaleName: scale.scaleName,
    constructs: [scale.construct],
    range: scale.range,
    direction: scale.direction,
    attribution: `${scale.name}. Used under its published terms; no item wording is shown.`,
    status: "verified",
    missing: "Complete forms only"
  };
  const followUp = {id: "month-6", name: "6 months"};
  return [
    {
      id: `outcome_change:${scale.id}:month-6`,
      family: "outcomes",
      title: `Change on the ${scale.name} after 6 months`,
      definition: "Mean of follow-up score minus baseline score, among people with both.",
      numerator: "Sum of follow-up minus baseline scores",
      denominator: "People with a scored baseline and a scored follow-up",
      unit: "person",
      format: "score",
      direction: scale.direction,
      instrument,
      followUp
    },
    {
      id: `follow_up_rate:${scale.id}:month-6`,
      family: "outcomes",
      title: `Follow-up received, ${scale.name}, 6 months`,
      definition:
        "Of people with a baseline whose follow-up window has closed, those with a follow-up in it.",
      numerator: "People with a follow-up in the window",
      denominator: "People with a baseline whose window has closed",
      unit: "person",
      format: "percent",
      instrument,
      followUp
    }
  ];
});

export const measures: PublishedMeasure[] = [...counted, ...retention, ...outcomes].map(define);

export const quality: Quality = {
  lines: [
    {
      job: "attendance",
      feed: "attendance",
      records: 21840,
      accepted: 21516,
      quarantined: 324,
      reasons: [
        {code: "date-unreadable", explanation: "the date is not a date in the declared order", records: 181},
        {code: "program-unknown", explanation: "the program is not one of the workspace's", records: 121},
        {code: "id-missing", explanation: "the record has no id", records: 22}
      ],
      covers: {from: "2023-04-01", to: "2026-03-31"},
      exportDate: "2026-04-03"
    },
    {
      job: "warm-line-calls",
      feed: "calls",
      records: 38120,
      accepted: 38001,
      quarantined: 119,
      reasons: [{code: "duration-negative", explanation: "the call ends before it starts", records: 119}],
      covers: {from: "2023-04-01", to: "2026-02-28"},
      exportDate: "2026-03-02"
    },
    {
      job: "hope-survey",
      feed: "surveys",
      records: 1294,
      accepted: 1271,
      quarantined: 23,
      reasons: [
        {code: "answer-out-of-range", explanation: "an answer is outside the form's range", records: null}
      ],
      covers: {from: "2024-01-15", to: "2026-03-31"},
      exportDate: "2026-04-01"
    },
    {
      job: "peer-notes",
      feed: "contacts",
      records: 9075,
      accepted: 9075,
      quarantined: 0,
      reasons: [],
      covers: {from: "2023-07-01", to: "2026-03-31"},
      exportDate: "2026-04-02"
    }
  ],
  findings: [
    {
      code: "more-names-than-heads",
      severity: "warning",
      message: "sessions list more names than their head-count",
      records: 14
    },
    {
      code: "late-entry",
      severity: "note",
      message: "records were entered more than 30 days late",
      records: 412
    }
  ]
};
