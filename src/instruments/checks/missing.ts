import type {MissingRule} from "../scale.ts";
import type {Found} from "./found.ts";

/** What is wrong with a rule for missing items, and the number of items it is about. */
export function checkMissing(
  path: Found["path"],
  what: string,
  {rule, limit, status}: MissingRule,
  items: number
): Found[] {
  if (rule === "complete" || rule === "answered_mean")
    return limit === undefined
      ? []
      : [{path: [...path, "limit"], message: `${what}.limit: ${rule} has none; max_missing has one`}];
  if (limit === undefined) return [{path, message: `${what}: ${rule} needs a limit`}];
  if (rule === "min_fraction" && (limit > 1 || limit === 0))
    return [{path: [...path, "limit"], message: `${what}.limit: a share between 0 and 1`}];
  if (rule === "max_missing" && !Number.isInteger(limit))
    return [{path: [...path, "limit"], message: `${what}.limit: a whole number of items`}];
  if (rule === "max_missing" && limit >= items && status === "verified")
    return [{path: [...path, "limit"], message: `${what}.limit: fewer than the ${items} items there are`}];
  return [];
}
