import {assignFields} from "./feeds/assign.ts";
import type {FeedScore} from "./feeds/score.ts";
import type {Candidate, Recognizer, TableProfile} from "./match.ts";
import type {ColumnProfile} from "./profile.ts";
import type {ProposedColumn} from "./proposal.ts";
import {candidatesFor, repeatedHeaders} from "./recognizers.ts";

/** Headers that say less than this of a column nobody has filled in yet say nothing. */
const least = 0.6;

/** What a column could hold that its header announces. Labels are not among it: which there will be nobody knows. */
const fillings: readonly Pick<ColumnProfile, "dates" | "numbers" | "values" | "distinct">[] = [
  {
    dates: {
      order: "ymd",
      orders: ["ymd", "mdy", "dmy"],
      share: 1,
      timed: 0,
      first: "",
      last: "",
      read: 0
    },
    numbers: undefined,
    values: [],
    distinct: 2
  },
  {
    dates: undefined,
    numbers: {decimal: ".", share: 1, whole: 1, min: 0, max: 10, median: 5, sum: 0},
    values: [],
    distinct: 2
  },
  {
    dates: undefined,
    numbers: undefined,
    values: [
      ["Yes", 1],
      ["No", 1]
    ],
    distinct: 2
  }
];

/** Columns that are blank in the file, and the feed's fields that they would be once they are filled. */
export function blankColumns(
  table: TableProfile,
  {feed, fields}: FeedScore,
  recognizers: readonly Recognizer[]
): ProposedColumn[] {
  const twice = new Set(repeatedHeaders(table));
  const blank = table.columns.filter(({header, filled}) => filled === 0 && !twice.has(header));
  const filled = new Set(fields.map(({field}) => field));
  const open = recognizers.filter(({field}) => !field.includes(":") && !filled.has(field));
  if (blank.length === 0) return [];
  const found = fillings.flatMap((filling) => supposed(table, blank, filling, open));
  return assignFields(
    feed,
    found.filter(({score}) => score >= least)
  ).map(({column, field, score, mapping = {}}) => ({
    header: column.header,
    mapping: {to: field, ...(mapping.order === undefined ? {} : {order: mapping.order})},
    confidence: score,
    reasons: [
      `${column.header} is empty in this file; it would be mapped to ${field} when filled: take the # off then`
    ],
    doubts: []
  }));
}

/** What recognizers make of the blank columns if they held something of a sort. */
function supposed(
  table: TableProfile,
  blank: readonly ColumnProfile[],
  filling: (typeof fillings)[number],
  recognizers: readonly Recognizer[]
): Candidate[] {
  return blank.flatMap((column) =>
    candidatesFor(
      {...column, ...filling, filled: table.records, whole: true, unique: false},
      table,
      recognizers
    ).map((candidate) => ({...candidate, column}))
  );
}
