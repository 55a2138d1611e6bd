import {z} from "zod";
import {text} from "./kinds.ts";

const order = z.enum(["ymd", "mdy", "dmy"]);

/** What adapters need to be told, one optional object of a job each; a system's own file says what it does with it. */
export const adapterSettings = {
  sign_in: z
    .strictObject({
      year: z
        .number()
        .int()
        .min(1990)
        .max(2100)
        .optional()
        .describe("the year of date headers that have none; of the first one where they run over New Year"),
      order: order.optional().describe("the order of dates in headers such as 3/4"),
      numbers: z
        .enum(["hours", "minutes", "mark"])
        .optional()
        .describe("what a number other than 0 and 1 in a cell means; needed where there is one"),
      present: z.array(text).default([]).describe("cells that mean was there, besides X, ✓, 1, P, Y and yes"),
      absent: z.array(text).default([]).describe("cells that mean was not there, besides A, N, no and absent")
    })
    .optional()
    .describe("system sign-in: how a sheet with people down and dates across is read"),
  redcap: z
    .strictObject({
      dictionary: text
        .optional()
        .describe("path of the project's data dictionary below the workspace, such as data/dictionary.csv"),
      instrument: text
        .optional()
        .describe(
          "the instrument whose records are read; the rows that are of no repeating one when not given"
        ),
      events: z
        .array(text)
        .min(1)
        .optional()
        .describe("the events read, as redcap_event_name writes them; all when not given"),
      values: z
        .enum(["codes", "labels"])
        .default("codes")
        .describe("labels: choices are written as the dictionary's labels, checkboxes as label or nothing")
    })
    .optional()
    .describe("system redcap: which part of the project the job reads"),
  qualtrics: z
    .strictObject({
      unfinished: z
        .enum(["keep", "leave_out"])
        .default("keep")
        .describe("what becomes of responses that were not finished; they are counted in any case"),
      previews: z
        .enum(["keep", "leave_out"])
        .default("leave_out")
        .describe("what becomes of previews, tests and spam")
    })
    .optional()
    .describe("system qualtrics: which responses are records"),
  interval_summary: z
    .strictObject({
      date: text.optional().describe("the header of the day, where it is not told from the file"),
      interval: text.optional().describe("the header of the interval, such as 08:00 - 08:30"),
      order: order.default("ymd").describe("the order of its dates")
    })
    .optional()
    .describe("system interval-summary: where day and interval are")
} as const;
