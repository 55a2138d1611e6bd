import {z} from "zod";
import {id, isoDate} from "./kinds.ts";

/** The shape of `corrections.yaml`: who is who where the exports have it wrong. */

/** `casebook:4711`; what is wrong with one is told by its place, never by what it says. */
const personId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}:\s*\S/, {
    message: "write a person as the id space, a colon and the id, such as casebook:4711"
  })
  .transform((text) => ({
    space: text.slice(0, text.indexOf(":")),
    id: text.slice(text.indexOf(":") + 1).trim()
  }));

const split = z.strictObject({
  id: personId.describe("the id whose records are two people's, such as casebook:4711"),
  from: isoDate.optional().describe("first day of the records that are somebody else's"),
  to: isoDate.optional().describe("last day of them"),
  programs: z.array(id).min(1).optional().describe("only in these programs; in all when not given"),
  as: personId
    .optional()
    .describe("whose they are, where that person has an id; a person of their own when not given")
});

export const correctionsSchema = z.strictObject({
  merge: z
    .array(z.array(personId).min(2))
    .default([])
    .describe("lists of ids, each list one person, such as [casebook:4711, door:88]"),
  apart: z
    .array(z.tuple([personId, personId]))
    .default([])
    .describe("pairs of ids that a crosswalk links and that are two people"),
  split: z
    .array(split)
    .default([])
    .describe("ids that two people share, and which records are the second one's")
});

export type PersonId = z.output<typeof personId>;
export type Corrections = z.output<typeof correctionsSchema>;

export const noCorrections: Corrections = {merge: [], apart: [], split: []};
