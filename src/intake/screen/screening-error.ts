import type {Job} from "../../config/load.ts";
import {refusal, type WaymarkError} from "../../error.ts";
import type {StagedFile} from "../read/staged.ts";
import type {Screening, ScreeningFinding} from "./screening.ts";

/**
 * The refusal a screening leads to: every column with an identifier and no verdict, with counts and never a value, and
 * what to write into the job.
 */
export function screeningError(
  screening: Screening,
  staged: Pick<StagedFile, "fileName">,
  job: Pick<Job, "path">
): WaymarkError {
  const open = screening.findings.filter(({verdict}) => verdict === "none");
  const columns = [...new Set(open.map(({column}) => column))];
  const lines = columns.map((column) => describe(column, open));
  return refusal(
    `identifiers without a verdict: ${plural(columns.length, "column")} of ${staged.fileName}\n${lines.join("\n")}`,
    {at: {file: job.path}, next: advice(columns, open)}
  );
}

function describe(column: string, open: readonly ScreeningFinding[]): string {
  const found = open
    .filter((finding) => finding.column === column)
    .map(({describes, values, records, sampled}) => {
      const least = sampled ? "at least " : "";
      return `${describes} (${least}${plural(values, "value")} in ${least}${plural(records, "record")})`;
    });
  const mapped = open.find((finding) => finding.column === column)?.mappedAs;
  return `  ${column}: ${found.join("; ")}${mapped === undefined ? "" : `, mapped to ${mapped.to} as ${mapped.kind}`}`;
}

function advice(columns: readonly string[], open: readonly ScreeningFinding[]): string {
  const verdicts = columns.map((column) => {
    const findings = open.filter((finding) => finding.column === column);
    const mapped = findings.some(({mappedAs}) => mappedAs !== undefined);
    const verdict = mapped ? '{verdict: allow, reason: "why it may be kept"}' : "drop";
    const other = findings.find(({canGeneralize}) => canGeneralize);
    const hint =
      other === undefined ? "" : `  # or map it as ${other.detector === "zip" ? "zip" : "birth_date"}`;
    return `  ${JSON.stringify(column)}: ${verdict}${hint}`;
  });
  return `say in the job what is to become of each: drop cuts the column, a mapping as id hashes it, allow needs a reason, for example\nprivacy:\n${verdicts.join("\n")}`;
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
