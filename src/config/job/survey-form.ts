import {z} from "zod";
import {id, text} from "../kinds.ts";

/** Which instrument is in which columns. */

export const surveyForm = z.strictObject({
  instrument: id.describe("a file of data/instruments"),
  variant: id
    .optional()
    .describe(
      "the item order and coding, where the instrument has several; standard when not given. NAME-turned, such as standard-turned, where the export turned its reversed items already"
    ),
  items: z
    .union([
      z.string().regex(/^[^{}]*\{\d+(-|\.\.)\d+\}[^{}]*$/, {message: "write items as ahi{01..24}"}),
      z.array(text).min(1)
    ])
    .describe(
      "the headers of the items in the variant's order: a pattern such as ahi{01..24} or a list; of a long file, what its column of items says"
    ),
  named: text
    .optional()
    .describe("long file with a column mapped as questionnaire: what that column calls this one"),
  occasion: z
    .number()
    .int()
    .min(0)
    .max(999)
    .optional()
    .describe("which wave these items are, where a record holds several; 0 for baseline"),
  design: z
    .enum(["paired", "at_one_time"])
    .optional()
    .describe(
      "at_one_time: asked of whoever is there, such as each year, so that forms stand for themselves although they carry an id; paired when not given. Forms without an id are always read at one time"
    ),
  told: z
    .literal("afterwards")
    .optional()
    .describe(
      "afterwards where these items ask how it was before, on the form that asks how it is now: no baseline, but a change as remembered"
    ),
  taken: text
    .optional()
    .describe("NAME where a column is mapped as taken:NAME: the day these items were answered"),
  answers: z
    .record(z.string(), z.number())
    .optional()
    .describe(
      "what the file writes: the number on the variant's own scale; labels and numbers as they are when not given"
    ),
  accept_key: z
    .string()
    .min(10)
    .optional()
    .describe("why the key is right although answers run against it; without it a wrong one stops the run"),
  accept_change: z
    .string()
    .min(10)
    .optional()
    .describe("why answers that are keyed otherwise in some forms are right; without it they stop the run"),
  missing: z.array(text).optional().describe("answers that mean no answer, besides the job's own")
});

export type SurveyForm = z.output<typeof surveyForm>;
