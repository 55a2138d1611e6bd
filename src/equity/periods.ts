import {type Cell, everything} from "../measures/cell.ts";
import {notRecorded} from "../measures/groups.ts";
import type {Dimensions} from "../release/format.ts";

/** A follow-up takes longer than a quarter, and groups are small: no page tells them by less than a year. */
const longPeriods: ReadonlySet<string> = new Set(["fiscal_year", "year", "all"]);

/**
 * The periods a page would tell a measure's groups in: of each kind the newest closed one that tells of any group, and the
 * newest for each characteristic; open ones only where no closed one does. Empty where no group is told.
 *
 * @param cells of one measure, over all programs and sites
 */
export function toldPeriods(
  cells: readonly Cell[],
  {periods, characteristics}: Pick<Dimensions, "periods" | "characteristics">,
  asOf: string
): Set<string> {
  const shown = cells.filter(
    ({group, status}) => group !== everything && group !== notRecorded && status === "shown"
  );
  const known = new Set(characteristics.map(({id}) => id));
  const among = [known, ...[...known].map((id) => new Set([id]))];
  const long = periods
    .filter(({kind}) => longPeriods.has(kind))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const newest = (kind: string, those: ReadonlySet<string>): string | undefined => {
    const telling = new Set(
      shown.flatMap(({period, characteristic}) => (those.has(characteristic) ? [period] : []))
    );
    const all = long.filter((period) => period.kind === kind && telling.has(period.id));
    return (all.filter(({closed, end}) => closed || end <= asOf).at(-1) ?? all.at(-1))?.id;
  };
  return new Set([...longPeriods].flatMap((kind) => among.flatMap((those) => newest(kind, those) ?? [])));
}
