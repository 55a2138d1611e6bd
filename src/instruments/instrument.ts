import {z} from "zod";
import {id} from "../config/kinds.ts";
import {provenance, published, status} from "./fact.ts";
import {item, missing, type ScaleFile, scaleSchema} from "./scale.ts";
import {possibleRange} from "./scoring.ts";
import {type MadeOf, withTurned} from "./turned.ts";

/** The shape of one file in `data/instruments/`: how answers become scores. What comes with Waymark holds no item wording. */

const range = z.tuple([z.number(), z.number()]).describe("lowest and highest number of an answer");

const labels = z
  .record(z.string(), z.number())
  .describe("usual answer labels, lower case, to numbers of this coding");

const variant = z.strictObject({
  name: z.string().min(1),
  reverse: z
    .array(item)
    .default([])
    .describe(
      "items keyed the other way, in this variant's own numbering; all of them where its numbers run backwards"
    ),
  order: z
    .array(item)
    .optional()
    .describe("position in this variant: item of the standard order; same order when not given"),
  range: range.optional().describe("where its numbers are others; answers are moved onto the instrument's"),
  labels: labels.optional().describe("where its numbers run backwards"),
  ...provenance
});

const licence = z.strictObject({
  terms: z.string().min(1).default("The organization's own questions."),
  permission: z
    .enum(["free", "register", "permission", "purchase", "own"])
    .describe("what it takes to use it; own: the organization's own questions"),
  attribution: z.string().default("").describe("whom to credit wherever scores are shown"),
  ...provenance
});

const file = z.strictObject({
  id,
  name: z.string().min(1),
  short: z.string().min(1).describe("as charts label it"),
  version: z.number().int().positive().default(1),
  status: status.default("verified").describe("whether item order, key and scoring have been checked"),
  respondent: z.enum(["self", "caregiver", "staff"]).default("self").describe("who answers it"),
  ages: z
    .strictObject({
      from: z.number().int().nonnegative().optional(),
      to: z.number().int().nonnegative().optional(),
      ...published
    })
    .optional()
    .describe("ages it is made for; a form of somebody surely younger or older is not scored"),
  answers: z.strictObject({
    range,
    decimals: z
      .int()
      .min(0)
      .max(3)
      .default(0)
      .describe("decimals an answer may have; none on a questionnaire, some on a score that is imported"),
    labels: labels.default({}),
    agree: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        "labels that agree with an item as it is worded, such as agree and strongly agree; each item is then told by the share who agreed"
      ),
    missing: z
      .array(z.string().min(1))
      .default([])
      .describe("labels that mean no answer, lower case, such as not applicable")
  }),
  items: item.describe("how many items the form has; 1 where the score itself is imported"),
  already_scored: z
    .boolean()
    .default(false)
    .describe("true where the export holds the score, worked out where the form is licensed"),
  unscored: z.array(item).default([]).describe("items that are in no scale, such as fillers"),
  sensitive_items: z
    .array(item)
    .default([])
    .describe("items whose answers are in no figure by themselves, whoever it is for"),
  wording: z
    .record(z.string().regex(/^[1-9]\d*$/, {message: "item numbers"}), z.string().min(1))
    .optional()
    .describe(
      "item: its words, where the licence lets everybody print them; items without are told by their number"
    ),
  variants: z
    .record(id, variant)
    .refine((variants) => Object.keys(variants).length > 0, {
      message: "an instrument has at least one variant"
    })
    .default({standard: variant.parse({name: "As it is asked"})})
    .describe(
      "item orders and codings in use; one named standard is taken where a job names none. NAME-turned is there of itself for each that reverses items: for exports that turned them already"
    ),
  missing: missing
    .default(missing.parse({rule: "complete"}))
    .describe("forms with items missing; of an unverified rule, complete forms only are scored"),
  scales: z.array(scaleSchema).min(1),
  licence: licence.describe("terms and credit; only own needs no more than the permission"),
  sources: z.array(z.string().min(1)).default([])
});

type InstrumentFile = z.output<typeof file>;

/** A scale with what its file may leave out filled in. */
export type Scale = Omit<ScaleFile, "items" | "range"> & {items: number[]; range: [number, number]};

type Variant = InstrumentFile["variants"][string];

export type Instrument = Omit<InstrumentFile, "scales" | "variants"> & {
  scales: Scale[];
  variants: Record<string, Variant & MadeOf>;
};

export const instrumentSchema = file.transform((given): Instrument => {
  const all = Array.from({length: given.items}, (_, index) => index + 1);
  return {
    ...given,
    variants: withTurned(given.variants, given.items),
    scales: given.scales.map((scale) => {
      const items = scale.items ?? all;
      return {...scale, items, range: scale.range ?? possibleRange({...scale, items}, given.answers.range)};
    })
  };
});

/** A scale as measures see it: `hhi12.total` */
export interface InstrumentScale {
  id: string;
  instrument: Instrument;
  scale: Scale;
}
