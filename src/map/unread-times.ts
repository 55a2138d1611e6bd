import {type ColumnProfile, shareOf} from "./profile.ts";
import type {ProposedColumn} from "./proposal.ts";

const timeOfDay =
  /^(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?::[0-5]\d)?\s*(?:[ap]\.?\s?m\.?)?|\s*[ap]\.?\s?m\.?)$/i;
const says =
  /\b(?:time|start(?:ed)?|starts|began|begin|end(?:ed)?|ends|in|out|arrived|arrival|left|departure|from|to|until)\b/;
/** How long, not when, however it is written. */
const howLong = /\b(?:duration|length|total|elapsed|spent|hours?|hrs|minutes|mins|wait|talk|hold|handle)\b/;

const isTimes = (column: ColumnProfile): boolean =>
  column.dates === undefined &&
  column.filled > 0 &&
  says.test(column.says) &&
  !howLong.test(column.says) &&
  shareOf(column, (text) => timeOfDay.test(text.trim())) > 0.6;

/**
 * Columns that hold times of day beside a day in another column: a job reads a moment from one column, so that they are
 * left out, and how long something took is not worked out of two of them.
 */
export function unreadTimes(
  columns: readonly ColumnProfile[],
  mapped: readonly ProposedColumn[],
  dated: string | undefined
): string[] {
  const used = new Set(mapped.map(({header}) => header));
  const times = columns.filter((column) => !used.has(column.header) && isTimes(column));
  const day = mapped.find(({mapping}) => mapping.to === dated);
  if (times.length === 0 || day === undefined) return [];
  const timed = columns.some(({header, dates}) => header === day.header && (dates?.timed ?? 0) > 0.5);
  const told = times.map(({header}) => header).join(" and ");
  const lasts =
    times.length > 1 && !mapped.some(({mapping}) => /^(?:minutes|talk|ended_at)$/.test(mapping.to));
  const hold = times.length > 1 ? "hold" : "holds";
  return [
    ...(timed || mapped.some(({mapping}) => mapping.to === "time")
      ? []
      : [
          `${told} ${hold} times of day and ${times.length > 1 ? "are" : "is"} not read: a job reads a moment from one column, so ${day.header} tells the day alone; export day and time in one column where the time matters`
        ]),
    ...(lasts
      ? [`how long it lasted is not worked out of ${told}: export it as a column of minutes where it matters`]
      : [])
  ];
}
