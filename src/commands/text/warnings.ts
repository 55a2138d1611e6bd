import {withoutSmall} from "../../disclosure/quality.ts";
import type {CheckResult} from "../../quality/judge.ts";
import type {Finding} from "../../warehouse/reading/findings.ts";

/** What all exports together say that does not add up, for the analyst at the end of a run. */
export interface Doubts {
  findings: readonly Finding[];
  checks: readonly Pick<CheckResult, "id" | "job" | "status">[];
}

/** What goes into a pipe may be kept as a log, which counts nobody under the threshold of the strictest usual profile. */
const loggedFrom = 11;

/**
 * One line for each kind of warning: its code, of how many records, what it says and what to do; and one for the checks
 * that did not pass.
 *
 * @param exact false where a log may keep them
 */
export function warningLines({findings, checks}: Doubts, {exact}: {exact: boolean}): string[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.severity === "warning")
      kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding]);
  const failed = checks.filter(({status}) => status === "failed" || status === "error");
  return [
    ...[...kinds.values()].map((kind) =>
      lineOf(exact ? kind : kind.map((finding) => withoutSmall(finding, loggedFrom)))
    ),
    ...(failed.length === 0 ? [] : [checksLine(failed)])
  ];
}

function lineOf(kind: readonly Finding[]): string {
  const [first, ...others] = kind as [Finding, ...Finding[]];
  const {code, message, records, next} = first;
  const count =
    records === null || message.includes(records.toLocaleString("en-US"))
      ? ""
      : ` (${records.toLocaleString("en-US")})`;
  return [
    `${code}${count}: ${message}`,
    ...(others.length === 0 ? [] : [`and ${others.length} more of this kind on the Data quality page`]),
    ...(next === undefined ? [] : [next])
  ].join("; ");
}

const mostNamed = 6;

function checksLine(failed: Doubts["checks"]): string {
  const names = failed.map(({id, job}) => (job === "" ? id : `${id} (${job})`));
  const more = names.length - mostNamed;
  return `checks of data quality that did not pass: ${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}; the Data quality page of \`waymark preview --audience internal\` says by how much, and quality.checks in waymark.yaml what passes`;
}
