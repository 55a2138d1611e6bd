import {headerScore, type Recognizer} from "../match.ts";
import {shareOf} from "../profile.ts";

/** A period by its id: FY2026, 2025-Q3, 2025-07, Y1-Q2. */
const periodId = /^(?:FY\d{4}|\d{4}(?:-Q[1-4]|-\d{2})?|Y\d{1,2}(?:-Q[1-4])?|all)$/;

export const recognizer: Recognizer = {
  field: "period",
  feeds: ["targets"],
  recognize(column) {
    const told = headerScore(column, [
      [/^(?:(?:reporting )?period|(?:fiscal )?year|fy|quarter|grant year|month)$/, 0.93]
    ]);
    const share = shareOf(column, (text) => periodId.test(text.trim()));
    if (told === 0 || share < 0.9) return undefined;
    return {score: told * share, reasons: ["the header says so, and its values are ids of periods"]};
  }
};
