import {codes} from "../../codes.ts";
import {failed, value} from "../parsed.ts";
import {code} from "./code.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

/**
 * A short name that may be shown, such as an activity's. It starts with a letter or digit, so that no spreadsheet takes
 * it for a formula. A mapping's `codes` rename what they name and leave the rest.
 */
export const label: FieldKindParser = (field, mapping, context) => {
  const renamed = code(field, mapping, context);
  return (text) => {
    const found = renamed(text);
    if (found.ok) return found;
    const name = spaced(text);
    return /^[\p{L}\p{N}][^\p{C}]{0,79}$/u.test(name)
      ? value(name)
      : failed("not_a_label", codes.not_a_label);
  };
};
