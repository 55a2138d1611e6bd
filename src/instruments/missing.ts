import type {Instrument} from "./instrument.ts";

/** How a form with items missing is scored, in one sentence; printed wherever its scores are. */
export function missingRule({missing: {rule, limit = 0, status}}: Instrument): string {
  if (rule === "complete" || status === "unverified") return "scored only when every item is answered";
  switch (rule) {
    case "max_missing":
      return `scored when at most ${limit} of the form's items are missing, with the person's own mean in their place`;
    case "min_fraction":
      return `scored when at least ${Math.round(limit * 100)}% of a scale's items are answered, with the person's own mean in place of the rest`;
    case "answered_mean":
      return "scored from the items that are answered";
  }
}
