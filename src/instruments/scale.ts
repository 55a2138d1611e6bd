import {z} from "zod";
import {id} from "../config/kinds.ts";
import {chime, constructIds} from "./constructs.ts";
import {provenance, published, reliabilityFact, spreadFact} from "./fact.ts";

/** The shape of one scale of an instrument: which items, how they become a score, and what is known about the score. */

export const item = z.number().int().positive();

export const missing = z.strictObject({
  rule: z
    .enum(["complete", "max_missing", "min_fraction", "answered_mean"])
    .describe("which forms with items missing are scored, by the person's own mean in their place"),
  limit: z
    .number()
    .nonnegative()
    .optional()
    .describe(
      "max_missing: how many items may be missing (of the form, in proportion on a scale; of the scale where it has its own rule); min_fraction: share of a scale's items that must be answered"
    ),
  ...provenance
});

const band = z.strictObject({
  from: z.number().describe("lowest score of the band"),
  label: z.string().min(1),
  ...published
});

const cutoff = z.strictObject({
  value: z.number(),
  direction: z.enum(["above", "at_or_above", "below", "at_or_below"]).describe("which side it is about"),
  meaning: z.string().min(1).describe("what is said of a score on that side"),
  ...published
});

const row = z.strictObject({
  raw: z.number().describe("sum of the answers"),
  score: z.number(),
  se: z.number().positive().optional().describe("the table's own standard error of this score")
});

const table = z.strictObject({rows: z.array(row).min(2), ...published});

export const scaleSchema = z.strictObject({
  id,
  name: z.string().min(1),
  constructs: z.array(z.enum(constructIds)).min(1).describe("what it measures, first what it measures most"),
  chime: z
    .array(z.enum(chime))
    .optional()
    .describe("processes of the CHIME framework; those of its constructs when not given"),
  items: z
    .array(item)
    .min(1)
    .optional()
    .describe("item numbers of the standard order; all of the form's when not given"),
  score: z
    .enum(["sum", "mean", "mean_times", "table", "percent_of_max", "percent_of_range", "count"])
    .describe(
      "percent_of_max: sum of the largest sum; percent_of_range: where the sum stands between its smallest and largest; count: items answered at_least or higher"
    ),
  times: z
    .number()
    .positive()
    .default(1)
    .describe("mean_times: the mean answer times this; sum: the sum times this"),
  at_least: z.number().optional().describe("count: the lowest answer that counts, once turned"),
  table: table.optional().describe("table: the score for each sum of the answers"),
  missing: missing.optional().describe("its own rule, where it differs from the form's"),
  range: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe("lowest and highest score; worked out when not given"),
  direction: z.enum(["higher", "lower", "neutral"]).describe("which way is better for the person"),
  bands: z.array(band).default([]),
  cutoffs: z.array(cutoff).default([]),
  reliability: z.array(reliabilityFact).default([]),
  sd: z.array(spreadFact).default([]),
  norm: z
    .strictObject({
      mean: z.number(),
      sd: z.number().positive(),
      of: z.string().min(1).describe("whose scores they are, as a sentence names them: US adults"),
      ...published
    })
    .optional()
    .describe("mean and spread of people at large, which a group's first scores are set against"),
  mid: z
    .strictObject({
      value: z.number().positive(),
      kind: z.enum(["within_person", "not_stated"]).default("not_stated"),
      ...published
    })
    .optional()
    .describe("smallest change that means something to the person whose score it is"),
  mid_between: z
    .strictObject({value: z.number().positive(), ...published})
    .optional()
    .describe("smallest difference between groups that means something"),
  least_change: z
    .strictObject({value: z.number().positive(), ...published})
    .optional()
    .describe("smallest change that counts as reliable, where a body states one"),
  reliable_change: z
    .boolean()
    .default(true)
    .describe(
      "false where change in one person cannot be told from error: a state measure, or a threshold as wide as the scale"
    )
});

export type ScaleFile = z.output<typeof scaleSchema>;
export type MissingRule = z.output<typeof missing>;
