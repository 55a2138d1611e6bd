import type {Cell} from "../measures/cell.ts";
import {everything} from "../measures/cell.ts";
import type {KeyResult} from "../quality/key-check/result.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {KeyChecks, ScaleKey} from "../release/key-checks.ts";

/** What is made from the spread of scores needs as many people as a spread does, whatever the profile. */
const fewestPeople = 30;

/**
 * What an audience outside is told of keys. Whether a scale is told follows from what is printed anyway, so that its
 * absence says nothing: a cell of all programs with at least 30 people for each of its sources.
 */
export function protectKeyChecks(
  results: readonly KeyResult[],
  {cells, measures}: {cells: readonly Cell[]; measures: readonly PublishedMeasure[]}
): KeyChecks {
  const people = printedPeople(cells, measures);
  const scales = [...people].flatMap(([scale, printed]): ScaleKey[] => {
    const sources = results.filter(({instrument, scale: own}) => `${instrument}.${own}` === scale);
    const [largest] = sources.toSorted((a, b) => b.complete - a.complete || (a.job < b.job ? -1 : 1));
    if (largest === undefined || printed < fewestPeople * sources.length) return [];
    if (largest.people < fewestPeople || largest.alpha === null) return [];
    if (!sources.some(({status}) => status === "agrees" || status === "accepted")) return [];
    return [
      {
        scale,
        accepted: sources.some(({status}) => status === "accepted"),
        alpha: Math.round(largest.alpha.alpha * 10) / 10,
        floor: largest.floor?.flagged ?? false,
        ceiling: largest.ceiling?.flagged ?? false
      }
    ];
  });
  return {sources: [], scales: scales.sort((a, b) => (a.scale < b.scale ? -1 : 1))};
}

/** The most people of any printed cell of a scale's scores over all programs, sites and groups. */
function printedPeople(cells: readonly Cell[], measures: readonly PublishedMeasure[]): Map<string, number> {
  const scaleOf = new Map(
    measures.flatMap(({id, instrument}) =>
      instrument !== undefined && /^(outcome_change|mean_at_one_time|share_at_one_time):/.test(id)
        ? [[id, `${instrument.id}.${instrument.scale}`] as const]
        : []
    )
  );
  const people = new Map<string, number>();
  for (const {measure, program, site, characteristic, status, denominator} of cells) {
    const scale = scaleOf.get(measure);
    const isWhole = [program, site, characteristic].every((part) => part === everything);
    if (scale === undefined || !isWhole || status !== "shown" || denominator === null) continue;
    people.set(scale, Math.max(people.get(scale) ?? 0, denominator));
  }
  return people;
}
