import {counted} from "../../counted.ts";
import type {WaymarkError} from "../../error.ts";
import type {FileReport, Finding, IntakeReport, LoadedFile, ProblemCount} from "../../intake/report.ts";
import type {Screening, ScreeningFinding} from "../../intake/screen/screening.ts";
import {indented, span} from "./words.ts";

/** What intake found, for an analyst to read before or after a run. */
export function intakeText({files, gone, findings = []}: IntakeReport): string {
  const paragraphs = files.map((file) =>
    [`${file.job}: ${file.file}`, ...indented(fileLines(file))].join("\n")
  );
  const lost = gone.map(({job, file}) => `${job}: ${file} is gone; what it said no longer counts`);
  return [...paragraphs, ...lost, ...findings.map(findingOf)].join("\n\n");
}

/** The same as a document; an error becomes its words. */
export function intakeJson({files, gone, changed, findings = []}: IntakeReport): object {
  return {
    files: files.map((file) => (file.outcome === "refused" ? {...file, error: errorJson(file.error)} : file)),
    gone,
    findings,
    changed
  };
}

export const errorJson = ({message, next, at, exit}: WaymarkError) => ({message, next, at, exit});

/** What --strict does not let pass. */
export function warningsOf({files, gone, findings = []}: IntakeReport): string[] {
  return [
    ...files.flatMap((file) => {
      const left = file.quarantined - file.excluded;
      const quarantine = left > 0 ? [`${file.job}: ${counted(left, "record")} in quarantine`] : [];
      const findings =
        file.outcome === "loaded" ? file.findings.filter(({severity}) => severity === "warning") : [];
      return [...quarantine, ...findings.map(({message}) => `${file.job}: ${message}`)];
    }),
    ...gone.map(({job, file}) => `${job}: ${file} is gone`),
    ...findings.filter(({severity}) => severity === "warning").map(({message}) => message)
  ];
}

function fileLines(file: FileReport): string[] {
  if (file.outcome === "refused")
    return [
      `refused: ${file.error.message}`,
      ...(file.error.next === undefined ? [] : [file.error.next]),
      ...file.problems.map(problemLine),
      ...(file.screening === undefined ? [] : screeningLines(file.screening))
    ];
  if (file.outcome === "unchanged") return [`${countsLine(file)}; loaded before, nothing new`];
  return [
    countsLine(file),
    `${file.dialect.evidence}; read by ${file.lane}: ${file.laneReason}`,
    coverageLine(file),
    ...file.problems.map(problemLine),
    ...screeningLines(file.screening),
    ...file.findings.map(findingOf)
  ];
}

const findingOf = ({severity, message}: Finding): string =>
  severity === "warning" ? `warning: ${message}` : message;

function countsLine({records, accepted, quarantined, excluded}: FileReport): string {
  const left = excluded === 0 ? "" : `, ${excluded.toLocaleString("en-US")} left out by the job`;
  return `${counted(records, "record")}: ${accepted.toLocaleString("en-US")} accepted, ${(quarantined - excluded).toLocaleString("en-US")} in quarantine${left}`;
}

function coverageLine({coverage, exportDate}: LoadedFile): string {
  const taken = exportDate === null ? "" : `; taken on ${exportDate}`;
  return `speaks of ${span(coverage.from, coverage.to)}${coverage.inferred ? ", by its own dates" : ""}${taken}`;
}

const problemLine = ({records, code, field, reason}: ProblemCount): string =>
  `${counted(records, "record")} ${code}${field === null ? "" : ` in ${field}`}: ${reason}`;

const screeningLines = ({findings, dropped}: Screening): string[] => [
  ...findings.map(findingLine),
  ...(dropped.length === 0 ? [] : [`privacy: cut before anything was read: ${dropped.join(", ")}`])
];

function findingLine({column, describes, by, records, verdict}: ScreeningFinding): string {
  const evidence = by === "header" ? "by its name" : by === "values" ? "by its values" : "by name and values";
  const settled = verdict === "none" ? "needs a verdict under privacy" : verdict;
  return `privacy: ${column} looks like ${describes} ${evidence}, in ${counted(records, "record")}: ${settled}`;
}
