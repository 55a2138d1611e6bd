import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {formatPercent} from "../format.js";
import {at, capital, during, list, people, type When} from "../words.js";

export interface GroupSaid {
  measure: Pick<PageMeasure, "format">;
  word: SiteData["word"];
  characteristic: string;
  program: string | null;
  period: When;
  rows: readonly {id: string; name: string; cell: Cell | undefined}[];
}

interface Known {
  name: string;
  value: number;
  cell: Cell;
}

/** Group of those who were not asked or did not say; it is never told as a group of people. */
const unrecorded = "not-recorded";

/** `From July 2024 to June 2025, the largest groups were 26-39 and 65-plus, with 88 members each.` */
export function groupSentence({measure, word, characteristic, program, period, rows}: GroupSaid): string {
  const known = rows.flatMap(({id, name, cell}): (Known & {id: string})[] =>
    cell?.status === "shown" && cell.value !== null ? [{id, name, value: cell.value, cell}] : []
  );
  const groups = known.filter(({id}) => id !== unrecorded);
  const start = `${capital(during(period))}${at(program, null)}`;
  if (groups.length === 0) return `${start}, no group of "${characteristic}" can be shown.`;
  if (measure.format === "percent") return `${start}, ${compareShares(groups)}.`;
  const most = Math.max(...groups.map(({value}) => value));
  const largest = groups.filter(({value}) => value === most).map(({name}) => name);
  const told =
    largest.length === 1
      ? `the largest group was ${largest[0]}, with ${people(word, most)}`
      : `the largest groups were ${list(largest)}, with ${people(word, most)} each`;
  const without = known.find(({id}) => id === unrecorded)?.value ?? 0;
  return `${start}, ${told}${without === 0 ? "" : `; for ${people(word, without)} it is not recorded`}.`;
}

/** Groups differ where the likely ranges of two of them part. */
function compareShares(groups: readonly Known[]): string {
  const each = list(groups.map(({name, value}) => `${name} (${formatPercent(value)})`));
  if (groups.length === 1) return `one group can be shown: ${each}`;
  const overlap = groups.every((a) => groups.every((b) => (a.cell.lower ?? 0) <= (b.cell.upper ?? 1)));
  return overlap
    ? `the groups do not clearly differ: ${each}`
    : `some groups differ by more than chance would explain: ${each}`;
}
