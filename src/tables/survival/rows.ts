import type {Cell, CurvePoint} from "../../measures/cell.ts";
import {endings} from "../../measures/stays.ts";
import type {ReleaseView} from "../../release/view.ts";
import type {IncidenceAt} from "../../statistics/competing-risks.ts";
import {figure, withheld} from "../figure.ts";
import type {Row, Value} from "../table.ts";
import {notReached, parts} from "./columns.ts";
import type {StayingAt} from "./places.ts";

/** A place in one row: who stayed, the median, the share after half a year, the mean of the first year; null where there is nobody. */
export function shortRow(place: StayingAt): Row | null {
  const {names, cell, points, endings: found} = place;
  const [median, mean] = [cell("median"), cell("mean")];
  const [first] = points;
  if ((median ?? first)?.status === "empty") return null;
  const hasCurve = points.some(isShown);
  // a curve that does not come down to half, or reach to a year, is told as such where it can be seen that there is one
  const reached = (one: Cell | undefined): Value => {
    if (!hasCurve || one === undefined) return figure(one, ({value}) => value);
    return one.status === "immature" || (one.status === "shown" && one.value === null)
      ? notReached
      : figure(one, ({value}) => value);
  };
  const people = (read: (cell: Cell) => number | null | undefined): Value =>
    median?.status === "immature" && hasCurve ? (read(median) ?? null) : figure(median, read);
  return {
    part: parts.short,
    ...names,
    // a release may tell the curve of a group and not its median
    people: median === undefined ? startOf(first) : people((one) => one.people),
    too_new: people(tooNew),
    ...{stopped: people(({more}) => more.events), censored: people(({more}) => more.censored)},
    median: reached(median),
    ...limits("median", median),
    ...(cell("survival") === undefined ? at180(points) : share("survival_180", cell("survival"))),
    ...share("retention_180", cell("retention")),
    mean_365: reached(mean),
    ...limits("mean_365", mean),
    completed: found?.ended[endings.indexOf("completed")] ?? null,
    moved_or_died: found?.ended[endings.indexOf("moved_or_died")] ?? null
  };
}

const startOf = (first: CurvePoint | undefined): Value =>
  first === undefined ? null : first.status === "withheld" ? withheld : first.atRisk;

/** Where the median is not reached, everybody who has not stopped can still change it, and not the newest alone. */
const tooNew = ({status, immature, people, more}: Cell): number | null => {
  if (status === "shown") return immature;
  const {events} = more;
  return immature === null || people === null || events == null ? null : immature - people + events;
};

/** Of a group whose curve alone is told. */
const at180 = (points: readonly CurvePoint[]): Row => {
  const at = points.find((point) => isShown(point) && point.day === 180);
  return {
    survival_180: at?.survival ?? null,
    survival_180_lower: at?.lower ?? null,
    survival_180_upper: at?.upper ?? null
  };
};

const share = (key: string, cell: Cell | undefined): Row => ({
  [key]: figure(cell, ({value}) => value),
  ...limits(key, cell)
});

/** Where there is no figure its word stands once. */
const limits = (key: string, cell: Cell | undefined): Row => ({
  [`${key}_lower`]: cell?.status === "shown" ? cell.lower : null,
  [`${key}_upper`]: cell?.status === "shown" ? cell.upper : null
});

const isShown = ({status}: Pick<CurvePoint, "status">): boolean => status === "shown";

/** A place's life table, one row a step, with the cumulative incidence by its end; one row alone where it is withheld. */
export function stepRows({names, points, endings: found}: StayingAt): Row[] {
  const leading = {part: parts.step, ...names};
  if (points.some(({status}) => status === "withheld")) return [{...leading, survival: withheld}];
  const shown = points.filter(isShown);
  return shown.map((point, index) => ({
    ...leading,
    ...{day: point.day, at_risk: point.atRisk, entered: enteredIn(point, shown[index + 1])},
    ...{stopped: point.events, censored: point.censored},
    ...{survival: point.survival, survival_lower: point.lower, survival_upper: point.upper},
    ...incidenceAt(found?.points.find(({time}) => time === point.day))
  }));
}

/** Who came under watch within a step is there when the next begins. */
const enteredIn = ({atRisk, events, censored}: CurvePoint, next: CurvePoint | undefined): number | null =>
  next?.atRisk == null ? null : next.atRisk - ((atRisk ?? 0) - (events ?? 0) - (censored ?? 0));

const incidenceAt = (at: IncidenceAt | undefined): Row =>
  at === undefined
    ? {}
    : {
        still: at.still,
        ...Object.fromEntries(
          endings.flatMap((way, index): [string, Value][] => {
            const cause = at.causes[index];
            return [
              [`cif_${way}`, cause?.value ?? null],
              [`cif_${way}_lower`, cause?.lower ?? null],
              [`cif_${way}_upper`, cause?.upper ?? null]
            ];
          })
        )
      };

/** One row for each group of each log-rank test. */
export function testRows(
  {staying, dimensions}: ReleaseView,
  periods: readonly {id: string; label: string}[]
): Row[] {
  const {programs, sites, characteristics} = dimensions;
  return periods.flatMap(({id: period, label}) =>
    staying.comparisons
      .filter((comparison) => comparison.period === period)
      .flatMap(({by, groups, chiSquare, df, p}) => {
        const characteristic = characteristics.find(({id}) => id === by);
        const list = by === "program" ? programs : by === "site" ? sites : (characteristic?.groups ?? []);
        return groups.map(({id, people, observed, expected}) => ({
          ...{part: parts.test, period: label},
          [by === "program" || by === "site" ? by : "group"]: list.find((one) => one.id === id)?.name ?? id,
          ...(characteristic === undefined ? {} : {characteristic: characteristic.name}),
          ...{people, stopped: observed, expected, chi_square: chiSquare, df, p},
          tests: staying.comparisons.length
        }));
      })
  );
}
