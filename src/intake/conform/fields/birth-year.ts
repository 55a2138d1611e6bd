import {type Code, codes} from "../../codes.ts";
import {failed, type Parsed, value} from "../parsed.ts";
import type {FieldKindParser} from "./field.ts";
import {clean} from "./text.ts";

const oldest = 120;
const topAge = 90;

/** Years of birth 90 and more before the export's year become one, as the HIPAA Safe Harbor asks (164.514(b)(2)). */
export function generalYear(year: number, referenceYear: number, code: Code): Parsed {
  if (year > referenceYear || year < referenceYear - oldest) return failed(code, codes[code]);
  return value(String(Math.max(year, referenceYear - topAge)));
}

export const birthYear: FieldKindParser =
  (_field, _mapping, {referenceYear}) =>
  (text) => {
    const year = clean(text);
    if (/^\d{2}$/.test(year)) return failed("two_digit_year", codes.two_digit_year);
    if (!/^\d{4}(\.0+)?$/.test(year)) return failed("not_a_birth_year", codes.not_a_birth_year);
    return generalYear(Number(year), referenceYear, "not_a_birth_year");
  };
