import {everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import type {TargetRow} from "../../targets/target.ts";
import {keyOf, kindOfFormat} from "../measure-columns.ts";
import type {Column, PrintedColumn, Row} from "../table.ts";
import type {ReleasePeriod} from "./periods.ts";

export type FindTarget = (measure: string, program: string, period: ReleasePeriod) => TargetRow | undefined;

/**
 * Targets of just a row's measure, program and time, at all sites. The periods of a grant have ids of their own, so a target of
 * a grant is found in its own tables alone, beside the people it counts.
 */
export function targetsBeside({targets = []}: ReleaseView): FindTarget {
  return (measure, program, {id, start, end}) =>
    targets.find(
      (target) =>
        target.measure === measure &&
        target.program === program &&
        target.site === everything &&
        target.period.id === id &&
        target.period.start === start &&
        target.period.end === end
    );
}

export const targetColumns = (measure: PublishedMeasure): Column[] => {
  const key = keyOf(measure);
  return [
    {key: `${key}_target`, label: `${measure.title}, target`, kind: kindOfFormat[measure.format]},
    {key: `${key}_target_share`, label: `${measure.title}, per cent of target`, kind: "percent"},
    {key: `${key}_target_reached`, label: `${measure.title}, target reached`, kind: "text"}
  ];
};

export const targetPrinted = (measure: PublishedMeasure): PrintedColumn => {
  const key = keyOf(measure);
  return {
    label: `${measure.title}: target (per cent of it) [reached]`,
    template: `{${key}_target} ({${key}_target_share}) [{${key}_target_reached}]`,
    part: "Targets"
  };
};

/** The target beside what it has come to once its time is over; while that is open, the target alone. */
export function targetFigures(
  measure: PublishedMeasure,
  target: TargetRow | undefined,
  {isOpen}: {isOpen: boolean}
): Row {
  const key = keyOf(measure);
  if (target === undefined) return {};
  const {value, share, reached} = target;
  return {
    [`${key}_target`]: value,
    [`${key}_target_share`]: isOpen ? null : share,
    [`${key}_target_reached`]: isOpen ? "still open" : reached === null ? null : reached ? "yes" : "no"
  };
}
