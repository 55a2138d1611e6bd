import type {Parsed, ParseValue} from "../parsed.ts";
import {generalYear} from "./birth-year.ts";
import {momentReader} from "./calendar.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

/** A full date of birth, cut to its year before anything is stored. */
export const birthDate: FieldKindParser = (_field, {order}, {referenceYear}): ParseValue => {
  const readMoment = momentReader({order});
  return (text): Parsed => {
    const moment = readMoment(spaced(text));
    if ("failure" in moment) return moment.failure;
    return generalYear(Number(moment.day.slice(0, 4)), referenceYear, "not_a_birth_date");
  };
};
