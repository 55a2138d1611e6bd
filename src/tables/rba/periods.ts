import {Temporal} from "temporal-polyfill";
import type {Dimensions} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {chosenPeriods} from "../select.ts";

type ReleasePeriod = Dimensions["periods"][number];

export interface RbaPeriods {
  /** What the scorecard is of. */
  chosen: ReleasePeriod;
  /** The baseline: the same length of time just before it; none where either is not over. */
  before: ReleasePeriod | undefined;
  /** All data, for what is told of no year; none where one period was asked for. */
  fallback: ReleasePeriod | undefined;
  /** The exports do not reach its end yet. */
  isOpen: boolean;
}

/** The period asked for, or the newest year that is over; a release without one gives its newest period. */
export function rbaPeriods(release: ReleaseView, period: string | undefined): RbaPeriods | undefined {
  const {periods} = release.dimensions;
  const isOver = (one: ReleasePeriod): boolean => one.closed || one.end <= release.manifest.asOf;
  const candidates = chosenPeriods(release, period);
  const years = candidates.filter(({kind}) => kind === "fiscal_year");
  const usual = years.length > 0 ? years : candidates.filter(({kind}) => kind !== "all");
  const chosen = period === undefined ? (usual.findLast(isOver) ?? usual.at(-1)) : candidates[0];
  if (chosen === undefined) return undefined;
  const eve = Temporal.PlainDate.from(chosen.start).subtract({days: 1}).toString();
  return {
    chosen,
    before: isOver(chosen) ? periods.find(({kind, end}) => kind === chosen.kind && end === eve) : undefined,
    isOpen: !isOver(chosen),
    fallback: period === undefined ? periods.find(({kind}) => kind === "all") : undefined
  };
}
