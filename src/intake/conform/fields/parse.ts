import type {ColumnMapping, FieldKind} from "../../../config/job.ts";
import {type FeedField, kindOf} from "../../feed.ts";
import {type FieldContext, type ParseValue, value} from "../parsed.ts";
import {age} from "./age.ts";
import {birthDate} from "./birth-date.ts";
import {birthYear} from "./birth-year.ts";
import {code} from "./code.ts";
import {consent} from "./consent.ts";
import {date} from "./date.ts";
import {datetime} from "./datetime.ts";
import type {FieldKindParser} from "./field.ts";
import {id} from "./id.ts";
import {label} from "./label.ts";
import {number} from "./number.ts";
import {fold} from "./text.ts";
import {time} from "./time.ts";
import {yesNo} from "./yes-no.ts";
import {zip} from "./zip.ts";

const kinds: Record<FieldKind, FieldKindParser> = {
  id,
  date,
  datetime,
  time,
  number,
  yes_no: yesNo,
  code,
  label,
  birth_date: birthDate,
  birth_year: birthYear,
  age,
  zip,
  consent
};

/**
 * The parser of a mapped column. Blank text and declared missing codes are null; everything else is valid text for the
 * stored column or a failure with a stable code. No failure holds the value.
 */
export function parseField(field: FeedField, mapping: ColumnMapping, context: FieldContext): ParseValue {
  const missing = new Set(["", ...context.missing, ...(mapping.missing ?? [])].map(fold));
  const parse = kinds[kindOf(field, mapping)](field, mapping, context);
  return (text) => (missing.has(fold(text)) ? value(null) : parse(text));
}
