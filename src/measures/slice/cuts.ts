import {type PeriodKind, periodKind, type WorkspaceConfig} from "../../config/workspace.ts";
import type {Period} from "../cell.ts";
import type {Measure} from "../measure.ts";

/** One way of cutting: by which kind of period, and by what else. */
export interface Cut {
  kind: Period["kind"];
  program: boolean;
  site: boolean;
  characteristic: boolean;
}

/** A cut of published tables, which are not cut by week. */
export interface TableCut extends Cut {
  kind: PeriodKind;
}

/** Every cut the published tables need, each with the totals over all it is cut by; each once, in a fixed order. */
export function cutsOf({published_tables}: Pick<WorkspaceConfig, "published_tables">): TableCut[] {
  const cuts = new Map<string, TableCut>();
  for (const {periods, by} of published_tables)
    for (const kind of periods)
      for (const program of choices(by.includes("program")))
        for (const site of choices(by.includes("site")))
          for (const characteristic of choices(by.includes("characteristic"))) {
            const cut = {kind, program, site, characteristic};
            cuts.set(keyOf(cut), cut);
          }
  return [...cuts.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Those of the cuts that a measure has cells in; the very list where it has cells in all of them. */
export const cutsFor = ({cutBy}: Pick<Measure, "cutBy">, cuts: readonly Cut[]): readonly Cut[] =>
  cutBy === undefined ? cuts : cuts.filter((cut) => cutBy(cut));

const choices = (cut: boolean): readonly boolean[] => (cut ? [false, true] : [false]);

const keyOf = ({kind, program, site, characteristic}: TableCut): string =>
  [periodKind.options.indexOf(kind), Number(characteristic), Number(program), Number(site)].join("");
