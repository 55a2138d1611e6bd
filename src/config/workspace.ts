import {z} from "zod";
import {chart, chartEvent, mostCharts} from "./charts.ts";
import {doseBins} from "./dose-bins.ts";
import {followUp} from "./follow-up.ts";
import {grant} from "./grant.ts";
import {days, id, isoDate, share} from "./kinds.ts";
import {population} from "./population.ts";
import {programSettings} from "./programs.ts";
import {warmLine} from "./warm-line.ts";

/** The shape of `waymark.yaml`: who the organization is, what it runs and for whom it publishes. */

export const programType = z.enum(["support_group", "one_to_one", "peer_run", "warm_line"]).meta({
  description:
    "support_group; one_to_one (peer specialists); peer_run (education, advocacy, drop-in); warm_line"
});

const program = z.strictObject({
  id,
  name: z.string().min(1),
  type: programType,
  inactivity_gap: days
    .optional()
    .describe("silence after which somebody has left, 60d or 90d in most programs; 90d when not given"),
  length: days.optional().describe("declared length of a program that is meant to end, such as a course"),
  ...programSettings,
  ...warmLine
});

const site = z.strictObject({
  id,
  name: z.string().min(1),
  opened: isoDate.optional().describe("day it opened; before it nothing is missing")
});

const characteristic = z
  .strictObject({
    id,
    name: z.string().min(1),
    values: z.record(id, z.string().min(1)).optional().describe("value: the label a reader sees"),
    age_bands: z
      .array(z.number().int().min(0).max(89))
      .min(1)
      .optional()
      .describe("lower ends of the age bands, worked out from the birth year at the start of service"),
    sensitive: z.boolean().default(false).describe("guarded more strictly in releases"),
    population: population
      .optional()
      .describe("shares of the population served, to tell who comes less than their share on the Equity page")
  })
  .refine((c) => (c.values === undefined) !== (c.age_bands === undefined), {
    message: "a characteristic has either values or age_bands"
  });

export const profileName = z.enum(["cms-11", "calhhs-11", "state-6", "openstats-10", "none"]);

const publicAudience = z.strictObject({
  profile: profileName.exclude(["none"]),
  publish: z.enum(["monthly", "quarterly"]).default("quarterly"),
  closes_after: days.default(45).describe("how long after a period's end late entries are waited for")
});
const funderAudience = z.strictObject({
  recipient: z.string().min(1).describe("who receives it"),
  legal_basis: z.string().min(1).describe("what allows it, such as a contract"),
  profile: profileName.exclude(["none"]),
  republishes: z.boolean().default(false).describe("a funder that republishes counts as the public"),
  publish: z.enum(["monthly", "quarterly"]).default("quarterly"),
  closes_after: days.default(45)
});
const internalAudience = z.strictObject({profile: z.literal("none").default("none")});

const audiences = z
  .strictObject({
    public: publicAudience,
    internal: internalAudience.default({profile: "none"}),
    funders: z.record(id, funderAudience).default({})
  })
  .default({
    public: {profile: "cms-11", publish: "quarterly", closes_after: 45},
    internal: {profile: "none"},
    funders: {}
  });

export const periodKind = z.enum(["month", "quarter", "year", "fiscal_year", "all"]);

const publishedTable = z.strictObject({
  periods: z.array(periodKind).min(1).describe("spans of time"),
  by: z
    .array(z.enum(["program", "site", "characteristic"]))
    .describe("what the table is cut by; the total over each is always part of it")
});

/**
 * When a follow-up is due: by the calendar (`after` and `within`, counted from the baseline assessment)
 * or by the export's own numbering of occasions.
 */
function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", {timeZone: zone}).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const wave = z
  .strictObject({
    instrument: id.describe("the questionnaire, by the id of its file in data/instruments"),
    from: isoDate.describe("first day of the survey; its forms count by this day"),
    to: isoDate.describe("last day on which a form was taken"),
    program: id.optional().describe("of one program; of the whole organization when not given"),
    people: z.number().int().positive().describe("how many people were asked")
  })
  .refine(({from, to}) => from <= to, {message: "from comes before to"});

const qualityCheck = z.strictObject({
  threshold: share.optional().describe("largest share that passes; the check's own when not given"),
  gate: z.boolean().default(false).describe("true when nothing may be published while the check fails")
});

export const workspaceSchema = z.strictObject({
  organization: z.strictObject({
    name: z.string().min(1).describe("as it stands on every page"),
    short: id.optional().describe("a short name for file names")
  }),
  time_zone: z
    .string()
    .default("America/New_York")
    .refine(isTimeZone, {
      message: "not an IANA time zone, such as America/Denver",
      params: {names: Intl.supportedValuesOf("timeZone")}
    }),
  fiscal_year_starts: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(1)
    .describe("month the fiscal year starts in, 7 for July"),
  words: z.enum(["member", "guest", "participant"]).default("participant").describe("what people are called"),
  key_file: z
    .string()
    .default(".waymark/key")
    .describe("the secret that turns ids into numbers nobody can turn back; keep a copy of it"),
  programs: z.array(program).min(1).describe("what the organization runs"),
  sites: z.array(site).default([]).describe("where it runs them"),
  characteristics: z
    .array(characteristic)
    .default([])
    .describe("what results are broken down by; each has either values or age_bands"),
  audiences: audiences.describe("who releases are for"),
  follow_ups: z
    .array(followUp)
    .default([{id: "month-6", name: "6 months", after: 180, within: 30, take: "nearest", released: "before"}])
    .describe("when outcomes are asked again; each has either after or occasion"),
  baseline_within: days
    .default(30)
    .describe("a baseline counts when it is taken this soon after the start of service"),
  forms_count_in: z
    .enum(["open_programs", "given_program"])
    .default("open_programs")
    .describe(
      "a form that names a program counts in every program that was open for the person and asks the scale, or in the one it names alone"
    ),
  dose_bins: doseBins
    .prefault(["0", "1-3", "4-7", "8+"])
    .describe(
      "attended contacts between baseline and follow-up that change is told by: from 0 on, without a gap, the last one open"
    ),
  instruments: z
    .record(
      id,
      z.strictObject({
        any_age: z
          .boolean()
          .default(false)
          .describe("true to score forms of people outside the ages it is made for")
      })
    )
    .default({})
    .describe("exceptions for questionnaires, by the id of their file in data/instruments"),
  asked: z
    .array(wave)
    .default([])
    .describe(
      "how many people a survey at one time was meant for, one entry a survey; without it nobody knows what share returned it"
    ),
  grants: z
    .array(grant)
    .default([])
    .describe(
      "slices of the workspace that funders pay for, each with its own dates, reporting periods, programs and sites; in the internal release alone"
    ),
  delayed_entry: z
    .boolean()
    .default(false)
    .describe(
      "true where exports of episodes hold only those open on the first day they speak of: those begun before are watched from that day on"
    ),
  look_back: days
    .default(365)
    .describe("somebody is new only where the data reach back this far without them"),
  max_quarantined: share
    .default(0.05)
    .describe("share of an export's records that may fail before the file is refused"),
  quarantine_kept: days.default(90).describe("how long records in quarantine are kept"),
  quality: z
    .strictObject({
      checks: z
        .record(z.string(), qualityCheck)
        .default({})
        .describe("by the check's id, as the Data quality page names it")
    })
    .default({checks: {}})
    .describe("data-quality checks; a change here needs no export to be read again"),
  published_tables: z
    .array(publishedTable)
    .default([
      {periods: ["month", "quarter", "fiscal_year", "all"], by: ["program"]},
      {periods: ["fiscal_year", "all"], by: ["site"]},
      {periods: ["fiscal_year", "all"], by: ["characteristic"]}
    ])
    .describe("what is computed, protected and released; filters offer only this"),
  charts_by: z
    .enum(["month", "week"])
    .default("month")
    .describe(
      "what the series of charts are watched by; weeks, Monday to Sunday, are told inside alone, and other audiences see months"
    ),
  charts: z
    .array(chart)
    .max(mostCharts)
    .optional()
    .describe(
      "headline series watched for change beyond chance, at most 12; when not given, people served, contacts, attendances, sessions, calls offered and the share of calls answered of the whole organization"
    ),
  events: z
    .array(chartEvent)
    .default([])
    .describe(
      "what charts show because a series may have changed with it; openings of sites are shown by themselves"
    )
});

export type WorkspaceConfig = z.output<typeof workspaceSchema>;
export type ProgramType = z.infer<typeof programType>;
export type Program = WorkspaceConfig["programs"][number];
export type Site = WorkspaceConfig["sites"][number];
export type Characteristic = WorkspaceConfig["characteristics"][number];
export type AskedWave = WorkspaceConfig["asked"][number];
export type Grant = WorkspaceConfig["grants"][number];
export type FollowUp = WorkspaceConfig["follow_ups"][number];
export type ProfileName = z.infer<typeof profileName>;
export type DeclaredChart = NonNullable<WorkspaceConfig["charts"]>[number];
export type ChartEvent = WorkspaceConfig["events"][number];
export type PeriodKind = z.infer<typeof periodKind>;
