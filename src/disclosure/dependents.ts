import {type Cell, type ExactCell, noFigures} from "../measures/cell.ts";
import {isMean} from "./primary.ts";
import type {Profile, Protecting} from "./profile.ts";
import {flagsAlone} from "./scale-ends.ts";
import {outsideWaves} from "./waves.ts";

/** What a cell may say besides its count, by how many people bear it. */

/** A withheld cell: its place and its status, the same for every reason. */
export const withheldCell = ({measure, period, program, site, characteristic, group}: Cell): Cell => ({
  measure,
  period,
  program,
  site,
  characteristic,
  group,
  status: "withheld",
  ...noFigures
});

export const exactCell = ({sets: _, ...cell}: ExactCell): Cell => cell;

/** Figures that give the spread of single scores away, and the sums they are made from. */
const spread = /^sd_|_sq$|^effect_size|^hl_|^overall_|^tipping_point$|^model_|^mcnemar|^cluster/;
/** Figures that tell of those who did not answer again. */
const ofLost = /_lost$|^model_/;
const sums = ["pre", "post", "change", "score"];

/**
 * A shown cell with what its people can bear. Where the spread is kept back, means and interval are rounded to one
 * decimal and the sums fall: an interval at full length would hand the standard deviation back.
 */
export function shownCell(exact: ExactCell, profile: Protecting): Cell {
  const cell = flagsAlone(outsideWaves(exactCell(exact), profile), profile);
  if (!isMean(exact)) return withInterval(cell, cell.denominator ?? Number.POSITIVE_INFINITY, profile);
  const n = cell.denominator ?? 0;
  if (n >= profile.spreadFrom) return withInterval(withoutFewLost(cell, profile), n, profile);
  const more = Object.entries(cell.more).map(([name, figure]): [string, number | null] => [
    name,
    spread.test(name) || sums.includes(name) ? null : name.startsWith("mean_") ? toTenths(figure) : figure
  ]);
  return withInterval(
    {
      ...cell,
      numerator: null,
      value: toTenths(cell.value),
      lower: toTenths(cell.lower),
      upper: toTenths(cell.upper),
      more: Object.fromEntries(more)
    },
    n,
    profile
  );
}

/** Those who did not answer again are a group of their own, whose scores need as many people as any other's. */
function withoutFewLost(cell: Cell, {spreadFrom}: Protecting): Cell {
  const lost = (cell.more.n_baseline ?? 0) - (cell.denominator ?? 0);
  return lost >= spreadFrom ? cell : withoutLost(cell);
}

/** Without what is made from the scores of those who did not answer again. */
export function withoutLost(cell: Cell): Cell {
  const more = Object.entries(cell.more).map(([name, figure]): [string, number | null] => [
    name,
    ofLost.test(name) ? null : figure
  ]);
  return {...cell, more: Object.fromEntries(more)};
}

const withInterval = (cell: Cell, n: number, {intervalFrom}: Profile): Cell =>
  n >= intervalFrom ? cell : {...cell, lower: null, upper: null};

const toTenths = (figure: number | null): number | null =>
  figure === null ? null : Math.round(figure * 10) / 10;
