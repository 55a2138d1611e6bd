import {type ParseValue, value} from "../parsed.ts";
import {inZone, momentReader} from "./calendar.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

/**
 * A day, `2024-03-01`. A time of day is cut off. With an offset from UTC the day is the workspace's own, except at
 * midnight exactly, which is how systems without a date type write a day.
 */
export const date: FieldKindParser = (_field, {order, century}, {workspace}): ParseValue => {
  const timeZone = workspace.config.time_zone;
  const readMoment = momentReader({order, century});
  return (text) => {
    const moment = readMoment(spaced(text));
    if ("failure" in moment) return moment.failure;
    const {day, time = midnight} = moment;
    return value(time === midnight ? day : inZone(moment, timeZone).slice(0, day.length));
  };
};

const midnight = "00:00:00";
