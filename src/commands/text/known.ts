import {nearestName} from "../../config/mistake.ts";
import {usageError} from "../../error.ts";

/** The value itself when it is one of those allowed; else a usage error that names the nearest, or all of them. */
export function known(what: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  const nearest = nearestName(value, allowed);
  throw usageError(`unknown ${what}: ${value}`, {
    next:
      nearest !== undefined
        ? `Did you mean ${nearest}?`
        : allowed.length === 0
          ? "There are none."
          : `There are: ${allowed.join(", ")}.`
  });
}
