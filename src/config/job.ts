import {z} from "zod";
import {id, isoDate, share, text} from "./kinds.ts";

/** The shape of one file in `pipelines/`: which export files, what kind of feed, how their columns map. */

export const feedName = z.enum([
  "people",
  "episodes",
  "exits",
  "contacts",
  "attendance",
  "sessions",
  "calls",
  "call_counts",
  "surveys"
]);

export const fieldKind = z.enum([
  "id",
  "date",
  "datetime",
  "number",
  "yes_no",
  "code",
  "label",
  "birth_date",
  "birth_year",
  "zip"
]);

const dateOrder = z.enum(["ymd", "mdy", "dmy"]);

const mapping = z.strictObject({
  to: z
    .string()
    .describe(
      "the feed's field; characteristic:NAME for a personal characteristic; code:NAME for a count by code"
    ),
  kind: fieldKind.optional().describe("how a value is read; the field's own kind when not given"),
  order: dateOrder.optional().describe("the order a date is written in; ymd when not given"),
  unit: z
    .enum(["seconds", "minutes", "hours", "clock"])
    .optional()
    .describe("of a duration; clock is h:mm or h:mm:ss"),
  decimal: z.enum([".", ","]).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  case: z.enum(["keep", "fold"]).optional().describe("of an id: fold when JS-12 and js-12 are one person"),
  yes: z.array(text).optional(),
  no: z.array(text).optional(),
  codes: z.record(z.string(), text).optional().describe("what the file writes: what Waymark calls it"),
  missing: z.array(text).optional().describe("codes that mean no answer, besides the job's own"),
  required: z.boolean().optional()
});

/** A header's mapping; `Header: field` is short for `Header: {to: field}`. */
const column = z.union([z.string().transform((to) => mapping.parse({to})), mapping]);

const shortVerdict = z
  .enum(["drop", "generalize", "allow"])
  .refine((verdict) => verdict !== "allow", {
    message: "allow needs a written reason: {verdict: allow, reason: …}"
  })
  .transform((verdict) => ({
    verdict: verdict as "drop" | "generalize",
    reason: undefined as string | undefined
  }));

const verdict = z.union([
  shortVerdict,
  z
    .strictObject({verdict: z.enum(["drop", "generalize"]), reason: z.string().optional()})
    .transform((v) => ({...v, reason: v.reason})),
  z.strictObject({
    verdict: z.literal("allow"),
    reason: z.string().min(8, {message: "allow needs a written reason"})
  })
]);

const exclusion = z.strictObject({
  column: z.string(),
  when: z.union([z.enum(["present", "blank"]), z.strictObject({in: z.array(text).min(1)})]),
  reason: z.string().min(1)
});

const surveyForm = z.strictObject({
  instrument: id,
  variant: id.optional().describe("the item order, where the instrument has more than one"),
  items: z
    .union([
      z.string().regex(/^[^{}]*\{\d+(-|\.\.)\d+\}[^{}]*$/, {message: "write items as ahi{01..24}"}),
      z.array(z.string()).min(1)
    ])
    .describe("the headers of the items in the variant's order: a pattern such as ahi{01..24} or a list"),
  answers: z
    .record(z.string(), z.number())
    .optional()
    .describe("what the file writes: the number on the instrument's own scale; identity when not given"),
  missing: z.array(text).optional()
});

const exportDate = z.union([
  isoDate.transform((date) => ({date})),
  z.strictObject({
    file_name: z.string().describe("a regular expression with one group that holds the date"),
    order: dateOrder.default("ymd")
  }),
  z.strictObject({column: z.string(), order: dateOrder.default("ymd")})
]);

export const jobSchema = z.strictObject({
  feed: feedName,
  files: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe("path or glob below the workspace, such as data/attendance-*.csv"),
  title: z.string().optional(),
  system: z.string().default("plain").describe("the adapter that reads this system's exports"),
  id_space: id.optional().describe("the system its ids belong to; feeds with ids need one"),
  mode: z.enum(["snapshot", "append", "window"]).default("snapshot"),
  key: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe("append: the fields that name a record"),
  export_date: exportDate
    .optional()
    .describe("when the export was taken; the newest date in the file when not given"),
  coverage: z
    .strictObject({
      from: isoDate.optional(),
      to: isoDate.optional(),
      programs: z.array(id).optional(),
      final: z
        .boolean()
        .default(false)
        .describe(
          "true when the system was retired: nothing later will come, and the as-of date does not wait for it"
        )
    })
    .default({final: false})
    .describe("the dates and programs this export speaks of; months nobody covers are missing, not zero"),
  dialect: z
    .strictObject({
      delimiter: z.enum([",", ";", "\t", "|", "tab"]).optional(),
      encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).optional(),
      decimal: z.enum([".", ","]).optional()
    })
    .default({}),
  missing: z.array(text).default([]).describe("codes that mean no answer in every column"),
  max_quarantined: share.optional(),
  exclude: z
    .array(exclusion)
    .default([])
    .describe("records left out on purpose; they are kept and counted in quarantine"),
  constants: z
    .record(z.string(), text)
    .default({})
    .describe("fields with one value for the whole file, such as program"),
  columns: z.record(z.string(), column).default({}),
  survey: z.array(surveyForm).optional(),
  privacy: z.record(z.string(), verdict).default({})
});

export type FeedName = z.infer<typeof feedName>;
export type FieldKind = z.infer<typeof fieldKind>;
export type ColumnMapping = z.output<typeof mapping>;
export type SurveyForm = z.output<typeof surveyForm>;
export type JobConfig = z.output<typeof jobSchema>;
export type Verdict = JobConfig["privacy"][string];
