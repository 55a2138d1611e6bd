import {isVerified} from "./fact.ts";
import type {Instrument, Scale} from "./instrument.ts";
import type {MissingRule} from "./scale.ts";
import {needsEveryItem} from "./scoring.ts";

type Form = Pick<Instrument, "missing" | "items">;

/** Whether a scale is scored with so many of its items answered, not all and not none. */
export function toleratesMissing(
  form: Form,
  scale: Pick<Scale, "missing" | "items" | "score">,
  answered: number
): boolean {
  const rule = scale.missing ?? form.missing;
  if (needsEveryItem(scale) || !isVerified(rule)) return false;
  const {limit = 0} = rule;
  const count = scale.items.length;
  switch (rule.rule) {
    case "complete":
      return false;
    case "max_missing":
      return count - answered <= (scale.missing ? limit : Math.floor((limit * count) / form.items));
    case "min_fraction":
      return answered / count >= limit;
    case "answered_mean":
      return true;
  }
}

/** How a form with items missing is scored, in one sentence; printed wherever its scores are. */
export const missingRule = ({missing}: Pick<Instrument, "missing">): string => inWords(missing, "the form's");

/** The same of one scale, which may have a rule of its own. */
export function scaleMissingRule(form: Form, scale: Pick<Scale, "missing" | "score">): string {
  if (needsEveryItem(scale)) return complete;
  return scale.missing === undefined ? missingRule(form) : inWords(scale.missing, "its");
}

const complete = "scored only when every item is answered";

/** Two thirds are written as 0.66, 0.666 or 0.667; a percent of them would be more than 2 of 3 are. */
const shareInWords = (share: number): string =>
  Math.abs(share - 2 / 3) < 0.01 ? "two thirds" : `${Math.round(share * 100)}%`;

function inWords(rule: MissingRule, whose: string): string {
  if (rule.rule === "complete" || !isVerified(rule)) return complete;
  const {limit = 0} = rule;
  switch (rule.rule) {
    case "max_missing":
      return `scored when at most ${limit} of ${whose} items are missing, with the person's own mean in their place`;
    case "min_fraction":
      return `scored when at least ${shareInWords(limit)} of a scale's items are answered, with the person's own mean in place of the rest`;
    case "answered_mean":
      return "scored from the items that are answered";
  }
}
