import type {Board} from "./board.ts";
import type {Memory} from "./memory.ts";
import type {Reason} from "./primary.ts";
import type {Subject} from "./subjects.ts";

/** Why one cell is withheld; kept on the machine and never published. */
export interface WithheldRecord {
  /** `cellKey` of the cell; of a curve, with `curve` before it. */
  cell: string;
  reason: Reason;
  /** This audience was given the cell before: withholding it now comes late, and the gate has to be told. */
  publishedBefore: boolean;
}

/** What the board withholds and why: a cell that nothing is wrong with on its own is withheld for another's sake. */
export const recordOf = (subjects: readonly Subject[], board: Board, memory: Memory): WithheldRecord[] =>
  [...board.withheld]
    .sort((a, b) => a - b)
    .map((index) => {
      const {key, reason} = subjects[index]!;
      return {cell: key, reason: reason ?? "complementary", publishedBefore: memory.published.has(key)};
    });
