import {settleOrder} from "../dates.ts";
import {type HeaderPattern, headerScore, type Match, type TableProfile} from "../match.ts";
import {missingCodes} from "../missing.ts";
import type {ColumnProfile} from "../profile.ts";

interface DateQuestion {
  patterns: readonly HeaderPattern[];
  /** What a column of days scores though its header says nothing; 0 when not given. */
  silent?: number;
}

/** Days on which a record was touched tell nothing about service. */
const clerical =
  /\b(created|updated|modified|deleted|exported?|entered|changed|birth|dob|born|last (login|saved))\b/;

/** A column of days or moments, in the order that reads its values. */
export function recognizeDate(
  column: ColumnProfile,
  {workspace, columns}: TableProfile,
  {patterns, silent = 0}: DateQuestion
): Match | undefined {
  const {dates} = column;
  if (dates === undefined || clerical.test(column.says) || column.finds.includes("birth_date"))
    return undefined;
  const told = headerScore(column, patterns);
  const score = Math.max(told, silent) * dates.share;
  if (score === 0) return undefined;
  const others = columns.flatMap((other) =>
    other === column || other.dates === undefined ? [] : [other.dates]
  );
  const {order, certain, reason} = settleOrder(dates, others, workspace.config.time_zone);
  const missing = missingCodes(column.values, () => true);
  const doubts = [
    ...(certain ? [] : [reason]),
    ...(dates.century === undefined
      ? []
      : [
          `years have two digits and are taken to be of ${dates.century === 2000 ? "this" : "the last"} century`
        ])
  ];
  return {
    score: certain ? score : score * 0.9,
    reasons: [
      `${told > 0 ? "the header says so; " : ""}${percent(dates.share)} of its values are days${dates.timed > 0.5 ? " with a time" : ""}`,
      ...(certain && order !== "ymd" ? [reason] : [])
    ],
    mapping: {
      ...(order === "ymd" ? {} : {order}),
      ...(dates.century === undefined ? {} : {century: dates.century}),
      ...(missing.length === 0 ? {} : {missing})
    },
    ...(doubts.length === 0 ? {} : {doubts})
  };
}

export const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  return rounded === 100 && share < 1 ? "over 99%" : `${rounded}%`;
};
