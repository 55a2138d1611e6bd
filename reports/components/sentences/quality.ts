import type {Quality} from "../../../src/release/format.ts";
import {formatCount, formatPercent} from "../format.js";

/** `Of 70,329 records in 4 exports, 99% were used; 466 were set aside, each with its reason.` */
export function qualitySentence({lines}: Pick<Quality, "lines">): string {
  if (lines.length === 0) return "No export has been read yet.";
  const known = lines.filter(
    (line) => line.records !== null && line.accepted !== null && line.quarantined !== null
  );
  const add = (read: (line: Quality["lines"][number]) => number | null): number =>
    known.reduce((sum, line) => sum + (read(line) ?? 0), 0);
  const records = add((line) => line.records);
  const exports = known.length === 1 ? "one export" : `${known.length} exports`;
  const hidden = lines.length - known.length;
  const rest =
    hidden === 0 ? "" : ` Numbers of ${hidden === 1 ? "one more" : `${hidden} more`} are withheld.`;
  if (records === 0) return `The exports read so far hold no records.${rest}`;
  const set = add((line) => line.quarantined);
  const aside =
    set === 0
      ? "nothing was set aside"
      : `${formatCount(set)} ${set === 1 ? "was" : "were"} set aside, with the reason kept`;
  return `Of ${formatCount(records)} records in ${exports}, ${formatPercent(add((line) => line.accepted) / records)} were used; ${aside}.${rest}`;
}
