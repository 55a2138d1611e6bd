import type {Code} from "../codes.ts";

/** What would let a record in: where to look first, for each code that has a usual cause. */
const fixes: Partial<Record<Code, string>> = {
  too_few_fields:
    "see the export at this line: a delimiter is missing, or a line break stands in a value without quotes",
  too_many_fields: "see the export at this line: a value holds the delimiter and has no quotes",
  unclosed_quote: "close the quote in the export, or pin how quotes are written under dialect",
  torn_value: "put the delimiter back before the value in quotes",
  text_after_quote: "write the quote inside the value twice, or pin how quotes are written under dialect",
  after_misquoted: "mend the misquoted record before it",
  invalid_utf8: "export it as UTF-8, or pin dialect.encoding",
  nul_byte: "export the file again; it may have been damaged on its way",
  missing_required:
    "fill it in where the export comes from; or, where blank is right, exclude such records in the job",
  placeholder_id:
    "give the person an id of their own in the system; nobody can be counted under a placeholder",
  spreadsheet_id: "export again without opening the file in a spreadsheet, or set that column to text first",
  not_a_date: "say under the column in what order its dates are written: order: mdy, dmy or ymd",
  no_such_day: "correct the date where the export comes from, or see whether order is right for the column",
  two_digit_year: "export dates with four-digit years, or say their century in the job",
  not_a_time: "map the column as kind: date where it holds no time of day",
  not_a_number: "say how the decimal mark is written: decimal under the column; or add the word to missing",
  not_whole: "see whether the right column is mapped; counts have no fractions",
  out_of_range:
    "correct the number where the export comes from; or add the code to missing where it means no answer",
  not_a_duration:
    "say the column's unit: seconds, minutes, hours, clock (h:mm) or mm:ss; see whether the one said fits how it is written",
  not_yes_or_no: "say what means yes and no: yes: […], no: […] under the column",
  unknown_code: "add the value to codes under the column, or correct it where the export comes from",
  not_a_birth_date: "correct the date of birth, or say its order under the column",
  not_a_birth_year: "correct the year of birth where the export comes from",
  not_an_age: "correct the age where the export comes from; or add a code for no answer to missing",
  not_a_consent: "say what means yes and no under the column, or in what order its dates are written",
  date_before_1900: "correct the date where the export comes from",
  date_in_future: "correct the date; or wait until the day has passed and use `waymark quarantine replay`",
  closed_before_opened: "correct the entry or the exit where the export comes from",
  ends_before_it_begins: "correct the first or the last day where the export comes from",
  answered_and_abandoned: "correct the call's marks, or see whether both columns are mapped right",
  duplicate_key: "see whether the job's key names a record; an export that repeats records needs another one",
  incomplete_id: "fill in every part of the id where the export comes from",
  unknown_item:
    "name the item under survey, or, where it is to be left out, under exclude; see whether it is spelled otherwise",
  answers_differ:
    "correct the form where the export comes from, or map what tells two forms apart: form, taken or occasion",
  form_contradicts: "see whether the column mapped as form names one form each, and not a person or a day",
  excluded: "nothing: the job leaves such records out on purpose"
};

export const fixOf = (code: string): string =>
  fixes[code as Code] ?? "correct it where the export comes from, or change the column in the job";
