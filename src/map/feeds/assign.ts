import type {Feed} from "../../intake/feed.ts";
import type {Candidate} from "../match.ts";
import type {ColumnProfile} from "../profile.ts";

/** Below it a column is not proposed. */
const least = 0.3;

/** Gives each field the column that fits it best, best fits first; no column twice. A characteristic may have several. */
export function assignFields(
  feed: Pick<Feed, "id" | "fields">,
  candidates: readonly Candidate[],
  taken: ReadonlySet<ColumnProfile> = new Set()
): Candidate[] {
  const used = new Set<ColumnProfile>(taken);
  const filled = new Set<string>();
  const chosen: Candidate[] = [];
  const fitting = candidates
    .filter(
      ({feeds, field, score}) => score >= least && feeds?.includes(feed.id) !== false && hasField(feed, field)
    )
    .sort(
      (a, b) =>
        b.score - a.score || b.column.filled - a.column.filled || a.column.position - b.column.position
    );
  for (const candidate of fitting) {
    const {column, field} = candidate;
    if (used.has(column) || (filled.has(field) && !field.startsWith("characteristic:"))) continue;
    used.add(column);
    filled.add(field);
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.column.position - b.column.position);
}

const hasField = ({id, fields}: Pick<Feed, "id" | "fields">, field: string): boolean =>
  fields[field] !== undefined ||
  (id === "people" && field.startsWith("characteristic:")) ||
  (id === "call_counts" && field.startsWith("code:"));
