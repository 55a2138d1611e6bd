import {z} from "zod";
import {seconds} from "./kinds.ts";

/** Settings of a program of type warm_line, which no standard agrees on: each is printed beside the figures it makes. */

/** The three formulas of the service level in use, by the name that reports print. */
export const serviceLevels = ["offered", "less_abandoned", "plus_abandoned"] as const;
export type ServiceLevel = (typeof serviceLevels)[number];

/** Seconds within which a call counts as answered in time, where a program names none. */
export const defaultAnswerWithin = 30;

export const warmLine = {
  short_abandon: seconds
    .optional()
    .describe(
      "warm_line: a caller who leaves after fewer seconds than this, such as 10s, counts neither as offered nor as abandoned in shares; nobody is left out when not given"
    ),
  answer_within: seconds
    .optional()
    .describe("warm_line: seconds within which a call is answered in time; 30s when not given"),
  service_level: z
    .enum(serviceLevels)
    .optional()
    .describe(
      "warm_line: the formula the program reports. offered: answered in time of all offered (when not given); less_abandoned: of those offered less those who left in time; plus_abandoned: answered or left in time, of all offered. All three are always worked out"
    ),
  distress_from: z
    .number()
    .int()
    .min(0)
    .max(10)
    .optional()
    .describe(
      "warm_line: distress at the start from which a call is asked whether it eased, such as 3 for moderate on a scale of 1 to 5; every rated call when not given"
    ),
  frequent_caller: z
    .number()
    .int()
    .min(2)
    .optional()
    .describe(
      "warm_line: calls within a month from which somebody is a frequent caller; nobody is when not given"
    )
};

/** Settings that mean something for programs of type warm_line alone. */
export const warmLineSettings = Object.keys(warmLine) as (keyof typeof warmLine)[];
