import {z} from "zod";
import {id, isoDate} from "../kinds.ts";
import {dateOrder} from "./date-order.ts";

/** When an export was taken, and which days and programs it speaks of. */

export const exportDate = z.union([
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

export const coverage = z
  .strictObject({
    from: isoDate.optional().describe("first day; the first in the file when not given"),
    to: isoDate
      .optional()
      .describe(
        "last day, which holds though no record is that new; when not given, the day of export_date where the job says it, else, and for mode window, the last that the file tells of, be it of an entry or of an exit"
      ),
    programs: z.array(id).optional().describe("programs it speaks of; all when not given"),
    final: z
      .boolean()
      .default(false)
      .describe(
        "true when nothing later will come, since the system was retired or a survey is over until the next one: the as-of date does not wait for it"
      )
  })
  .default({final: false})
  .describe("the dates and programs this export speaks of; months nobody covers are missing, not zero");
