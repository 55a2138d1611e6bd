import {z} from "zod";

/** What becomes of a column that looks like an identifier. */

const shortVerdict = z
  .enum(["drop", "generalize", "allow"])
  .refine((verdict) => verdict !== "allow", {
    message: "allow needs a written reason: {verdict: allow, reason: …}"
  })
  .transform((verdict) => ({
    verdict: verdict as "drop" | "generalize",
    reason: undefined as string | undefined
  }));

export const verdict = z.union([
  shortVerdict,
  z
    .strictObject({verdict: z.enum(["drop", "generalize"]), reason: z.string().optional()})
    .transform((v) => ({...v, reason: v.reason})),
  z.strictObject({
    verdict: z.literal("allow"),
    reason: z.string().min(8, {message: "allow needs a written reason"})
  })
]);
