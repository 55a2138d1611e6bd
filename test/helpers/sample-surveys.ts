import type {Cell, Slice} from "../../src/measures/cell.ts";
import {domains, form} from "./sample-definitions/surveys.ts";
import {around, hidden, wilson} from "./sample-figures.ts";

/** Cells of the yearly survey in one slice; how many were asked is known of the last two years alone. */
export function surveyCellsOf(slice: Slice, people: number): Cell[] {
  const came = Math.round(people * 0.4);
  const known = slice.period === "FY2025" || slice.period === "FY2026";
  const share = (measure: string, level: number, of: number): Cell => {
    const count = Math.round(around(level, measure + JSON.stringify(slice), 0.12) * of);
    if (of === 0) return hidden(measure, slice, "empty");
    if ([of, count, of - count].some((some) => some > 0 && some < 11))
      return hidden(measure, slice, "withheld");
    return {
      ...hidden(measure, slice, "shown"),
      ...{people: of, numerator: count, denominator: of, value: count / of},
      ...wilson(count, of)
    };
  };
  const returned = `returned:${form}`;
  const rate = `return_rate:${form}`;
  const asked = Math.round(came * 1.8);
  return [
    came > 0 && came < 11
      ? hidden(returned, slice, "withheld")
      : {...hidden(returned, slice, "shown"), people: came, numerator: came, value: came},
    known && asked - came >= 11 && came >= 11
      ? {
          ...hidden(rate, slice, "shown"),
          ...{people: asked, numerator: came, denominator: asked, value: came / asked},
          ...wilson(came, asked)
        }
      : hidden(rate, slice, "missing"),
    ...domains.flatMap(({scale, items, level}) => [
      share(`share_at_one_time:${form}.${scale}`, level, came),
      ...items.map((item) =>
        share(`agreed_at_one_time:${form}:${item}`, level - 0.04 * item, Math.max(0, came - 1))
      )
    ])
  ];
}
