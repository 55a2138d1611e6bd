import type {Cell} from "../measures/cell.ts";
import type {Protecting} from "./profile.ts";

/**
 * What a trajectory says outside: who was seen at the start and at the last wave, which is what the change at that
 * follow-up tells of the same people, and the model's changes.
 *
 * Who was seen at a wave between stays inside, and what they scored: the follow-up of that wave counts nearly the same
 * people by another day, so that one taken from the other, period by period, would leave those of a day or two. So does
 * the mean of everybody at the start, which adds up over programs: with the pairs' own mean it tells of those lost, also
 * where they are few. A model's mean less its change is that mean again, so its changes alone are told; where anybody was
 * seen at a wave, enough must have been, and a wave's own change needs enough who were seen at it and enough who were not.
 */
export function outsideWaves(cell: Cell, {spreadFrom}: Protecting): Cell {
  const {more} = cell;
  const seen = countsByWave(more);
  const last = seen.length - 1;
  if (last < 1) return cell;
  const enough = (count: number) => count >= spreadFrom;
  const modelled = seen.every((count) => count === 0 || enough(count));
  const told = new Set([
    "n_0",
    ...["n", "mean", "mean_lower", "mean_upper", "sd", "model_disagrees"].map((name) => `${name}_${last}`),
    ...seen.flatMap((count, wave) =>
      modelled && wave > 0 && enough(count) && enough(seen[0]! - count)
        ? ["", "_lower", "_upper"].map((end) => `model_change${end}_${wave}`)
        : []
    )
  ]);
  if (!told.has(`model_change_${last}`)) told.delete(`model_disagrees_${last}`);
  return {
    ...cell,
    more: Object.fromEntries(
      Object.entries(more).map(([name, figure]) => [
        name,
        /_\d+$/.test(name) && !told.has(name) ? null : figure
      ])
    )
  };
}

/** People seen at each wave, the start first; empty for a cell that has no waves. */
function countsByWave(more: Cell["more"]): number[] {
  const counts: number[] = [];
  for (let wave = 0; typeof more[`n_${wave}`] === "number"; wave++) counts.push(more[`n_${wave}`]!);
  return counts;
}
