import {endsThatBite, regressionOf} from "../../../reports/components/outcomes/bites.ts";
import type {Cell} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import {figure, pointsFigure} from "../figure.ts";
import type {Row, Value} from "../table.ts";

/** Floor, ceiling and regression to the mean of one row. */
export function biteFigures(
  change: Cell | undefined,
  instrument: NonNullable<PublishedMeasure["instrument"]>
): Row {
  const regression = regressionOf(change, instrument);
  const biting = endsThatBite(change);
  const atEnd = (end: "floor" | "ceiling"): Value => {
    const share = figure(change, ({more}) => more[`${end}_share`]);
    return share === null && biting.some((one) => one.end === end) ? "15% or more" : share;
  };
  return {
    floor: atEnd("floor"),
    ceiling: atEnd("ceiling"),
    from_norm: instrument.norm === undefined ? null : figure(change, () => regression?.distance),
    regression_to_mean: regression?.bites === true ? pointsFigure(change, () => regression.expected) : null
  };
}
