import {codes} from "../../codes.ts";
import {failed, value} from "../parsed.ts";
import type {FieldKindParser} from "./field.ts";
import {fold} from "./text.ts";

const yesWords = ["yes", "y", "true", "t", "1", "checked"];
const noWords = ["no", "n", "false", "f", "0", "unchecked"];

/** `true` or `false`; a mapping's own words take the place of the usual ones. */
export const yesNo: FieldKindParser = (_field, mapping) => {
  const yes = new Set((mapping.yes ?? yesWords).map(fold));
  const no = new Set((mapping.no ?? noWords).map(fold));
  return (text) => {
    const word = fold(text);
    if (yes.has(word)) return value("true");
    if (no.has(word)) return value("false");
    return failed("not_yes_or_no", codes.not_yes_or_no);
  };
};
