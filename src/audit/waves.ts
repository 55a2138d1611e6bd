import type {Cell} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";

/**
 * Whether a trajectory prints whom it saw, or what they scored, at a wave that another measure tells of too, by another
 * day: the difference would be a few people. Only the ends and the model's changes may stand.
 */
export function tellsOfWavesBetween({status, more}: Cell, {waves}: Pick<PublishedMeasure, "waves">): boolean {
  if (waves === undefined || status !== "shown") return false;
  const end = waves.length - 1;
  const mayStand = (name: string, wave: number): boolean =>
    /^model_change(_lower|_upper)?_/.test(name) ||
    (wave === end && /^(n|mean|mean_lower|mean_upper|sd|model_disagrees)_/.test(name)) ||
    name === "n_0";
  return Object.entries(more).some(([name, figure]) => {
    const wave = /_(\d+)$/.exec(name)?.[1];
    return wave !== undefined && figure !== null && !mayStand(name, Number(wave));
  });
}
