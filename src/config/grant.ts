import {Temporal} from "temporal-polyfill";
import {z} from "zod";
import {id, isoDate} from "./kinds.ts";

/** One of `grants`: a slice of the workspace with its own dates, reporting periods, programs, sites and people. */
export const grant = z
  .strictObject({
    id,
    name: z.string().min(1).describe("as it stands in its tables"),
    from: isoDate.describe("first day, the first of a month"),
    to: isoDate.describe("last day, the last of a month"),
    reporting: z
      .enum(["monthly", "quarterly", "half_yearly", "yearly"])
      .default("quarterly")
      .describe("its periods within each of its years, counted from its first day"),
    programs: z.array(id).min(1).optional().describe("what it pays for; all programs when not given"),
    sites: z
      .array(id)
      .min(1)
      .optional()
      .describe("where; everywhere when not given, also what names no site"),
    instruments: z
      .array(id)
      .default([])
      .describe("questionnaires whose outcomes it is told, by the ids of their files in data/instruments"),
    counts: z
      .enum(["everyone", "enrolled"])
      .default("everyone")
      .describe(
        "everyone served; or people alone whose service in its programs and sites began within its dates (head-counts and calls without an id count in either)"
      )
  })
  .superRefine(({from, to}, context) => {
    if (Temporal.PlainDate.from(from).day !== 1)
      context.addIssue({
        code: "custom",
        path: ["from"],
        message: `${from} is not the first of a month: periods are made of months`
      });
    const last = Temporal.PlainDate.from(to);
    if (last.day !== last.daysInMonth)
      context.addIssue({
        code: "custom",
        path: ["to"],
        message: `${to} is not the last of a month: periods are made of months`
      });
    if (from > to) context.addIssue({code: "custom", path: ["to"], message: "a grant ends after it begins"});
  });
