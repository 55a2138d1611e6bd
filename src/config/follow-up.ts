import {z} from "zod";
import {days, id, isoDate} from "./kinds.ts";

interface Terms {
  /** Days from the baseline. */
  after?: number | undefined;
  occasion?: number | undefined;
  within: number;
  take: "nearest" | "first";
  released: "before" | "during";
  from?: string | undefined;
  until?: string | undefined;
}

/**
 * What funders ask of a follow-up. SAMHSA's client tools changed on 1 October 2025: the NOMs reassessment (TRAC, SPARS) and the
 * GPRA interview at five to eight months were replaced by SUPRT, which releases whoever is closed out in the window.
 */
const rules = {
  "suprt-reassessment": {after: 180, within: 30, take: "first", released: "during", from: "2025-10-01"},
  "suprt-annual": {after: 365, within: 30, take: "first", released: "during", from: "2025-10-01"},
  "noms-reassessment": {after: 180, within: 30, take: "first", released: "before", until: "2025-09-30"},
  "gpra-6-month": {after: 198, within: 46, take: "first", released: "before", until: "2025-09-30"}
} as const satisfies Record<string, Terms>;

const ownTerms = {within: 30, take: "nearest", released: "before"} as const;

const said = {
  after: days.optional().describe("days from the baseline at which it is due"),
  within: days.optional().describe("days it may be early or late; 30d when not given"),
  occasion: z.number().int().positive().optional().describe("or the export's own number for it"),
  take: z
    .enum(["nearest", "first"])
    .optional()
    .describe(
      "of several forms in the window, the one nearest to its day (when not given), or the first, as some funders have it"
    ),
  released: z
    .enum(["before", "during"])
    .optional()
    .describe(
      "who left without having answered is not due: before the window began (when not given), or in it as well, as some funders have it"
    )
};

/** One of `follow_ups`: when outcomes are asked again, in a workspace's own terms or by a funder's rule. */
export const followUp = z
  .strictObject({
    id,
    name: z.string().min(1),
    rule: z
      .enum(Object.keys(rules) as [keyof typeof rules])
      .optional()
      .describe("a funder's rule, instead of the terms below; it has the days for which it holds"),
    ...said,
    from: isoDate.optional().describe("counts baselines from this day on"),
    until: isoDate.optional().describe("counts baselines up to this day")
  })
  .superRefine((given, context) => {
    const own = (Object.keys(said) as (keyof typeof said)[]).filter((term) => given[term] !== undefined);
    if (given.rule !== undefined && own.length > 0)
      context.addIssue(`rule ${given.rule} says ${own.join(", ")} itself: leave out either`);
    if (given.rule === undefined && (given.after === undefined) === (given.occasion === undefined))
      context.addIssue(
        "a follow-up has either after (days from baseline), occasion (the export's number) or a funder's rule"
      );
    if (given.from !== undefined && given.until !== undefined && given.from > given.until)
      context.addIssue(`from ${given.from} is after until ${given.until}`);
  })
  .transform(({rule, id, name, ...terms}): Terms & {id: string; name: string} => {
    const told = Object.fromEntries(Object.entries(terms).filter(([, term]) => term !== undefined));
    return {id, name, ...ownTerms, ...(rule === undefined ? {} : rules[rule]), ...told};
  });
