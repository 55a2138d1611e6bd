import {z} from "zod";
import {text} from "../kinds.ts";

/** Records left out on purpose. */

export const exclusion = z.strictObject({
  column: z.string().describe("the export's header"),
  when: z
    .union([
      z.enum(["present", "blank"]),
      z.strictObject({in: z.array(text).min(1).describe("one of these values")})
    ])
    .describe("a record is left out when the column holds this"),
  reason: z.string().min(1).describe("why, for everybody who counts the records")
});
