import {type Detector, headerWords} from "../intake/screen/detector.ts";
import type {Screening, ScreeningFinding} from "../intake/screen/screening.ts";
import {type ColumnProfile, shareOf} from "./profile.ts";

/** What is to become of a column that holds, or by its name will hold, an identifier. */
export interface Verdict {
  header: string;
  verdict: "drop" | "allow";
  reason: string;
}

/**
 * Every column in which the gate found an identifier that its mapping does not settle is dropped, and so is every
 * column that is not loaded and whose name announces one: it may be blank today and full in the next export.
 */
export function verdictsFor(
  columns: readonly ColumnProfile[],
  screening: Pick<Screening, "findings">,
  mapped: ReadonlySet<string>,
  answers: ReadonlySet<string>,
  detectors: readonly Pick<Detector, "header" | "describes">[]
): Verdict[] {
  const seen = new Set<string>();
  return columns.flatMap((column): Verdict[] => {
    const {header} = column;
    if (seen.has(header)) return [];
    seen.add(header);
    const open = screening.findings.filter(({column, verdict}) => column === header && verdict === "none");
    if (open.length > 0 && answers.has(header) && open.every(isOnlyAsked))
      return [
        {header, verdict: "allow", reason: "answers to choose from: nothing but their numbers is kept"}
      ];
    if (open.length > 0)
      return [
        {header, verdict: "drop", reason: [...new Set(open.map(({describes}) => describes))].join("; ")}
      ];
    if (mapped.has(header)) return [];
    if (isOwnWords(column))
      return [{header, verdict: "drop", reason: "sentences; not loaded, and free text may name anybody"}];
    const words = headerWords(header);
    const announced = detectors.find((detector) => detector.header?.(words) === true);
    return announced === undefined
      ? []
      : [
          {
            header,
            verdict: "drop",
            reason: `its name announces ${announced.describes}; nothing of the kind is in it now`
          }
        ];
  });
}

/** A question such as "Tell us how often …" announces own words; an item's known answers are none. */
const isOnlyAsked = ({by, detector}: Pick<ScreeningFinding, "by" | "detector">): boolean =>
  by === "header" && detector === "free_text";

/** What people wrote themselves: several words, seldom the same twice. */
const isOwnWords = (column: ColumnProfile): boolean =>
  column.dates === undefined &&
  column.distinct > column.filled * 0.5 &&
  shareOf(column, (text) => (text.match(/\p{L}{2,}/gu) ?? []).length >= 3) > 0.5;
