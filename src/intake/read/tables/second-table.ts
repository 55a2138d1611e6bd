import type {Finding} from "../../report.ts";

/** What is said of a second table below the first, and what to do about it. */
export const secondTable = ({
  line,
  header,
  records,
  below
}: {
  /** Where it begins, and where its names are. */
  line: number;
  header: number;
  records: number;
  /** Lines from there to the end of the file that are no blank ones. */
  below: number;
}): Finding => ({
  code: "second_table",
  severity: "warning",
  records,
  message: `another table begins on line ${line}: its ${records} ${records === 1 ? "line is" : "lines are"} quarantined, for a job reads one table; export it as a file of its own, or say in the job dialect.skip_footer: ${below} to leave it out, or header_line: ${header} to read it alone`
});
