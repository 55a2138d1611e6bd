import {percent} from "../kinds/date.ts";
import {type HeaderPattern, headerScore, type Recognizer} from "../match.ts";
import {shareOf} from "../profile.ts";

const role =
  "(?:staff|worker|peer specialist|specialist|provider|navigator|counselor|coach|facilitator|advocate|case manager|caseworker|clinician|mentor|supporter|coordinator)";
const patterns: readonly HeaderPattern[] = [
  [new RegExp(`^(?:assigned |primary |peer )?${role}(?: (?:id|name|code|number))?$`), 0.9],
  [new RegExp(`\\b${role}\\b(?!.*\\b(?:type|role|count|hours|number of)\\b)`), 0.7]
];

/** Who gave the service. A name is as good as an id here, for it is stored as a keyed hash only. */
export const recognizer: Recognizer = {
  field: "worker",
  recognize(column) {
    const told = headerScore(column, patterns);
    if (told === 0 || column.filled === 0 || column.dates !== undefined) return undefined;
    const short = shareOf(column, (text) => text.trim().length <= 60);
    if (short < 0.95 || column.distinct > column.filled * 0.5) return undefined;
    return {
      score: told,
      reasons: [
        `the header says so; ${column.distinct} of them in ${percent(column.filled / column.records)} of the records; stored as a hash`
      ]
    };
  }
};
