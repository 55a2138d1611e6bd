import {codes} from "../../codes.ts";
import {failed} from "../parsed.ts";
import {generalYear} from "./birth-year.ts";
import type {FieldKindParser} from "./field.ts";
import {clean} from "./text.ts";

/** An age in whole years on the day the export was taken: a year of birth, one too late where this year's birthday is still to come. */
export const age: FieldKindParser =
  (_field, _mapping, {referenceYear}) =>
  (text) => {
    const years = clean(text);
    return /^\d{1,3}(\.\d+)?$/.test(years)
      ? generalYear(referenceYear - Math.floor(Number(years)), referenceYear, "not_an_age")
      : failed("not_an_age", codes.not_an_age);
  };
