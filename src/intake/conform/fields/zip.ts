import {codes} from "../../codes.ts";
import {failed, value} from "../parsed.ts";
import type {FieldKindParser} from "./field.ts";
import {clean} from "./text.ts";

/**
 * Three-digit areas of 20,000 people or fewer, which the HIPAA Safe Harbor writes as 000: the 17 of the Office for Civil
 * Rights' guidance on de-identification (2012), from the 2000 census.
 */
const smallAreas = new Set("036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893".split(" "));

/** A ZIP code of 5 or 9 digits, cut to its first three. */
export const zip: FieldKindParser = () => (text) => {
  const area = /^(\d{3})\d{2}(?:-?\d{4})?$/.exec(clean(text))?.[1];
  if (area === undefined) return failed("not_a_zip", codes.not_a_zip);
  return value(smallAreas.has(area) ? "000" : area);
};
