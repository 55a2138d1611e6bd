import {recognizeId} from "../kinds/id.ts";
import type {Match, Recognizer} from "../match.ts";
import {type ColumnProfile, shareOf} from "../profile.ts";

const who =
  "(?:subj|ppt|client|participant|member|person|personal|people|patient|guest|consumer|individual|attendee|resident|student|visitor|peer|subject|study|record|case|mrn|uci|unique|anonymous)";
/** Of lists that have one record of each; in others such a number may be an order's or a telephone's. */
const buyer = "(?:customer|subscriber|employee|membership|donor|patron)";
const id = "(?:ids?|code|number|num|no|key|identifier)";

/** The person an export's record is about. */
export const recognizer: Recognizer = {
  field: "person",
  recognize(column, {system}) {
    if (isFormNumber(column, system)) return undefined;
    const byHeader = recognizeId(column, {
      patterns: [
        [new RegExp(`^${who} ${id}$`), 0.97],
        [new RegExp(`^(?:your |my |hmis |system )?${who}(?: \\w+)? ${id}$`), 0.93],
        [/^(?:client|participant|member|person|patient|guest|consumer|attendee|visitor)$/, 0.9],
        [new RegExp(`\\b${who}\\b.*\\b${id}$`), 0.8],
        // Studies head the column with the word alone, as others head a line of text.
        ...(shareOf(column, (text) => /\d/.test(text)) > 0.8
          ? [[/^(?:subject|subj|ppt|case|student|respondent|id code)$/, 0.9] as const]
          : []),
        [/^(?:id|ids|pid|code|uid)$/, 0.65],
        [/\b(?:personal|participant|secret|private) code\b/, 0.8]
      ]
    });
    const match = byHeader ?? idOfOther(column);
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

/** Survey tools number the forms they are sent; who sent them is another column, or nobody. */
const isFormNumber = ({says, unique}: ColumnProfile, system: string | undefined): boolean =>
  unique &&
  /^(?:id|respondent id|response id)$/.test(says) &&
  /^(?:qualtrics|surveymonkey|google-forms|microsoft-forms)$/.test(system ?? "");

/**
 * Ids that name a record in some systems and a person in others: one that comes again and again is a person's. A
 * survey tool's respondent id is new with every form, so that it names nobody.
 */
const idOfOther = (column: ColumnProfile): Match | undefined =>
  column.unique
    ? recognizeId(column, {patterns: [[new RegExp(`^${buyer} ${id}$|^clientnum$`), 0.85]]})
    : (recognizeId(column, {
        patterns: [
          [/^(?:contact|respondent|customer|account) (?:id|number|num|no|key)$/, 0.9],
          [/^(?:contact|respondent)$/, 0.6]
        ]
      }) ?? recordAlone(column));

/** REDCap and its like number people as records: an id that comes again with every form is a person's. */
function recordAlone(column: ColumnProfile): Match | undefined {
  const match =
    shareOf(column, (text) => /\d/.test(text)) > 0.8
      ? recognizeId(column, {patterns: [[/^(?:record|record (?:name|label)|rec(?:ord)? ?(?:id|no))$/, 0.85]]})
      : undefined;
  return (
    match && {
      ...match,
      doubts: [
        ...(match.doubts ?? []),
        `${column.header} comes again and again, and is taken for the id of a person: look whether it is`
      ]
    }
  );
}

const hasPhone = (finds: readonly string[]): boolean => finds.includes("phone") || finds.includes("email");
