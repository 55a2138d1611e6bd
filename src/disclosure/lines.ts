import type {Board} from "./board.ts";
import type {Relation} from "./relations.ts";

/**
 * No line with one blank: wherever figures add up, a withheld one needs a second beside it, and so does what several
 * parts share. Quick, and settles most of what the linear programs would find.
 */
export function fillLines(board: Board): void {
  const {relations, relationsOf, guarded} = board;
  let pending = relations.map((_, index) => index);
  while (pending.length > 0) {
    const next = new Set<number>();
    for (const index of pending) {
      const relation = relations[index]!;
      if (!relation.suspect) continue;
      for (let missing = blanksNeeded(relation, board); missing > 0; missing -= 1) {
        const choice = cheapest(relation, board);
        if (choice === null) break;
        const before = board.withheld.size;
        board.hide(choice);
        if (board.withheld.size > before)
          for (const variable of relation.variables.concat(choice))
            for (const other of relationsOf[variable]!) next.add(other);
      }
    }
    pending = [...next].sort((a, b) => a - b);
  }

  function blanksNeeded(relation: Relation, {isUnknown}: Board): number {
    const blanks = relation.variables.filter(isUnknown);
    const isOverlap = relation.people && relation.slack !== 0 && Math.abs(relation.slack) < board.threshold;
    if (blanks.length === 0) return isOverlap ? 2 : 0;
    return blanks.length === 1 && (isOverlap || guarded.has(blanks[0]!)) ? 1 : 0;
  }
}

/** Prefers small and detailed figures, and those that serve as second blank in other lines too. */
function cheapest(relation: Relation, board: Board): number | null {
  const candidates = relation.variables.filter(
    (variable) => !board.isUnknown(variable) && board.canHide(variable)
  );
  let best: {variable: number; price: number} | null = null;
  for (const variable of candidates) {
    let price = board.cost(variable) * (board.variables[variable]!.value === 0 ? 4 : 1);
    for (const index of board.relationsOf[variable]!) {
      const other = board.relations[index]!;
      if (other === relation || !other.suspect) continue;
      const blanks = other.variables.filter(board.isUnknown).length;
      price *= blanks === 0 ? 1.5 : blanks === 1 ? 0.5 : 1;
    }
    if (best === null || price < best.price) best = {variable, price};
  }
  return best?.variable ?? null;
}
