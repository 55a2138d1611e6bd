import {z} from "zod";

/**
 * What share of the population an organization serves each group is, from a census or another count; shares between 0
 * and 1.
 */

/** By how much each share may be off for having been rounded to whole percents. */
const rounding = 0.005;

const written = z
  .union([
    z.number().nonnegative(),
    z.string().regex(/^\d+(\.\d+)? ?%$/, {message: "write a share as 0.51 or 51%"})
  ])
  .transform((value, context): number => {
    if (typeof value === "string") {
      const share = Number.parseFloat(value) / 100;
      if (share > 1)
        context.addIssue({code: "custom", message: `${value} is more than everybody: write at most 100%`});
      return share;
    }
    if (value > 1)
      context.addIssue({
        code: "custom",
        message:
          value <= 100
            ? `${value} is no share: write ${Number((value / 100).toPrecision(12))} or ${value}%`
            : `${value} is no share: write one between 0 and 1, such as 0.51 or 51%`
      });
    return value;
  });

export const population = z
  .strictObject({
    source: z.string().min(1).describe("who counted whom, where and when; stands beside the shares"),
    shares: z
      .record(z.string(), written)
      .refine((shares) => Object.keys(shares).length > 0, {message: "name at least one group"})
      .describe(
        "group: its share of the population, 0.51 or 51%; age bands by name, such as 18-25 and 65-plus"
      ),
    in_combination: z
      .boolean()
      .default(false)
      .describe(
        "true where somebody of several groups counts in each, so that shares may add up to more than 1"
      )
  })
  .superRefine(({shares, in_combination}, context) => {
    const all = Object.values(shares);
    const total = all.reduce((sum, share) => sum + share, 0);
    if (in_combination || all.some((share) => share > 1) || total <= 1 + rounding * all.length + 1e-9) return;
    context.addIssue({
      code: "custom",
      path: ["shares"],
      message: `they add up to ${Number(total.toFixed(3))}, which is more than everybody: mend them, or write in_combination: true where somebody of several groups counts in each`
    });
  });
