import type {Cell, Slice} from "../../measures/cell.ts";
import type {Dimensions} from "../../release/format.ts";
import {flaggedFrom} from "../../statistics/standardized-difference.ts";
import {figure} from "../figure.ts";
import type {CellIndex} from "../select.ts";
import type {Row, Value} from "../table.ts";
import {type Among, baselineSides, type Gap, gapsOf, mayBeChance, type Sides} from "./gaps.ts";

const amongWords: Readonly<Record<Among, string>> = {
  baselines: "everybody with a baseline",
  due: "those due"
};

/** Their score at the start; no row where nobody was asked. */
export function scoreRow(change: Cell | undefined): Row[] {
  const sides = baselineSides(change);
  if (change === undefined || (sides === null && change.status !== "withheld")) return [];
  if (sides !== null && sides.answered + sides.lost === 0) return [];
  const smd = change.more.effect_size_lost;
  return [
    {
      characteristic: "Score at the start",
      group: "",
      among: amongWords.baselines,
      ...counts(change, sides),
      ...noShares,
      smd: figure(change, () => smd),
      flag: typeof smd !== "number" ? null : Math.abs(smd) >= flaggedFrom ? "yes" : "no"
    }
  ];
}

/** Every group that a release tells of, in the order in which characteristics and groups are declared. */
export function withGroups(
  cellOf: CellIndex,
  changeId: string,
  slice: Slice,
  characteristics: Dimensions["characteristics"]
): Row[] {
  const names = new Map(
    characteristics.flatMap(({id, name, groups}) =>
      groups.map((group) => [`${id}|${group.id}`, {characteristic: name, group: group.name}] as const)
    )
  );
  return gapsOf(cellOf, changeId, slice, characteristics).map((gap) => ({
    ...names.get(`${gap.characteristic}|${gap.group}`),
    among: amongWords[gap.among],
    ...counts(gap.cell, gap.sides),
    ...shares(gap),
    smd: gap.sides === null ? figure(gap.cell, () => null) : gap.smd,
    flag: flagOf(gap)
  }));
}

/** Counts stand also where nobody answered, which is an empty cell. */
const counts = (cell: Cell, sides: Sides | null): Row => ({
  n_answered: sides === null ? figure(cell, () => null) : sides.answered,
  n_lost: sides === null ? figure(cell, () => null) : sides.lost
});

const noShares: Row = {
  share_answered: null,
  share_lost: null,
  difference: null,
  difference_lower: null,
  difference_upper: null
};

function shares({cell, sides, ofAnswered, ofLost, difference}: Gap): Row {
  const told = (value: number | null): Value => (sides === null ? figure(cell, () => null) : value);
  return {
    share_answered: told(ofAnswered),
    share_lost: told(ofLost),
    difference: told(difference?.value ?? null),
    difference_lower: told(difference?.lower ?? null),
    difference_upper: told(difference?.upper ?? null)
  };
}

function flagOf(gap: Gap): string | null {
  if (gap.difference === null) return null;
  if (!gap.flagged) return "no";
  return mayBeChance(gap) ? "yes, may be chance" : "yes";
}
