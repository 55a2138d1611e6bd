import {z} from "zod";
import {adapterSettings} from "./adapter-settings.ts";
import {id, isoDate, share, text} from "./kinds.ts";

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
  "zip",
  "consent"
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
  decimal: z.enum([".", ","]).optional().describe("the decimal mark of its numbers"),
  min: z.number().optional().describe("below it a number is invalid"),
  max: z.number().optional().describe("above it a number is invalid"),
  case: z.enum(["keep", "fold"]).optional().describe("of an id: fold when JS-12 and js-12 are one person"),
  space: id
    .optional()
    .describe("of a person's id: the system that gave it, where that is not the job's id_space"),
  yes: z.array(text).optional().describe("what means yes, in place of the usual words"),
  no: z.array(text).optional().describe("what means no, in place of the usual words"),
  codes: z.record(z.string(), text).optional().describe("what the file writes: what Waymark calls it"),
  missing: z.array(text).optional().describe("codes that mean no answer, besides the job's own"),
  required: z.boolean().optional().describe("a record without it goes to quarantine")
});

/** A header's mapping; `Header: field` is short for `Header: {to: field}`. */
const column = z.union([z.string().transform((to) => mapping.parse({to})), mapping]);

const composedId = z.strictObject({
  from: z
    .array(z.string())
    .min(2)
    .describe("the export's headers, such as [First initial, Birth year, Town]"),
  order: dateOrder.optional().describe("the order dates among them are written in; ymd when not given"),
  space: id
    .optional()
    .describe("the id space, where that is not the job's id_space; jobs that share it write the same columns")
});

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
  column: z.string().describe("the export's header"),
  when: z
    .union([
      z.enum(["present", "blank"]),
      z.strictObject({in: z.array(text).min(1).describe("one of these values")})
    ])
    .describe("a record is left out when the column holds this"),
  reason: z.string().min(1).describe("why, for everybody who counts the records")
});

const surveyForm = z.strictObject({
  instrument: id.describe("a file of data/instruments"),
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
  missing: z.array(text).optional().describe("answers that mean no answer, besides the job's own")
});

const exportDate = z.union([
  isoDate.transform((date) => ({date})),
  z.strictObject({
    file_name: z
      .string()
      .describe(
        "a regular expression with one group that holds the date, or the month, as whose last day it is taken"
      ),
    order: dateOrder.default("ymd").describe("the order the date is written in")
  }),
  z.strictObject({
    column: z.string().describe("a column that holds the date the export was taken"),
    order: dateOrder.default("ymd").describe("the order the date is written in")
  })
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
  coverage: z
    .strictObject({
      from: isoDate.optional().describe("first day; the first in the file when not given"),
      to: isoDate
        .optional()
        .describe(
          "last day; when not given, the day of export_date where the job says it, else, and for mode window, the last in the file"
        ),
      programs: z.array(id).optional().describe("programs it speaks of; all when not given"),
      final: z
        .boolean()
        .default(false)
        .describe(
          "true when the system was retired: nothing later will come, and the as-of date does not wait for it"
        )
    })
    .default({final: false})
    .describe("the dates and programs this export speaks of; months nobody covers are missing, not zero"),
  member: z
    .string()
    .optional()
    .describe("of a .zip: name or glob of the one file in it to read; the only one when not given"),
  sheet: z
    .union([z.string(), z.number().int().min(1)])
    .optional()
    .describe("of a workbook: name or number (from 1) of the sheet; the only one with cells when not given"),
  dialect: z
    .strictObject({
      delimiter: z
        .enum([",", ";", "\t", "|", "tab", " ", "space"])
        .optional()
        .describe("what stands between values"),
      encoding: z
        .enum(["utf-8", "utf-16le", "utf-16be", "windows-1252", "latin-1"])
        .optional()
        .describe("how letters are written as bytes"),
      quote: z
        .enum(['"', "'", "none"])
        .optional()
        .describe("what stands around a value that holds the delimiter"),
      escape: z
        .enum(["doubled", "backslash"])
        .optional()
        .describe("how a quote within quotes is written: twice, or after a backslash"),
      header_line: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe("the line (from 1) the columns' names are on; lines before it are no records"),
      header_rows: z
        .number()
        .int()
        .min(1)
        .max(10)
        .optional()
        .describe("how many lines, from header_line on, a column's name is written over; 1 when not given"),
      trailing_delimiter: z
        .boolean()
        .optional()
        .describe("true where records end with a delimiter and the header does not"),
      skip_footer: z
        .number()
        .int()
        .min(0)
        .max(1000)
        .optional()
        .describe("how many lines at the end are no records; told from the file when not given"),
      decimal: z.enum([".", ","]).optional().describe("the decimal mark of numbers")
    })
    .default({})
    .describe("how the files are written; told from the files when not given"),
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
export type FieldKind = z.infer<typeof fieldKind>;
export type ColumnMapping = z.output<typeof mapping>;
export type SurveyForm = z.output<typeof surveyForm>;
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
