import {everything, type Slice} from "../measures/cell.ts";
import {smallShare, viewOf} from "./coarsen.ts";

/** Share of a view's cells that may be withheld where it is the only one to tell of who stays by a characteristic. */
export const halfOfGroups = 1 / 2;

const span = /^retention:(\d+)$/;

/** The span that a reader looks for first. */
const usual = 180;

interface View {
  key: string;
  characteristic: string;
  cells: number;
  small: number;
}

/**
 * Views of staying by one characteristic over all of time that may stay with up to a half of their groups withheld: most people
 * are in a few large groups, and nobody would be told whether these stay because of small ones. It is one span of days, the
 * one with the fewest small groups, and no other is told of the same groups: whoever began between two spans is in the one
 * and not in the other, and these may be few.
 *
 * @returns keys of the views
 */
export function stayingByGroup(
  cells: readonly (Slice & {measure: string})[],
  {isSmall, wasPublished}: {isSmall: (index: number) => boolean; wasPublished: (index: number) => boolean}
): ReadonlySet<string> {
  const spans = new Map<number, Map<string, View>>();
  const told = new Set<string>();
  cells.forEach((cell, index) => {
    const days = Number(span.exec(cell.measure)?.[1] ?? Number.NaN);
    const {characteristic, period, program, site} = cell;
    if (Number.isNaN(days) || characteristic === everything) return;
    if (period !== "all" || program !== everything || site !== everything) return;
    const views = spans.get(days) ?? new Map<string, View>();
    spans.set(days, views);
    const view = views.get(characteristic) ?? {key: viewOf(cell, {}).key, characteristic, cells: 0, small: 0};
    const next = {...view, cells: view.cells + 1, small: view.small + (isSmall(index) ? 1 : 0)};
    views.set(characteristic, next);
    if (wasPublished(index)) told.add(characteristic);
  });
  for (const views of spans.values())
    for (const {characteristic, cells, small} of views.values())
      if (small <= smallShare * cells) told.add(characteristic);
  const ranked = [...spans]
    .map(([days, views]) => ({
      ...{days, views: [...views.values()]},
      small: [...views.values()].reduce((sum, {small}) => sum + small, 0)
    }))
    .toSorted((a, b) => a.small - b.small || Math.abs(a.days - usual) - Math.abs(b.days - usual));
  return new Set(
    (ranked[0]?.views ?? []).flatMap(({key, characteristic}) => (told.has(characteristic) ? [] : [key]))
  );
}
