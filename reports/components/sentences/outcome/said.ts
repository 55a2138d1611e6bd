import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {formatCount} from "../../format.js";
import type {OutcomeCells, OutcomeKind} from "../../outcomes/cells.js";
import type {When} from "../../words.js";

/** What both forms of an outcome's sentences are made from; of a cell that is not shown they take its status alone. */
export interface OutcomeSaid {
  measure: Pick<PageMeasure, "title" | "instrument" | "followUp">;
  cells: OutcomeCells;
  word: SiteData["word"];
  /** A program's or the organization's name. */
  place: string;
  period: When;
}

/** Shown answers of one question, and those that are withheld; one that is not yet known is neither. */
export function answersOf<Kind extends OutcomeKind>(
  cells: OutcomeCells,
  kinds: readonly Kind[]
): {shown: {kind: Kind; cell: Cell; count: number; of: number}[]; hidden: Kind[]; asked: boolean} {
  const asked = kinds.filter((kind) => cells[kind] !== undefined);
  const shown = asked.flatMap((kind) => {
    const cell = cells[kind];
    return cell?.status === "shown" && cell.numerator !== null && cell.denominator !== null
      ? [{kind, cell, count: cell.numerator, of: cell.denominator}]
      : [];
  });
  const hidden = asked.filter((kind) => cells[kind]?.status === "withheld");
  return {shown, hidden, asked: asked.length > 0};
}

/** Points of a scale as far as its length makes sense of them, and never so short that two ends fall together. */
export function pointsOf(
  [low, high]: readonly [number, number],
  values: readonly number[],
  fewest: 0 | 1 | 2
): (value: number) => string {
  const start = high - low > 10 ? fewest : Math.max(fewest, 1);
  const clear = (digits: number) => {
    const rounded = values.map((value) => Number(value.toFixed(digits)));
    return (
      new Set(rounded).size === new Set(values).size && values.every((v, i) => v === 0 || rounded[i] !== 0)
    );
  };
  const digits = [start, start + 1, 2].find((one) => one >= 2 || clear(one)) ?? 2;
  return (value) => signed(value, Math.min(digits, 2));
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  });
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** Whether anybody's change can be spoken of; where a change is not known, neither is who changed. */
export const isKnown = ({change}: OutcomeCells): boolean =>
  change?.status === "shown" || change?.status === "withheld";

export const countOf = (count: number): string => (count === 0 ? "none" : formatCount(count));

/** `at 6 months`, `at the end of the course`: follow-ups are named by a time or by an occasion. */
export function atWhat({followUp}: OutcomeSaid["measure"]): string {
  if (followUp === undefined) return "at the follow-up";
  const {name} = followUp;
  return /^\d/.test(name) ? `at ${name}` : `at the ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
