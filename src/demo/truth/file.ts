import {isoDay} from "../calendar.ts";

/** Where the truth is written, below the workspace. */
export const truthFile = "data/demo-truth.json";

/** When each export is taken, as the truth tells it. */
export const plannedDays = (takenOn: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(takenOn).map(([name, on]) => [name, isoDay(on)]));
