import {z} from "zod";
import {id, isoDate} from "./kinds.ts";

/** More series than these and chance alone would speak up every few months. */
export const mostCharts = 12;

const scope = {
  program: id.optional().describe("one program; the whole organization when not given"),
  site: id
    .optional()
    .describe("one site; published_tables must have months by site, unless charts_by is week")
};

/** One of `charts`: a series that is watched by month, or by week. */
export const chart = z.strictObject({
  measure: z.string().min(1).describe("the measure's id, as the Methods page and waymark explain name it"),
  per: z
    .string()
    .min(1)
    .optional()
    .describe("another measure it is divided by, such as served for contacts; a rate then"),
  ...scope,
  target: z
    .number()
    .nonnegative()
    .optional()
    .describe("what each month, or week, should reach; a share is written as 0.8"),
  rebase: z
    .array(isoDate)
    .default([])
    .describe("days from which another center line holds, from their month or week on, such as after a move")
});

/** One of `events`: what charts should show because a series may have changed with it. */
export const chartEvent = z.strictObject({
  date: isoDate,
  text: z
    .string()
    .min(1)
    .max(60)
    .describe("a few words that every audience may read, such as new intake form; nobody's name"),
  ...scope,
  site: id.optional().describe("one site; charts of other sites leave it out")
});
