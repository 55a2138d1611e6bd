import {releaseFiles} from "../release/format.ts";
import type {AuditFinding} from "./finding.ts";
import type {HeldRelease} from "./release.ts";

/** Below this many people nothing made from how answers hang together is told. */
const fewest = 30;

/** Figures of forms are figures of people: outside, a scale's alpha stands beside a printed cell of enough of them, or not at all. */
export function readKeyChecks({keyChecks, cells, measures}: HeldRelease): AuditFinding[] {
  const find = (code: AuditFinding["code"], message: string): AuditFinding => ({
    code,
    message,
    cell: releaseFiles.keyChecks
  });
  const isBorne = (scale: string): boolean =>
    cells.some(({measure, program, site, characteristic, status, denominator}) => {
      const of = measures.get(measure)?.instrument;
      return (
        of !== undefined &&
        `${of.id}.${of.scale}` === scale &&
        `${program}${site}${characteristic}` === "***" &&
        status === "shown" &&
        (denominator ?? 0) >= fewest
      );
    });
  return [
    ...(keyChecks.sources.length > 0
      ? [find("left in", "the key checks of single sources are in a release for others")]
      : []),
    ...keyChecks.scales.flatMap(({scale, alpha}) => [
      ...(isBorne(scale)
        ? []
        : [find("derived", "a key check is told of a scale without a printed cell of enough people")]),
      ...(Math.round(alpha * 10) / 10 === alpha
        ? []
        : [find("derived", "a reliability is told more closely than to one decimal")])
    ])
  ];
}
