import {z} from "zod";
import {id, text} from "../kinds.ts";
import {dateOrder} from "./date-order.ts";

/** How the columns of an export map to a feed's fields. */

const fieldKind = z.enum([
  "id",
  "date",
  "datetime",
  "time",
  "number",
  "yes_no",
  "code",
  "label",
  "birth_date",
  "birth_year",
  "age",
  "zip",
  "consent"
]);

const mapping = z.strictObject({
  to: z
    .string()
    .describe(
      "the feed's field; characteristic:NAME for a personal characteristic; code:NAME for a count by code"
    ),
  kind: fieldKind.optional().describe("how a value is read; the field's own kind when not given"),
  order: z
    .enum([...dateOrder.options, "serial"])
    .optional()
    .describe(
      "the order a date is written in; ymd when not given, and none where months are named; serial for a spreadsheet's numbers, such as 45658"
    ),
  century: z
    .union([z.literal(1900), z.literal(2000)])
    .optional()
    .describe("of a date whose years have two digits: what they are added to; refused when not given"),
  unit: z
    .enum(["seconds", "minutes", "hours", "clock", "mm:ss", "days", "weeks", "months", "years"])
    .optional()
    .describe(
      "of a duration; clock is h:mm or h:mm:ss, mm:ss is minutes and seconds (or h:mm:ss where there are three parts). Of the length of a stay: days, weeks, months (of 30.4375 days) or years (of 365.25)"
    ),
  decimal: z.enum([".", ","]).optional().describe("the decimal mark of its numbers"),
  min: z.number().optional().describe("below it a number is invalid"),
  max: z.number().optional().describe("above it a number is invalid"),
  case: z.enum(["keep", "fold"]).optional().describe("of an id: fold when JS-12 and js-12 are one person"),
  space: id
    .optional()
    .describe("of a person's id: the system that gave it, where that is not the job's id_space"),
  self_made: z
    .boolean()
    .optional()
    .describe(
      "feed surveys, of a person's id: true for a code that people make up by a rule, so that forms without a name are matched over occasions; two people may share one"
    ),
  yes: z.array(text).optional().describe("what means yes, in place of the usual words"),
  no: z.array(text).optional().describe("what means no, in place of the usual words"),
  codes: z.record(z.string(), text).optional().describe("what the file writes: what Waymark calls it"),
  missing: z.array(text).optional().describe("codes that mean no answer, besides the job's own"),
  required: z.boolean().optional().describe("a record without it goes to quarantine")
});

/** A header's mapping; `Header: field` is short for `Header: {to: field}`. */
export const column = z.union([z.string().transform((to) => mapping.parse({to})), mapping]);

export const composedId = z.strictObject({
  from: z
    .array(z.string())
    .min(2)
    .describe("the export's headers, such as [First initial, Birth year, Town]"),
  order: dateOrder.optional().describe("the order dates among them are written in; ymd when not given"),
  space: id
    .optional()
    .describe(
      "the id space, where that is not the job's id_space; jobs that share it write the same columns"
    ),
  self_made: z
    .boolean()
    .optional()
    .describe("feed surveys: true where these are the parts of a code that people make up by a rule")
});

export type FieldKind = z.infer<typeof fieldKind>;
export type ColumnMapping = z.output<typeof mapping>;
