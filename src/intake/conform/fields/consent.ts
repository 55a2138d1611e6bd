import {codes} from "../../codes.ts";
import {failed, value} from "../parsed.ts";
import {date} from "./date.ts";
import type {FieldKindParser} from "./field.ts";
import {yesNo} from "./yes-no.ts";

/** Whether somebody agreed, `yes` or `no`: said outright, or by the day on which the form was signed. */
export const consent: FieldKindParser = (field, mapping, context) => {
  const said = yesNo(field, mapping, context);
  const signed = date(field, mapping, context);
  return (text) => {
    const answer = said(text);
    if (answer.ok) return answer.value === null ? answer : value(answer.value === "true" ? "yes" : "no");
    return signed(text).ok ? value("yes") : failed("not_a_consent", codes.not_a_consent);
  };
};
