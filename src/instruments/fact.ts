import {z} from "zod";

/** What every number of an instrument file carries: where it is from, and whether somebody looked there. */

export const status = z
  .enum(["verified", "unverified"])
  .describe("unverified: nobody has checked it; it is used for no threshold and shown in no band");

const source = z.string().min(1).describe("where it is published");

/** What stands in for a source where an organization made up its own questions. */
const ownSource = "the organization's own";

/** Of a number somebody published: it never stands without its source. */
export const published = {source, status};

/** Of a rule: an organization's own questions need not name a source. */
export const provenance = {
  source: source.default(ownSource),
  status: status.default("verified")
};

export const reliabilityFact = z.strictObject({
  value: z.number().gt(0).lt(1),
  kind: z.enum(["test-retest", "alpha", "other"]),
  ...published
});

export const spreadFact = z.strictObject({
  value: z.number().gt(0).describe("in points of the score"),
  kind: z.enum(["normative", "baseline-sample", "other"]),
  ...published
});

export type Status = z.infer<typeof status>;

export const isVerified = ({status}: {status: Status}): boolean => status === "verified";
