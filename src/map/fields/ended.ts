import {recognizeEnded} from "../kinds/ended.ts";
import {recognizeTenure} from "../kinds/tenure.ts";
import type {Recognizer} from "../match.ts";

/** Whether a stay is over, where its length is told and no day. */
export const recognizer: Recognizer = {
  field: "ended",
  feeds: ["episodes"],
  recognize: (column, {columns}) =>
    columns.some((other) => recognizeTenure(other) !== undefined) ? recognizeEnded(column) : undefined
};
