import type {LongField} from "../../../intake/long.ts";
import {type Candidate, headerScore, type TableProfile} from "../../match.ts";
import type {ColumnProfile} from "../../profile.ts";

/** The columns of a long file: a record an answer. */
export interface LongFile {
  item: ColumnProfile;
  answer: ColumnProfile;
  questionnaire: ColumnProfile | undefined;
  form: ColumnProfile | undefined;
}

const headers: Record<LongField, RegExp> = {
  item: /^(?:(?:survey |form |measure )?(?:item|question|variable|field|prompt)(?: (?:name|number|num|no|code|id|key|text))?|q(?: (?:no|number|id))?)$/,
  answer:
    /^(?:(?:item |question )?(?:answer|response|value|score|rating)(?: (?:value|code|text|label|option))?|answered|selected)$/,
  questionnaire:
    /^(?:questionnaire|instrument|measure|tool|scale|survey|form|assessment)(?: (?:name|title|type|code))?$/,
  form: /^(?:response|respondent|submission|survey|form|assessment|questionnaire|instance|completion|administration)(?: (?:response|submission|instance))? (?:id|no|num|number|key|guid|uuid|set)$/
};

/** Answers to fewer items than this are no questionnaire. */
const fewestItems = 3;
const mostItems = 500;

/**
 * A file whose headers name an item and an answer, with items that come again and again, and a column that says whose form or
 * which form it is. Undefined for any other.
 */
export function findLong(
  {columns, records}: TableProfile,
  candidates: readonly Candidate[]
): LongFile | undefined {
  const called = (field: LongField, fits: (column: ColumnProfile) => boolean): ColumnProfile | undefined =>
    columns.find((column) => headerScore(column, [[headers[field], 1]]) === 1 && fits(column));
  const isFull = ({filled}: ColumnProfile) => filled > records * 0.9;
  const item = called(
    "item",
    ({distinct, whole, ...column}) =>
      isFull({distinct, whole, ...column}) && whole && distinct >= fewestItems && distinct <= mostItems
  );
  const answer = called("answer", (column) => column !== item && column.filled > records * 0.3);
  if (item === undefined || answer === undefined || item.distinct * 2 > records) return undefined;
  const form = called("form", (column) => isFull(column) && !column.unique && column.distinct > 1);
  const person = candidates.some(
    ({field, column, score}) => field === "person" && score >= 0.3 && !column.unique && isFull(column)
  );
  if (form === undefined && !person) return undefined;
  const questionnaire = called(
    "questionnaire",
    (column) =>
      column !== item && column !== answer && isFull(column) && column.whole && column.distinct <= 40
  );
  return {item, answer, form, questionnaire};
}

/** The fields of a long file as what its columns may be. */
export function longCandidates({item, answer, questionnaire, form}: LongFile): Candidate[] {
  const candidate = (field: LongField, column: ColumnProfile | undefined, reason: string): Candidate[] =>
    column === undefined ? [] : [{field, column, score: 0.99, reasons: [reason], feeds: ["surveys"]}];
  return [
    ...candidate("item", item, `the header says so; a record an answer, of ${item.distinct} items`),
    ...candidate("answer", answer, "the header says so; beside an item"),
    ...candidate("questionnaire", questionnaire, "the header says so; beside an item"),
    ...candidate("form", form, "the header says so; it comes again with each item of a form")
  ];
}
