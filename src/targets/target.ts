import type {Cell, CellStatus, Period} from "../measures/cell.ts";

/** A target with all that it names found. */
export interface Target {
  measure: string;
  grant: string | null;
  /** `*` for all of them together. */
  program: string;
  site: string;
  period: Omit<Period, "kind">;
  value: number;
  direction: "at_least" | "at_most";
}

/** How far one had come on the same day of an earlier year, and where that year ended. */
export interface EarlierYear {
  /** Of the same span, so many years before. ISO dates. */
  start: string;
  end: string;
  /** The same day as the one the target is told of; ISO date. */
  through: string;
  value: number;
  atEnd: number;
}

export interface Projected {
  value: number;
  basis: "straight line" | "as many more as a year before" | "carried over and new";
}

/** A target beside what it has come to. In releases for others a figure that is withheld leaves nothing but the target. */
export interface TargetRow extends Target {
  /** Last day the figure speaks of; ISO date, null where there is none. */
  through: string | null;
  /** The period is over. */
  closed: boolean;
  status: CellStatus;
  actual: number | null;
  /** Of counts: the figure divided by the target. */
  share: number | null;
  /** Null while it can still turn out either way, and where the figure is not told. */
  reached: boolean | null;
  earlier: readonly EarlierYear[];
  projected: Projected | null;
}

/** What a target has come to, as far as its cell tells. */
export function attained(
  {value, direction}: Pick<Target, "value" | "direction">,
  cell: Pick<Cell, "status" | "value"> | undefined,
  {closed, counts}: {closed: boolean; counts: boolean}
): Pick<TargetRow, "status" | "actual" | "share" | "reached"> {
  const status = cell?.status ?? "missing";
  const actual = cell?.status === "shown" ? cell.value : null;
  if (actual === null) return {status, actual, share: null, reached: null};
  return {
    status,
    actual,
    share: counts && value > 0 ? actual / value : null,
    reached: reached({value, direction}, actual, {closed, counts})
  };
}

/** A count only grows: a target reached stays reached, and a limit passed stays passed. A share may still turn. */
function reached(
  {value, direction}: Pick<Target, "value" | "direction">,
  actual: number,
  {closed, counts}: {closed: boolean; counts: boolean}
): boolean | null {
  const holds = direction === "at_least" ? actual >= value : actual <= value;
  if (closed) return holds;
  if (!counts) return null;
  return direction === "at_least" ? (holds ? true : null) : holds ? null : false;
}
