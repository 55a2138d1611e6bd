import {day} from "./calendar.ts";

/** What is planted in the demo: every parameter of the invented organization. The truth file repeats them. */
export const plan = {
  /** First day any export speaks of, and the last day the organization is followed. */
  dataStart: day("2022-07-01"),
  dataEnd: day("2025-08-31"),
  people: {
    /** True people with an id somewhere; callers are not among them. */
    total: 600,
    /** Of these, only known to the drop-in's own sign-in system. */
    dropInOnly: 140,
    /** Known to both systems under different ids, which one export links: 15%. */
    inBothSystems: 90,
    /** In two programs of the case system; with `inBothSystems` 25% are in two programs. */
    twoCaseworkPrograms: 60,
    /** Ids at the rural site. */
    rural: 8,
    alreadyInService: 0.2,
    deaths: 4
  },
  /**
   * How long people stay: `once` never come back after the first time, the others leave at a constant rate with the
   * mean stay in days; S(t) = (1 - once) exp(-t / mean). `returns` come back for a while after a long silence.
   */
  stays: {
    "peer-partners": {once: 0.12, mean: 420, returns: 0.08},
    "hope-circles": {once: 0.2, mean: 330, returns: 0.1},
    "welcome-house": {once: 0.22, mean: 380, returns: 0.12}
  },
  /** Why people leave Peer Partners, and how long it takes until it is written down. Nobody finishes after one time. */
  exits: {reasons: {completed: 0.35, moved: 0.08, left: 0.32, lost: 0.25}, writtenWithin: 20},
  /** Days between a contact and its record; a record appears in exports taken on or after that day. */
  lateEntry: {sameWeek: 0.7, withinThreeWeeks: 0.2, atMost: 60},
  appointments: {
    every: {low: 6, high: 15},
    status: {attended: 0.79, no_show: 0.12, late_cancel: 0.09}
  },
  circles: {attends: 0.55, headCount: {low: 5, high: 9}, moreNamesThanHeads: 3},
  course: {cohorts: 12, size: 9, weeks: 8, completes: 0.68, attends: {completer: 0.93, other: 0.6}},
  visits: {every: 9},
  calls: {
    perMonth: {first: 700, last: 1350, season: 0.12},
    withNumber: 0.34,
    callers: 900,
    /** SD of the log of callers' rates, set so that the busiest 5% make about 40% of the calls with a number. */
    spread: 1.36,
    notReal: 0.07,
    phoneSystemStarts: day("2024-01-01"),
    abandoned: 0.09,
    /** Seconds; the limits are those of waymark.yaml. */
    waits: {answerWithin: 30, shortAbandon: 10, meanWait: {answered: 16, abandoned: 48}},
    contradictions: {codedAboveAnswered: 4, topicsDoNotAddUp: 3}
  },
  /** To Peer Partners beside those who came, and from it to other services; who never came waits this long at most. */
  referrals: {neverCame: 90, sentOn: 0.45, linked: 0.65, waitsAtMost: 60},
  goals: {met: 0.5, late: 0.12, givenUp: 0.18},
  /** What the contracts ask for. Of the state's second year more people than came. */
  targets: [
    ...(
      [
        ["state-recovery", "served", "", "Y2", 330, ""],
        ["state-recovery", "contacts", "", "Y2", 5000, ""],
        ["state-recovery", "served", "", "Y3", 320, ""],
        ["state-recovery", "contacts", "", "Y3", 6500, ""],
        ["federal-peers", "served", "", "Y1", 90, ""],
        ["federal-peers", "hours", "", "Y1", 1500, ""],
        ["", "served", "Welcome House", "FY2025", 110, ""],
        ["", "attendances", "", "FY2025", 4000, ""],
        ["", "answer_rate", "Evening Warm Line", "FY2025", 0.9, ""]
      ] as const
    ).map(([grant, measure, program, period, value, kind]) => ({
      grant,
      measure,
      program,
      period,
      value,
      kind
    }))
  ],
  surveys: {
    baselineCoverage: 0.5,
    /** Share of follow-up forms that come back, in time or too late. */
    responseShare: {hope: 0.56, door: 0.53, course: 0.55},
    /** What makes an answer likelier, in log-odds: per SD at baseline, per SD of change, having left by then. */
    response: {baseline: 0.45, change: 0.5, left: -0.45},
    followUpAfter: 180,
    followUpWithin: 30,
    /** Answers that come too late to count. */
    tooLate: 0.04,
    skippedItem: 0.02
  }
} as const;

/** When each export was taken; they end on different days. */
export const takenOn = {
  people: day("2025-08-29"),
  enrolmentsFirst: day("2024-09-30"),
  enrolments: day("2025-08-29"),
  exits: day("2025-08-29"),
  referrals: day("2025-08-29"),
  goals: day("2025-08-29"),
  stated: day("2025-08-29"),
  courseRoster: day("2025-08-22"),
  appointmentsFirst: day("2024-06-30"),
  appointments: day("2025-08-27"),
  signInFirst: day("2023-09-15"),
  signIn: day("2025-08-25"),
  sessions: day("2025-08-25"),
  doorPeople: day("2025-08-20"),
  door: day("2025-08-20"),
  linkedIds: day("2025-08-20"),
  calls: day("2025-08-31"),
  phoneSystem: day("2025-08-31"),
  hopeFormFirst: day("2024-01-05"),
  hopeForm: day("2025-08-28"),
  courseForm: day("2025-08-22"),
  doorForm: day("2025-08-20"),
  yearlySurvey: day("2025-06-20")
} as const;

/** The window of the second sign-in export begins here; by the first one's day everything before it is entered. */
export const signInWindowStarts = day("2023-07-01");
/** The second appointment export holds what changed in the year before it, and everything after. */
export const appointmentsChangedSince = day("2024-03-01");
/** The wellbeing form was rewritten here: headers renamed, a loneliness scale added. */
export const formChanges = day("2024-01-01");
