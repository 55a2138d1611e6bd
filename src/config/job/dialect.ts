import {z} from "zod";

/** How an export is written, where a job says so. */

export const dialect = z
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
  .describe("how the files are written; told from the files when not given");
