import {type ParseValue, value} from "../parsed.ts";
import {inZone, readMoment} from "./calendar.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

/**
 * A day, `2024-03-01`. A time of day is cut off. With an offset from UTC the day is the workspace's own, except at
 * midnight exactly, which is how systems without a date type write a day.
 */
export const date: FieldKindParser = (_field, {order = "ymd"}, {workspace}): ParseValue => {
  const timeZone = workspace.config.time_zone;
  return (text) => {
    const moment = readMoment(spaced(text), order);
    if ("failure" in moment) return moment.failure;
    const midnight = moment.dateTime.toPlainTime().toString() === "00:00:00";
    const local = midnight ? moment.dateTime : inZone(moment, timeZone);
    return value(local.toPlainDate().toString());
  };
};
