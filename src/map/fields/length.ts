import {recognizeTenure} from "../kinds/tenure.ts";
import type {Recognizer} from "../match.ts";
import type {ColumnProfile} from "../profile.ts";

/** How long a stay has lasted, where nothing says when it began. */
export const recognizer: Recognizer = {
  field: "length",
  feeds: ["episodes"],
  recognize: (column, {columns}) => (columns.some(isEntry) ? undefined : recognizeTenure(column))
};

/** A day of entry tells more than a length, which may be as of any day. */
const isEntry = ({dates, says}: ColumnProfile): boolean =>
  dates !== undefined &&
  /\b(?:entry|start(?:ed)?|enroll?(?:ment|ed)|admission|intake|opened|join(?:ed)?|began|member since|since|signup|sign up|registered|registration)\b/.test(
    says
  );
