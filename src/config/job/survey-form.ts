import {z} from "zod";
import {id, text} from "../kinds.ts";

/** Which instrument is in which columns. */

export const surveyForm = z.strictObject({
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

export type SurveyForm = z.output<typeof surveyForm>;
