import {z} from "zod";
import {days, share} from "./kinds.ts";
import {serviceUnits} from "./service-units.ts";
import {warmLineSettings} from "./warm-line.ts";

/** Settings of programs by what they are: how often a regular comes, who is absent, which events are which, what ends a course. */

/** Share of their group's sessions that a regular came to, where a program names none. */
export const defaultRegular = 0.5;

/** Days without coming after which a member is absent, where a program names none. */
export const defaultAbsentAfter = 30;

const regular = z
  .strictObject({
    share: share.optional().describe("of the sessions of a group they came to, in the last 90 days"),
    a_month: z.number().int().positive().optional().describe("times a month they came, over the last 90 days")
  })
  .refine(({share, a_month}) => (share === undefined) !== (a_month === undefined), {
    message: "regular has either share or a_month"
  });

const course = z
  .strictObject({
    sessions: z.number().int().positive().describe("how many sessions it has"),
    completes: z
      .number()
      .int()
      .positive()
      .describe("different sessions somebody comes to at least who completes it")
  })
  .refine(({sessions, completes}) => completes <= sessions, {
    message: "completes is at most sessions",
    path: ["completes"]
  });

const activities = z.array(z.string().min(1)).min(1);

const events = z.strictObject({
  education: activities.optional().describe("activities that teach, as the export of sessions names them"),
  advocacy: activities.optional().describe("activities that speak up for people's rights")
});

export type EventKind = keyof z.output<typeof events>;
export const eventKinds: readonly EventKind[] = ["education", "advocacy"];

export const programSettings = {
  regular: regular
    .optional()
    .describe(
      "support_group: who is a regular, by one of two rules in use: {share: 50%} of the sessions of a group in the last 90 days (when not given), or {a_month: 2}"
    ),
  absent_after: days
    .optional()
    .describe(
      "peer_run: days without coming after which a member is absent, so that a contact by outreach is one to an absent member; 30d when not given"
    ),
  events: events
    .optional()
    .describe(
      "peer_run: which activities are education and which advocacy, such as {education: [WRAP class]}"
    ),
  course: course
    .optional()
    .describe(
      "a program with a length: how many sessions it has and how many complete it, such as {sessions: 6, completes: 4}"
    ),
  units: serviceUnits
    .optional()
    .describe(
      "how contacts of people with an id are made into units of service, such as H0038; none are told when not given"
    )
};

/** The type of program that a setting means something for, where it is one. */
export const typeOfSetting = {
  ...Object.fromEntries(warmLineSettings.map((setting) => [setting, "warm_line"] as const)),
  regular: "support_group",
  absent_after: "peer_run",
  events: "peer_run"
} as Readonly<
  Record<
    (typeof warmLineSettings)[number] | "regular" | "absent_after" | "events",
    "warm_line" | "support_group" | "peer_run"
  >
>;
