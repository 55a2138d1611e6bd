import {bounded} from "../outcomes/column-kinds.ts";
import type {Column} from "../table.ts";

/** What a row tells: a place in short, a step of its life table, a group of a test. */
export const parts = {short: "in short", step: "life table", test: "log-rank test"} as const;

/** In place of a median that the curve does not come down to, or a mean of days that nobody was watched for. */
export const notReached = "not reached";

const leading: readonly Column[] = [
  {
    key: "part",
    label: "Part",
    kind: "text",
    definition: `"${parts.short}" is one row a place, "${parts.step}" one a step of days, "${parts.test}" one a group that is compared.`
  },
  {key: "period", label: "Period", kind: "text", definition: "when first stays began."},
  {key: "program", label: "Program", kind: "text"},
  {key: "site", label: "Site", kind: "text"},
  {key: "characteristic", label: "Characteristic", kind: "text"},
  {key: "group", label: "Group", kind: "text"}
];

const short: readonly Column[] = [
  {key: "people", label: "People", kind: "count", definition: "people whose first stay can be judged."},
  {
    key: "too_new",
    label: "Too new",
    kind: "count",
    definition: "people who began within the last inactivity gap; they are in no figure."
  },
  ...bounded(
    {
      key: "median",
      label: "Median days",
      definition: `day by which half had stopped coming; "${notReached}" where the curve does not come down to half.`
    },
    "days"
  )
];

const retained: readonly Column[] = [
  ...bounded(
    {
      key: "survival_180",
      label: "S(180)",
      definition: "share whose first stay lasted 180 days or longer, by Kaplan-Meier."
    },
    "percent"
  ),
  ...bounded(
    {
      key: "retention_180",
      label: "180-day retention",
      definition: "share who came again from day 180 to the end of the inactivity gap after it."
    },
    "percent"
  )
];

const steps: readonly Column[] = [
  {
    key: "day",
    label: "Day",
    kind: "count",
    definition: "last day of the step, counted from the first day of the stay, which is day 0."
  },
  {
    key: "at_risk",
    label: "At risk",
    kind: "count",
    definition:
      "people watched as the step begins, that is, after the day of the row before; n.risk of a day in R's survfit is just before that day."
  }
];

const leaving: readonly Column[] = [
  {
    key: "stopped",
    label: "Stopped",
    kind: "count",
    definition:
      "people who left without finishing as planned, moving or dying: within the step, or of all (in short), or of the group (test)."
  },
  {
    key: "censored",
    label: "Censored",
    kind: "count",
    definition:
      "people watched no longer: still coming where the exports end, or whose stay ended in another way than by stopping."
  }
];

const survival = bounded(
  {
    key: "survival",
    label: "Survival",
    definition: "share still coming after the day, by Kaplan-Meier, with the 95% log-log interval."
  },
  "percent"
);

/** Columns of what a release holds some of: delayed entry, ways of ending, a restricted mean and tests are inside alone. */
const entered: Column = {
  key: "entered",
  label: "Entered",
  kind: "count",
  definition:
    "people who came under watch within the step: their stay began before the exports reach back (delayed entry)."
};

const mean = bounded(
  {
    key: "mean_365",
    label: "Mean days of 365",
    definition: `restricted mean: days of the first 365 that people stayed on average, the area under the curve; "${notReached}" where nobody was watched that long.`
  },
  "average"
);

const ended: readonly Column[] = [
  {key: "completed", label: "Finished as planned", kind: "count", definition: "stays that ended so."},
  {
    key: "moved_or_died",
    label: "Moved or died",
    kind: "count",
    definition: "stays that ended so; always told together."
  }
];

const incidence: readonly Column[] = [
  {
    key: "still",
    label: "Still coming, of all",
    kind: "percent",
    definition: "share whose stay has ended in no way; with the three shares after it 100%."
  },
  ...(
    [
      ["stopped", "Had stopped"],
      ["completed", "Had finished as planned"],
      ["moved_or_died", "Had moved or died"]
    ] as const
  ).flatMap(([way, label]) =>
    bounded(
      {
        key: `cif_${way}`,
        label,
        definition:
          "cumulative incidence by the day (Aalen-Johansen), the other ways of ending being competing events."
      },
      "percent"
    )
  )
];

const tests: readonly Column[] = [
  {
    key: "expected",
    label: "Expected",
    kind: "effect",
    definition: "how many would have stopped were all groups alike."
  },
  {key: "chi_square", label: "Chi-square", kind: "effect", definition: "of the log-rank test."},
  {key: "df", label: "Degrees of freedom", kind: "count"},
  {key: "p", label: "p", kind: "p", definition: "not adjusted for the number of tests."},
  {key: "tests", label: "Tests", kind: "count", definition: "how many such tests the release holds."}
];

export interface Holds {
  /** People who came under watch late. */
  late: boolean;
  /** Ways of ending besides stopping. */
  endings: boolean;
  /** Restricted means. */
  means: boolean;
  tests: boolean;
}

/** The columns of what a release holds. */
export const survivalColumns = (holds: Holds): readonly Column[] => [
  ...leading,
  ...short,
  ...retained,
  ...(holds.means ? mean : []),
  ...steps,
  ...(holds.late ? [entered] : []),
  ...leaving,
  ...(holds.endings ? ended : []),
  ...survival,
  ...(holds.endings ? incidence : []),
  ...(holds.tests ? tests : [])
];
