import {z} from "zod";

/** How a program's contacts are made into units of service, which every payer rules on for itself. */

/** floor: whole units alone; eight_minute: a further unit from 8 minutes of its 15 on. */
const unitRules = ["floor", "eight_minute"] as const;

const cap = z.number().int().positive().optional();

export const serviceUnits = z
  .strictObject({
    rule: z
      .enum(unitRules)
      .describe(
        "floor: whole units alone; eight_minute: 8 to 22 minutes are one unit, 23 to 37 two, and so on"
      ),
    minutes: z.number().int().positive().default(15).describe("length of a unit"),
    daily_cap: cap.describe("most units of one person's own contacts in a day; no cap when not given"),
    group_daily_cap: cap.describe("most units of one person's groups in a day; no cap when not given")
  })
  .refine(({rule, minutes}) => rule === "floor" || minutes === 15, {
    message: "eight_minute is a rule of units of 15 minutes",
    path: ["minutes"]
  });
