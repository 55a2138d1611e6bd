import {recognizeId} from "../kinds/id.ts";
import type {Recognizer} from "../match.ts";
import {shareOf} from "../profile.ts";

const who =
  "(?:client|participant|member|person|personal|people|patient|guest|consumer|individual|attendee|respondent|resident|student|visitor|peer|subject|study|record|case|mrn|uci|unique|anonymous)";
const id = "(?:ids?|code|number|num|no|key|identifier)";

/** The person an export's record is about. */
export const recognizer: Recognizer = {
  field: "person",
  recognize(column) {
    const match = recognizeId(column, {
      patterns: [
        [new RegExp(`^${who} ${id}$`), 0.97],
        [new RegExp(`^(?:your |my |hmis |system )?${who}(?: \\w+)? ${id}$`), 0.93],
        [/^(?:client|participant|member|person|patient|guest|consumer|attendee|visitor)$/, 0.9],
        [new RegExp(`\\b${who}\\b.*\\b${id}$`), 0.8],
        [/^(?:id|ids|pid|code|uid)$/, 0.65],
        [/\b(?:personal|participant|secret|private) code\b/, 0.8]
      ]
    });
    if (match === undefined || hasPhone(column.finds)) return undefined;
    const names = column.finds.includes("person_name") || column.finds.includes("names_in_values");
    const spelled = names && shareOf(column, (text) => /^\p{L}+[ ,]/u.test(text.trim())) > 0.5;
    if (!spelled) return match;
    return {
      ...match,
      score: match.score * 0.6,
      mapping: {...match.mapping, case: "fold"},
      doubts: [
        ...(match.doubts ?? []),
        "names stand in for ids: two people of one name count as one, one person spelled twice as two"
      ]
    };
  }
};

const hasPhone = (finds: readonly string[]): boolean => finds.includes("phone") || finds.includes("email");
