import {recognizeLabel} from "../kinds/label.ts";
import type {Recognizer} from "../match.ts";

export const recognizer: Recognizer = {
  field: "language",
  recognize: (column) => recognizeLabel(column, [[/^(?:(?:survey|form|user|preferred) )?language$/, 0.85]])
};
