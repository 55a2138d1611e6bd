import {z} from "zod";
import {adapterSettings} from "./adapter-settings.ts";
import {column, composedId} from "./job/column.ts";
import {dialect} from "./job/dialect.ts";
import {exclusion} from "./job/exclusion.ts";
import {coverage, exportDate} from "./job/span.ts";
import {surveyForm} from "./job/survey-form.ts";
import {verdict} from "./job/verdict.ts";
import {id, share, text} from "./kinds.ts";

export type {ColumnMapping, FieldKind} from "./job/column.ts";
export type {SurveyForm} from "./job/survey-form.ts";

/** The shape of one file in `pipelines/`: which export files, what kind of feed, how their columns map. */

export const feedName = z.enum([
  "people",
  "crosswalk",
  "episodes",
  "exits",
  "contacts",
  "attendance",
  "sessions",
  "calls",
  "call_counts",
  "surveys",
  "referrals",
  "goals",
  "facts",
  "targets"
]);

export const jobSchema = z.strictObject({
  feed: feedName.describe("the kind of record the files hold"),
  files: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe("path or glob below the workspace, such as data/attendance-*.csv"),
  title: z.string().optional().describe("what readers of the Data quality page are told it is"),
  system: z.string().default("plain").describe("the adapter that reads this system's exports"),
  id_space: id.optional().describe("the system its ids belong to; feeds with ids need one"),
  mode: z
    .enum(["snapshot", "append", "window"])
    .default("snapshot")
    .describe(
      "snapshot: the newest export replaces what the job loaded before; append: records merge by key; window: only the dates an export covers are replaced"
    ),
  key: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe("append: the fields that name a record"),
  export_date: exportDate
    .optional()
    .describe(
      "when the export was taken; the newest date in the file when not given. Several snapshots of people need it"
    ),
  coverage,
  member: z
    .string()
    .optional()
    .describe("of a .zip: name or glob of the one file in it to read; the only one when not given"),
  sheet: z
    .union([z.string(), z.number().int().min(1)])
    .optional()
    .describe("of a workbook: name or number (from 1) of the sheet; the only one with cells when not given"),
  dialect,
  missing: z.array(text).default([]).describe("codes that mean no answer in every column"),
  max_quarantined: share
    .optional()
    .describe("share of records that may fail before the file is refused; the workspace's when not given"),
  max_dropped_people: share
    .optional()
    .describe(
      "mode snapshot: share of the people of the export before who may be missing from the new one before it is held; 20% when not given, from 20 people on"
    ),
  when_gone: z
    .enum(["drop", "keep"])
    .optional()
    .describe(
      "what a file still says once it is deleted: nothing (drop, when not given), or what it said (keep), for exports that are not kept once they were read"
    ),
  exclude: z
    .array(exclusion)
    .default([])
    .describe("records left out on purpose; they are kept and counted in quarantine"),
  constants: z
    .record(z.string(), text)
    .default({})
    .describe("fields with one value for the whole file, such as program"),
  columns: z
    .record(z.string(), column)
    .default({})
    .describe("the export's header: the feed's field, or settings; a column not named here is not loaded"),
  ids: z
    .record(z.string(), composedId)
    .default({})
    .describe(
      "where the export has no id: the feed's field that names people, such as person, made of several columns; compared without case, accents, punctuation and spare space, and stored as a keyed hash only"
    ),
  survey: z.array(surveyForm).optional().describe("feed surveys: which instrument is in which columns"),
  privacy: z
    .record(z.string(), verdict)
    .default({})
    .describe(
      "what to do with a column that looks like an identifier: drop, generalize, or allow with a reason"
    ),
  ...adapterSettings
});

export type FeedName = z.infer<typeof feedName>;
export type JobConfig = z.output<typeof jobSchema>;

/** The systems whose ids of people a job may hold. */
export const spacesOf = ({
  id_space,
  columns,
  ids
}: Pick<JobConfig, "id_space" | "columns" | "ids">): string[] => [
  ...(id_space === undefined ? [] : [id_space]),
  ...[...Object.values(columns), ...Object.values(ids)].flatMap(({space}) => space ?? [])
];
