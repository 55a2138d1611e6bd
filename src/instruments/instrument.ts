import {z} from "zod";
import {id} from "../config/kinds.ts";

/** The shape of one file in `data/instruments/`: how answers become scores. No item wording, ever. */

const item = z.number().int().positive();

const reference = z.strictObject({
  value: z.number(),
  kind: z.enum(["test-retest", "alpha", "normative", "baseline-sample", "other"]),
  source: z.string().min(1),
  status: z.enum(["verified", "unverified"])
});

const scale = z.strictObject({
  id,
  name: z.string().min(1),
  constructs: z.array(z.string()).min(1),
  chime: z.array(z.enum(["connectedness", "hope", "identity", "meaning", "empowerment"])).default([]),
  items: z.array(item).min(1).describe("item numbers of the standard order"),
  score: z.enum(["sum", "mean", "mean_times"]),
  times: z
    .number()
    .positive()
    .default(1)
    .describe("mean_times: the mean answer times this; sum: the sum times this"),
  range: z.tuple([z.number(), z.number()]),
  direction: z.enum(["higher", "lower", "neutral"]).describe("which way is better for the person"),
  bands: z
    .array(
      z.strictObject({
        from: z.number(),
        label: z.string(),
        status: z.enum(["verified", "unverified"]),
        source: z.string()
      })
    )
    .default([]),
  reliability: z.array(reference).default([]),
  sd: z.array(reference).default([]),
  mid: z
    .strictObject({value: z.number(), source: z.string(), status: z.enum(["verified", "unverified"])})
    .optional(),
  reliable_change: z
    .boolean()
    .default(true)
    .describe(
      "false where change in one person cannot be told from error: a state measure, or a threshold as wide as the scale"
    )
});

export const instrumentSchema = z.strictObject({
  id,
  name: z.string().min(1),
  short: z.string().min(1),
  version: z.number().int().positive().default(1),
  status: z.enum(["verified", "unverified"]),
  respondent: z.enum(["self", "caregiver", "staff"]).default("self"),
  answers: z.strictObject({
    range: z.tuple([z.number(), z.number()]),
    labels: z
      .record(z.string(), z.number())
      .default({})
      .describe("usual answer labels, lower case, to numbers")
  }),
  items: item.describe("how many items the form has"),
  variants: z
    .record(
      id,
      z.strictObject({
        name: z.string(),
        reverse: z
          .array(item)
          .default([])
          .describe("items keyed the other way, in this variant's own numbering"),
        order: z
          .array(item)
          .optional()
          .describe("position in this variant: item of the standard order; same order when not given"),
        source: z.string(),
        status: z.enum(["verified", "unverified"])
      })
    )
    .refine((variants) => Object.keys(variants).length > 0, {
      message: "an instrument has at least one variant"
    }),
  missing: z.strictObject({
    rule: z.enum(["complete", "max_missing", "min_fraction", "answered_mean"]),
    limit: z
      .number()
      .nonnegative()
      .optional()
      .describe(
        "max_missing: how many of the form's items may be missing, in proportion on a subscale; min_fraction: share of a scale's items that must be answered"
      ),
    source: z.string(),
    status: z.enum(["verified", "unverified"]).describe("unverified: complete forms only are scored")
  }),
  scales: z.array(scale).min(1),
  licence: z.strictObject({
    terms: z.string(),
    permission: z.enum(["free", "register", "permission", "purchase", "own"]),
    attribution: z.string()
  }),
  sources: z.array(z.string()).min(1)
});

export type Instrument = z.output<typeof instrumentSchema>;
export type Scale = Instrument["scales"][number];

/** A scale as measures see it: `hhi12.total` */
export interface InstrumentScale {
  id: string;
  instrument: Instrument;
  scale: Scale;
}
