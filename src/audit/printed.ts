import {type Cell, type CurvePoint, cellKey} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";
import {readAttended} from "./attended.ts";
import {readBounds} from "./bounds.ts";
import {givesCountsAway} from "./few-scores.ts";
import type {Anatomy} from "./figures.ts";
import type {AuditFinding} from "./finding.ts";
import {readFlows} from "./flow.ts";
import {readItems} from "./items.ts";
import {readNested} from "./nested.ts";
import {readParts} from "./parts.ts";
import type {HeldRelease} from "./release.ts";
import {readSameForms} from "./same-forms.ts";
import {givesScaleEndsAway} from "./scale-ends.ts";
import {readSpreads} from "./spread.ts";
import {gapOf, sumsOf} from "./sums.ts";
import {tellsOfWavesBetween} from "./waves.ts";

/** What needs no solving: figures that tell about few people as they stand. */

/** People from which a spread may be printed, and events or exits that a step of a curve has when it has any. */
const spreadFrom = 30;
const stepFrom = 5;

export function readPrinted(release: HeldRelease, anatomies: ReadonlyMap<string, Anatomy>): AuditFinding[] {
  const isSmall = (count: number | null | undefined) =>
    count !== null &&
    count !== undefined &&
    count > 0 &&
    Math.round(count) < release.threshold &&
    Math.round(count) >= 1;
  return [
    ...release.cells.flatMap((cell) => {
      const measure = release.measures.get(cell.measure);
      if (measure === undefined)
        return [
          {
            code: "unknown measure" as const,
            message: `a cell of no published measure: ${cell.measure}`,
            cell: cellKey(cell)
          }
        ];
      return readCell(cell, measure, isSmall);
    }),
    ...readFlows(release.cells, isSmall),
    ...readParts(release.cells, release.measures),
    ...readItems(release),
    ...readNested(release, isSmall),
    ...readBounds(release),
    ...readAttended(release, isSmall),
    ...readSameForms(release.cells, isSmall),
    ...readSpreads(release),
    ...readOverlaps(release, anatomies, isSmall),
    ...readCurves(release.curves, isSmall)
  ];
}

type IsSmall = (count: number | null | undefined) => boolean;

function readCell(cell: Cell, measure: PublishedMeasure, isSmall: IsSmall): AuditFinding[] {
  const {people, numerator, denominator, value, immature, more} = cell;
  const find = (code: AuditFinding["code"], message: string): AuditFinding => ({
    code,
    message: `${message}: ${cell.measure}`,
    cell: cellKey(cell)
  });
  if (cell.status === "withheld") {
    const figures = [people, numerator, denominator, value, cell.lower, cell.upper, cell.atLeast, immature];
    return [...figures, ...Object.values(more)].some((figure) => figure !== null)
      ? [find("left in", "a withheld cell still carries figures")]
      : [];
  }
  const findings: AuditFinding[] = [];
  // What callers said is guarded as what people answered.
  const ofPeople = measure.unit === "person" || measure.said === true;
  const isMean = measure.format === "score" || measure.format === "days";
  const counts = [
    people,
    cell.atLeast,
    ...(ofPeople ? [immature, denominator, isMean ? null : numerator] : []),
    more.n_baseline
  ];
  if (counts.some(isSmall)) findings.push(find("small", "a printed count is of few people"));
  if (!ofPeople || denominator === null) return findings;
  const baseline = more.n_baseline ?? denominator;
  const rests = [isMean || numerator === null ? 0 : denominator - numerator, baseline - denominator];
  if (rests.some(isSmall)) findings.push(find("derived", "printed counts give away a small rest"));
  const share =
    measure.format === "percent" && value !== null && numerator === null ? value * denominator : null;
  if (share !== null && (isSmall(share) || isSmall(denominator - share)))
    findings.push(find("derived", "a printed share gives away a small count"));
  const spread = Object.entries(more).some(
    ([name, figure]) =>
      /^sd_|_sq$|^effect_size|^hl_|^overall_|^tipping_point$|^model_|^mcnemar|^cluster/.test(name) &&
      figure !== null
  );
  if (isMean && spread && denominator > 0 && denominator < spreadFrom)
    findings.push(find("derived", "a spread is printed of too few people"));
  if (givesCountsAway(cell, measure, isSmall))
    findings.push(find("derived", "a mean of few scores gives counts of people away"));
  if (tellsOfWavesBetween(cell, measure))
    findings.push(find("derived", "a wave is told of people whom another follow-up tells of nearly all"));
  if (givesScaleEndsAway(cell, spreadFrom))
    findings.push(find("derived", "how many people stand at an end of a scale is told"));
  const ofLost = Object.entries(more).some(
    ([name, figure]) => /_lost$|^model_/.test(name) && figure !== null
  );
  if (ofLost && baseline - denominator < spreadFrom)
    findings.push(find("derived", "the scores of too few people who did not answer again are told"));
  return findings;
}

/** People in several programs, sites or periods, or in none: parts minus total. */
function readOverlaps(
  {cells, dimensions}: HeldRelease,
  anatomies: ReadonlyMap<string, Anatomy>,
  isSmall: IsSmall
): AuditFinding[] {
  return sumsOf(cells, anatomies, dimensions).flatMap((sum) => {
    if (!anatomies.get(sum.total.measure)!.countsPeople(sum.figure)) return [];
    const gap = gapOf(sum);
    return gap !== null && isSmall(Math.abs(gap))
      ? [
          {
            code: "overlap" as const,
            message: `printed parts and total share few people: ${sum.total.measure}`,
            cell: cellKey(sum.total)
          }
        ]
      : [];
  });
}

function readCurves(points: readonly CurvePoint[], isSmall: IsSmall): AuditFinding[] {
  const stopped = new Map<string, number>();
  return points.flatMap((point): AuditFinding[] => {
    const cell = cellKey(point);
    const {atRisk, events, censored, survival, lower, upper} = point;
    const find = (code: AuditFinding["code"], message: string): AuditFinding[] => [
      {code, message: `${message}: ${point.measure}`, cell}
    ];
    if (point.status === "withheld")
      return [atRisk, events, censored, survival, lower, upper].some((figure) => figure !== null)
        ? find("left in", "a withheld curve still carries figures")
        : [];
    stopped.set(cell, (stopped.get(cell) ?? 0) + (events ?? 0));
    const left = (atRisk ?? 0) - (events ?? 0) - (censored ?? 0);
    const thin = [events ?? 0, censored ?? 0].some((count) => count > 0 && count < stepFrom);
    return thin || [atRisk, left, stopped.get(cell)].some(isSmall)
      ? find("small", "a step of a curve is of few people")
      : [];
  });
}
