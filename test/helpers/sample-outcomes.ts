import {
  changeAnswers,
  cutoffAnswers,
  kinds,
  type OutcomeKind
} from "../../reports/components/outcomes/cells.ts";
import type {Cell, Slice} from "../../src/measures/cell.ts";
import type {scales} from "./sample-definitions/scales.ts";
import {around, hidden, wilson} from "./sample-figures.ts";
import {trajectoryCell} from "./sample-waves.ts";

type Scale = (typeof scales)[number];

/** A scale's cells in one slice, of so many people who answered both times; its flow, answers and cut-off agree. */
export function outcomeCellsOf(scale: Scale, slice: Slice, paired: number): Cell[] {
  const id = (kind: OutcomeKind): string => `${kinds[kind]}:${scale.id}:month-6`;
  const asked = Math.round(paired * 1.9);
  const due = Math.round(paired * 1.6);
  const young = slice.period === "2026-Q1" || slice.period === "2025-Q4";
  const share = (kind: OutcomeKind, numerator: number, denominator: number): Cell => {
    const measure = id(kind);
    if (denominator === 0) return hidden(measure, slice, "empty");
    if (young && denominator >= 11)
      return {
        ...hidden(measure, slice, "immature"),
        denominator: Math.round(denominator * 0.2),
        immature: denominator
      };
    if ([denominator, numerator, denominator - numerator].some((count) => count > 0 && count < 11))
      return hidden(measure, slice, "withheld");
    return {
      ...hidden(measure, slice, "shown"),
      ...{people: denominator, numerator, denominator, value: numerator / denominator},
      ...wilson(numerator, denominator)
    };
  };
  const change = changeCell(scale, slice, {measure: id("change"), n: paired, young, asked});
  return [
    ...(scale.once === undefined ? [] : [onceCell(scale.once, scale.id, slice, due)]),
    change,
    ...(scale.inWaves === true ? [trajectoryCell(scale, change)] : []),
    share("baseline", asked, Math.round(asked * 1.3)),
    share("due", due, asked),
    share("rate", paired, due),
    ...split(paired, scale.answers ?? []).map((count, index) => share(changeAnswers[index]!, count, paired)),
    ...(scale.cutoff === undefined
      ? []
      : split(paired, [0.3, 0.25, 0.2, 0.25]).map((count, index) =>
          share(cutoffAnswers[index]!, count, paired)
        ))
  ].filter(({measure}) => !measure.startsWith(kinds.meaningful) || (scale.answers?.[1] ?? 0) > 0);
}

function onceCell(mean: number, id: string, slice: Slice, n: number): Cell {
  const measure = `mean_at_one_time:${id}`;
  if (n < 11) return hidden(measure, slice, n === 0 ? "empty" : "withheld");
  const value = around(mean, id + JSON.stringify(slice), 0.05);
  return {
    ...hidden(measure, slice, "shown"),
    ...{
      people: n,
      numerator: Math.round(value * n),
      denominator: n,
      value,
      lower: value - 0.4,
      upper: value + 0.4
    },
    more: {sd_score: 1.6}
  };
}

/** Whole people, all of them. */
function split(people: number, parts: readonly number[]): number[] {
  const counts = parts.slice(1).map((part) => Math.round(people * part));
  return parts.length === 0 ? [] : [people - counts.reduce((a, b) => a + b, 0), ...counts];
}

function changeCell(
  scale: Scale,
  slice: Slice,
  {measure, n, young, asked}: {measure: string; n: number; young: boolean; asked: number}
): Cell {
  if (n < 11) return hidden(measure, slice, n === 0 ? "empty" : "withheld");
  if (young) return {...hidden(measure, slice, "immature"), denominator: Math.round(n * 0.2), immature: n};
  const sd = (scale.range[1] - scale.range[0]) * 0.16;
  const change = around(scale.change, scale.id + JSON.stringify(slice), 0.5);
  const half = (2 * sd) / Math.sqrt(n);
  return {
    ...hidden(measure, slice, "shown"),
    ...{people: n, denominator: n, value: change, lower: change - half, upper: change + half},
    more: {
      ...{
        mean_pre: scale.pre,
        sd_pre: sd * 1.05,
        mean_post: scale.pre + change,
        sd_post: sd * 1.1,
        sd_change: sd
      },
      ...{effect_size: change / sd, effect_size_pre: change / sd / 1.02, n_baseline: asked},
      ...{hl_change: change * 0.95, hl_lower: change * 0.95 - half, hl_upper: change * 0.95 + half}
    }
  };
}
