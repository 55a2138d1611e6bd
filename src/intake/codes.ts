/**
 * The closed list of reasons a record is quarantined for: stable codes, one sentence each. Documentation and the
 * Data quality page print it; a code is never renamed, because quarantines and reports refer to it.
 */
export const codes = {
  too_few_fields: "the record has fewer fields than the header",
  too_many_fields: "the record has more fields than the header",
  unclosed_quote: "a quote is opened and not closed",
  text_after_quote: "there is text between a closing quote and the next delimiter",
  torn_value: "a delimiter is missing before a value in quotes",
  after_misquoted: "the record follows a misquoted one and may be part of a quoted value of it",
  invalid_utf8: "the record holds bytes that are no letters in the file's encoding",
  nul_byte: "the record holds a NUL byte, which no text has",
  record_too_long: "the record is longer than 1 MiB",
  repeated_header: "the record is the header again",
  second_table: "the record is of another table, below the first",
  footer_line: "the last lines are totals as wide as a record, which no export writes as one",

  unknown_mark: "the cell of a sign-in sheet holds no known mark",

  missing_required: "a field that every record must have is blank",
  incomplete_id: "a part of an id that is made of several columns is blank",
  placeholder_id: "the id is a placeholder such as n/a or unknown, not an id",
  not_an_id: "the id is longer than 200 characters or holds control characters",
  spreadsheet_id: "a spreadsheet has rewritten the id as a rounded number such as 1.23E+11",
  not_a_date: "the value is not a date in the declared order",
  no_such_day: "the date does not exist in the calendar",
  two_digit_year: "the year has two digits, so its century would be a guess",
  not_a_time: "the value is not a date and a time of day",
  not_a_time_of_day: "the value is not a time of day",
  zoned_time:
    "the time names a time zone by letters, which can mean several; an offset such as -05:00 is read",
  not_a_number: "the value is not a number in the declared notation",
  not_whole: "a count must be a whole number",
  out_of_range: "the number lies outside what the field allows",
  not_a_duration: "the value is not a duration in the declared unit",
  not_yes_or_no: "the value is none of the words for yes and no",
  unknown_code: "the value is not in the field's closed list and the job gives it no code",
  not_a_label: "a name of a group or kind is 1 to 80 letters, digits and plain punctuation",
  not_a_consent: "the value is neither yes, no nor the day on which consent was given",
  not_a_birth_date: "the value is not a possible date of birth",
  not_a_birth_year: "the value is not a possible year of birth",
  not_an_age: "the value is not a possible age in years",
  not_a_zip: "the value is not a ZIP code of 5 or 9 digits",

  unknown_item: "no form of the job's survey has the item",
  answers_differ: "the form answers an item more than once, and differently: it may be two forms in one",
  form_contradicts: "records of the form differ in whose or of which day or program they say it is",

  date_before_1900: "the date lies before 1900",
  date_in_future: "the date lies after the day the export was taken",
  closed_before_opened: "the exit lies before the entry",
  ends_before_it_begins: "the end lies before the start",
  length_contradicts_dates:
    "the length of the stay and its days contradict each other by more than the unit of the length",
  open_with_exit: "the record says that the stay is not over, and has a day of exit",
  ended_without_day: "the stay is over, and neither a day of exit nor a length says when",
  answered_and_abandoned: "the call is marked both answered and abandoned",
  duplicate_key: "an earlier record of the file has the same key",
  excluded: "the job leaves such records out on purpose"
} as const;

export type Code = keyof typeof codes;

/** The sentence of a code as the warehouse keeps it; a code of a newer version explains itself. */
export const explainCode = (code: string): string => (code in codes ? codes[code as Code] : code);
