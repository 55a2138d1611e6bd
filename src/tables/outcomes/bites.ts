import {type End, endsThatBite, regressionOf} from "../../../reports/components/outcomes/bites.ts";
import type {Cell} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import {pointsFigure} from "../figure.ts";
import type {Row, Value} from "../table.ts";

/** Floor, ceiling and regression to the mean of one row; of a change that is not shown nothing is said, not even why. */
export function biteFigures(
  change: Cell | undefined,
  instrument: NonNullable<PublishedMeasure["instrument"]>
): Row {
  if (change?.status !== "shown") return untold;
  const regression = regressionOf(change, instrument);
  const biting = endsThatBite(change);
  const atEnd = (end: End): Value =>
    change.more[`${end}_share`] ?? (biting.some((one) => one.end === end) ? "15% or more" : null);
  return {
    floor: atEnd("floor"),
    ceiling: atEnd("ceiling"),
    from_norm: regression?.distance ?? null,
    regression_to_mean: regression?.bites === true ? pointsFigure(change, () => regression.expected) : null
  };
}

const untold: Row = {floor: null, ceiling: null, from_norm: null, regression_to_mean: null};
