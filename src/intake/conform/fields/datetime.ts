import {type ParseValue, value} from "../parsed.ts";
import {inZone, momentReader} from "./calendar.ts";
import type {FieldKindParser} from "./field.ts";
import {spaced} from "./text.ts";

/**
 * A moment in the workspace's wall-clock time, `2024-03-01 18:30:00`. One given with an offset from UTC is moved there;
 * a day without a time is its midnight.
 */
export const datetime: FieldKindParser = (_field, {order, century}, {workspace}): ParseValue => {
  const timeZone = workspace.config.time_zone;
  const readMoment = momentReader({order, century});
  return (text) => {
    const moment = readMoment(spaced(text));
    if ("failure" in moment) return moment.failure;
    return value(inZone(moment, timeZone));
  };
};
