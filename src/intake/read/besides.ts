import type {Finding} from "../report.ts";

/** What stands above and below a file's table and is no record: counted, and said by line. */
export function besides({
  first,
  footer,
  blank
}: {
  first: number;
  footer: readonly number[];
  blank: number;
}): Finding[] {
  const findings: Finding[] = [];
  if (first > 1)
    findings.push({
      code: "lines_above_header",
      severity: "note",
      records: null,
      message: `${count(first - 1)} above the header on line ${first} ${first === 2 ? "is" : "are"} no record${first === 2 ? "" : "s"}`
    });
  if (footer.length > 0)
    findings.push({
      code: "lines_below_records",
      severity: "note",
      records: null,
      message: `${count(footer.length)} below the records, from line ${footer[0]}, ${footer.length === 1 ? "is" : "are"} no record${footer.length === 1 ? "" : "s"}`
    });
  if (blank > 0)
    findings.push({
      code: "blank_records_below",
      severity: "note",
      records: null,
      message: `${count(blank)} at the end with delimiters and nothing between them ${blank === 1 ? "is" : "are"} no record${blank === 1 ? "" : "s"}`
    });
  return findings;
}

const count = (lines: number): string => `${lines} ${lines === 1 ? "line" : "lines"}`;
