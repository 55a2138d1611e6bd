import {Temporal} from "temporal-polyfill";

/** A day on which clocks are set: what they show when it happens, and what they are set to. */
export interface ClockChange {
  /** Wall-clock time, `2025-11-02 02:00:00`. */
  before: string;
  after: string;
  /** How much longer something took than the clock says: above 0 where an hour comes twice, below where one is left out. */
  seconds: number;
}

const written = (moment: Temporal.PlainDateTime): string =>
  moment.toString({smallestUnit: "second"}).replace("T", " ");

/** Every change of a zone's clocks from a day before the first to a day after the last. ISO dates. */
export function clockChanges(timeZone: string, {first, last}: {first: string; last: string}): ClockChange[] {
  const from = Temporal.PlainDate.from(first).subtract({days: 1}).toZonedDateTime(timeZone);
  const until = Temporal.PlainDate.from(last).add({days: 2}).toZonedDateTime(timeZone);
  const changes: ClockChange[] = [];
  let next = from.getTimeZoneTransition("next");
  while (next !== null && Temporal.ZonedDateTime.compare(next, until) < 0) {
    const after = next.toPlainDateTime();
    const ahead = next.subtract({nanoseconds: 1});
    const gained = (ahead.offsetNanoseconds - next.offsetNanoseconds) / 1e9;
    const before = after.add({seconds: gained});
    if (gained !== 0) changes.push({before: written(before), after: written(after), seconds: gained});
    next = next.getTimeZoneTransition("next");
  }
  return changes;
}
