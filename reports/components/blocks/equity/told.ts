import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {everything, type Period, type Release, whole} from "../../release.js";

/** What the Equity page finds in its release: cells by group, and the period each is told in. */

export type Characteristic = SiteData["characteristics"][number];

export const notRecorded = "not-recorded";

export const cellAt = (
  release: Release,
  measure: string,
  period: Period,
  characteristic: string,
  group: string
): Cell | undefined => release.cell(measure, {...whole, period: period.id, characteristic, group});

/** The organization's own. */
export const ownCell = (release: Release, measure: string, period: Period): Cell | undefined =>
  cellAt(release, measure, period, everything, everything);

/** The newest closed period of a kind that shows a group; an open one only where no closed one does. */
export function periodOf(
  release: Release,
  measure: string,
  grain: string,
  characteristics: readonly Characteristic[] = release.site.characteristics
): Period | undefined {
  const shows = (period: Period): boolean =>
    characteristics.some(({id, groups}) =>
      groups.some(
        (group) =>
          group.id !== notRecorded && cellAt(release, measure, period, id, group.id)?.status === "shown"
      )
    );
  const all = release.periods(grain).filter(shows);
  return all.filter(({closed}) => closed).at(-1) ?? all.at(-1);
}

/** What the page tells of, each the measure that stands for it. */
export interface Aspects {
  staying: PageMeasure | undefined;
  rate: PageMeasure | undefined;
  change: PageMeasure | undefined;
  better: PageMeasure | undefined;
  opinion: PageMeasure | undefined;
}

/** Of a scale, with its follow-up: `hhi12.total:month-6`. */
export function aspectsOf(release: Release, scale: string): Aspects {
  const of = (...kinds: readonly string[]) =>
    kinds.map((kind) => release.measure(`${kind}:${scale}`)).find((measure) => measure !== undefined);
  return {
    staying: release.measures.find(({id}) => id.startsWith("retention:")),
    rate: of("follow_up_rate"),
    change: of("outcome_change"),
    better: of("reliable_change_better", "meaningful_change_better"),
    opinion: of("share_at_one_time")
  };
}

/** How many groups are compared with everybody else, over all characteristics. */
export const comparisonsIn = (
  release: Release,
  measures: readonly (PageMeasure | undefined)[],
  grain: string
): number =>
  measures
    .flatMap((measure) =>
      release.site.characteristics.map((characteristic) => {
        const period = measure && periodOf(release, measure.id, grain, [characteristic]);
        return period === undefined || measure === undefined
          ? 0
          : characteristic.groups.filter(
              ({id}) =>
                id !== notRecorded &&
                typeof cellAt(release, measure.id, period, characteristic.id, id)?.more.difference ===
                  "number"
            ).length;
      })
    )
    .reduce((sum, count) => sum + count, 0);
