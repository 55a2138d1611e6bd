import type {Day} from "./calendar.ts";
import {plan} from "./plan.ts";
import type {Random} from "./random.ts";

/** The day a record of something is written: mostly within the week, now and then two months later. */
export function lateEntry(random: Random, happened: Day): Day {
  const {sameWeek, withinThreeWeeks, atMost} = plan.lateEntry;
  const draw = random.uniform();
  if (draw < sameWeek) return happened + random.integer(0, 6);
  if (draw < sameWeek + withinThreeWeeks) return happened + random.integer(7, 21);
  return happened + random.integer(22, atMost);
}
