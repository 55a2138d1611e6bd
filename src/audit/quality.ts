import {type Quality, releaseFiles} from "../release/format.ts";
import type {AuditFinding} from "./finding.ts";

/** Findings say how many records they are about at the start of what they say. */
const startsWithFew = (message: string, isSmall: (count: number) => boolean): boolean =>
  isSmall(Number(/^(\d+)(?![\w:/-])/.exec(message)?.[1]));

/** What was read, taken and left out are counts too. */
export function readQualityReport(
  {lines, findings, checks = []}: Quality,
  threshold: number
): AuditFinding[] {
  const isSmall = (count: number | null) => count !== null && count >= 1 && count < threshold;
  const small: AuditFinding = {
    code: "small",
    message: "the quality report tells of few records",
    cell: releaseFiles.quality
  };
  const tells = lines.some(({records, accepted, quarantined, reasons}) => {
    const missing = reasons.filter((reason) => reason.records === null).length;
    const known = reasons.reduce((sum, reason) => sum + (reason.records ?? 0), 0);
    return (
      [records, accepted, quarantined, ...reasons.map((reason) => reason.records)].some(isSmall) ||
      (records !== null && accepted !== null && isSmall(records - accepted)) ||
      (records !== null && quarantined !== null && isSmall(records - quarantined)) ||
      (quarantined !== null && missing > 0 && isSmall(quarantined - known))
    );
  });
  const checked = checks.some(({numerator, denominator}) => isSmall(numerator) || isSmall(denominator));
  const found = findings.some(
    ({records, message}) => isSmall(records) || (records === null && startsWithFew(message, isSmall))
  );
  return tells || checked || found ? [small] : [];
}
