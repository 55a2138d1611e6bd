import {codes} from "../../codes.ts";
import {failed, value} from "../parsed.ts";
import type {FieldKindParser} from "./field.ts";
import {clean, fold} from "./text.ts";

/** What people and spreadsheets write where there is no id. Hashed, each would become one very busy person. */
const placeholders = new Set([
  ...["n/a", "na", "#n/a", "none", "null", "nil", "nan", "unknown", "unk", "anonymous", "anon", "no id"],
  ...["missing", "not available", "not applicable", "tbd", "#ref!", "#value!", "#name?", "#num!"]
]);
const longest = 200;

/** Ids are compared as written, trimmed and NFC; a mapping's `case: fold` makes JS-12 and js-12 one. */
export const id: FieldKindParser =
  (_field, {case: letters}) =>
  (text) => {
    const name = clean(text);
    if (placeholders.has(fold(name)) || /^[-?.*_]+$/.test(name))
      return failed("placeholder_id", codes.placeholder_id);
    if (name.length > longest || /\p{Cc}/u.test(name)) return failed("not_an_id", codes.not_an_id);
    if (/^\d([.,]\d+)?E\+?\d+$/i.test(name)) return failed("spreadsheet_id", codes.spreadsheet_id);
    return value(letters === "fold" ? name.toLowerCase() : name);
  };
