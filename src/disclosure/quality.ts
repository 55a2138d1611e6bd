import type {CheckResult} from "../quality/judge.ts";
import type {Quality, QualityLine} from "../release/format.ts";
import {isProtecting, type Profile} from "./profile.ts";

/**
 * The quality report for an audience outside: how much was read is a count like any other. Of records, accepted and
 * quarantined one gives the other, so where one is small both fall; and a small reason takes a second with it.
 * Findings about single people do not leave the house under any profile.
 */
export function protectQuality(whole: Quality, profile: Profile): Quality {
  const quality = forOthers(whole);
  if (!isProtecting(profile)) return quality;
  const isSmall = (count: number | null) => count !== null && count >= 1 && count < profile.threshold;
  return {
    lines: quality.lines.map((line) => protectLine(line, isSmall)),
    findings: quality.findings.map((finding) => withoutSmall(finding, profile.threshold)),
    ...(quality.checks === undefined
      ? {}
      : {checks: quality.checks.map((check) => protectCheck(check, isSmall))})
  };
}

/** A finding of a few records without their number; one that counts single people without any small number. */
export function withoutSmall<Told extends {message: string; records: number | null; internal?: true}>(
  finding: Told,
  threshold: number
): Told {
  const isSmall: IsSmall = (count) => count !== null && count >= 1 && count < threshold;
  const small = isSmall(finding.records);
  return small || finding.internal === true
    ? {...finding, records: small ? null : finding.records, message: withoutCounts(finding.message, isSmall)}
    : finding;
}

/** A number on its own in a message is a count; one in a date, a version or a name is not. */
const standing = /(?<![\w.:/-])\d+(?![\w:/-]|\.\d)/g;

const withoutCounts = (message: string, isSmall: IsSmall): string =>
  message.replaceAll(standing, (count) => (isSmall(Number(count)) ? "some" : count));

const forOthers = (quality: Quality): Quality =>
  quality.findings.some(({internal}) => internal)
    ? {...quality, findings: quality.findings.filter(({internal}) => internal !== true)}
    : quality;

type IsSmall = (count: number | null) => boolean;

/** Outside, how an export did is told and not by how much: the counts of many checks over the same records add up. */
function protectCheck(check: CheckResult, isSmall: IsSmall): CheckResult {
  const {numerator, denominator} = check;
  const rest = numerator === null || denominator === null ? null : denominator - numerator;
  const small = [numerator, denominator, rest].some(isSmall);
  return {
    ...check,
    status: small ? "withheld" : check.status,
    numerator: null,
    denominator: null,
    months: []
  };
}

function protectLine(line: QualityLine, isSmall: IsSmall): QualityLine {
  if (isSmall(line.records))
    return {
      ...line,
      records: null,
      accepted: null,
      quarantined: null,
      reasons: line.reasons.map(withoutCount)
    };
  const hidesSplit = isSmall(line.accepted) || isSmall(line.quarantined);
  if (hidesSplit)
    return {...line, accepted: null, quarantined: null, reasons: line.reasons.map(withoutCount)};
  return {...line, reasons: protectReasons(line.reasons, line.quarantined, isSmall)};
}

/** With the total known, one missing reason is no secret: a second one falls, or all of them where only small ones are left. */
function protectReasons(
  reasons: QualityLine["reasons"],
  total: number | null,
  isSmall: IsSmall
): QualityLine["reasons"] {
  const hidden = reasons.filter(({records}) => isSmall(records));
  if (hidden.length === 0) return reasons;
  const hiddenTotal = hidden.reduce((sum, {records}) => sum + (records ?? 0), 0);
  const rest = reasons.filter((reason) => !hidden.includes(reason) && (reason.records ?? 0) > 0);
  if (total !== null && (hidden.length === 1 || isSmall(hiddenTotal))) {
    const smallest = rest.toSorted(
      (a, b) => (a.records ?? 0) - (b.records ?? 0) || (a.code < b.code ? -1 : 1)
    )[0];
    if (smallest !== undefined) hidden.push(smallest);
  }
  return reasons.map((reason) => (hidden.includes(reason) ? withoutCount(reason) : reason));
}

const withoutCount = <Line extends {records: number | null}>(line: Line): Line => ({...line, records: null});
