import {settleOrder} from "../dates.ts";
import {type HeaderPattern, headerScore, type Recognizer} from "../match.ts";
import {missingCodes} from "../missing.ts";
import {shareOf} from "../profile.ts";

const patterns: readonly HeaderPattern[] = [
  [/^(?:dob|d o b|birth ?date|date of birth|birthday|born(?: on)?)$/, 0.97],
  [/\b(?:dob|birth ?date|date of birth)\b/, 0.85],
  [/^(?:year (?:of birth|born)|birth year|yob|born in)$/, 0.97],
  [/\b(?:birth year|year (?:born|of birth))\b/, 0.85]
];
const year = /^(?:19|20)\d\d(?:\.0+)?$/;

/** Year of birth, of a full date too, which is cut to its year before anything is stored. */
export const recognizer: Recognizer = {
  field: "birth_year",
  recognize(column, {workspace, columns}) {
    const told = headerScore(column, patterns);
    if (told === 0 || column.filled === 0 || /\bquality\b/.test(column.says)) return undefined;
    const missing = missingCodes(column.values, () => true);
    const blanks = missing.length === 0 ? {} : {missing};
    if (shareOf(column, (text) => year.test(text.trim())) > 0.8)
      return {score: told, reasons: ["the header says so; years of four digits"], mapping: blanks};
    if (column.dates === undefined || column.dates.century !== undefined) return undefined;
    const others = columns.flatMap((other) =>
      other === column || other.dates === undefined ? [] : [other.dates]
    );
    const {order, certain, reason} = settleOrder(column.dates, others, workspace.config.time_zone);
    return {
      score: told * column.dates.share,
      reasons: [
        "the header says so; full dates, cut to the year before anything is stored",
        ...(order === "ymd" ? [] : [reason])
      ],
      mapping: {kind: "birth_date", ...(order === "ymd" ? {} : {order}), ...blanks},
      ...(certain ? {} : {doubts: [reason]})
    };
  }
};
