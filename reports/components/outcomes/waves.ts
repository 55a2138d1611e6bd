import type {Cell} from "../../../src/measures/cell.ts";
import type {PublishedMeasure} from "../../../src/release/format.ts";

/** A figure with its 95% interval; null where it is not told. */
export interface Told {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** What a trajectory's cell says of one wave, in points of the scale. */
export interface Wave {
  /** 0 is the start. */
  number: number;
  name: string;
  /** People seen at it. */
  n: number | null;
  mean: Told;
  sd: number | null;
  /** Each against their own start, of those seen at both; at the start there is none. */
  pairs: Told;
  model: Told;
  modelMean: Told;
  /** Whether the pairs and the model say something else; null where one of them is not told. */
  disagrees: boolean | null;
}

export const isTrajectory = ({id}: Pick<PublishedMeasure, "id">): boolean => id.startsWith("trajectory:");

/** The waves of a cell that is shown, the start first; of any other none. */
export function wavesOf(
  cell: Cell | undefined,
  {waves: names = []}: Pick<PublishedMeasure, "waves">
): Wave[] {
  if (cell?.status !== "shown") return [];
  const last = names.length - 1;
  const figure = (name: string, number: number): number | null => cell.more[`${name}_${number}`] ?? null;
  const told = (name: string, number: number): Told => ({
    value: figure(name, number),
    lower: figure(`${name}_lower`, number),
    upper: figure(`${name}_upper`, number)
  });
  return names.map((name, number) => {
    const disagrees = figure("model_disagrees", number);
    return {
      number,
      name,
      n: figure("n", number),
      mean: told("mean", number),
      sd: figure("sd", number),
      // The change at the last wave is the cell's own, which stands where its parts do not.
      pairs:
        number === last ? {value: cell.value, lower: cell.lower, upper: cell.upper} : told("change", number),
      model: told("model_change", number),
      modelMean: told("model_mean", number),
      disagrees: disagrees === null ? null : disagrees === 1
    };
  });
}
