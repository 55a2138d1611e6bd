import {type Cell, cellKey, everything} from "../measures/cell.ts";
import type {Dimensions} from "../release/format.ts";
import type {AuditFinding} from "./finding.ts";
import type {HeldRelease} from "./release.ts";

/** People from which a spread, and what is made of the scores of those lost, may be known. */
const fewest = 30;

/** What a cell says of some people: how many they are, and whether their sums and squares can be had from it. */
interface Of {
  what: string;
  count(cell: Cell): number;
  tells(cell: Cell): boolean;
}

const has = ({more}: Cell, names: RegExp): boolean =>
  Object.entries(more).some(([name, figure]) => names.test(name) && figure !== null);

const isExact = (figure: number | null): boolean =>
  figure !== null && Math.abs(figure * 10 - Math.round(figure * 10)) > 1e-9;

const scores: Of = {
  what: "sums of scores",
  count: ({denominator}) => denominator ?? 0,
  // Mean and interval at full length are sum and squares by another name.
  tells: (cell) =>
    has(cell, /^(sd_|change_sq$|score_sq$|post_sq$|effect_size)/) ||
    (isExact(cell.value) && isExact(cell.upper))
};

const lost: Of = {
  what: "figures of those who did not answer again",
  count: ({denominator, more}) => Math.max(0, (more.n_baseline ?? denominator ?? 0) - (denominator ?? 0)),
  tells: (cell) => has(cell, /_lost$|^model_(change|lower|upper)$/)
};

/**
 * Takes what parts print from what their total prints: what is left are the sums of the others, who have to be nobody or enough for
 * their spread to be known. What is found so is taken away in its turn. A trajectory's last wave counts as the change it is.
 */
export function readSpreads({
  cells,
  measures,
  dimensions
}: Pick<HeldRelease, "cells" | "measures" | "dimensions">): AuditFinding[] {
  const scored = new Map<string, Cell[]>();
  for (const cell of cells) {
    const measure = measures.get(cell.measure);
    if (measure?.format !== "score" || measure.unit !== "person") continue;
    const name = cell.measure.replace(/^trajectory:/, "outcome_change:");
    scored.set(name, [...(scored.get(name) ?? []), {...cell, measure: name}]);
  }
  const ofParts = new Map<string, string[]>();
  for (const [id, {partOf}] of measures)
    if (partOf !== undefined) ofParts.set(partOf, [...(ofParts.get(partOf) ?? []), id]);
  return [...scored].flatMap(([measure, own]) => {
    const parts = (ofParts.get(measure) ?? []).flatMap((id) => scored.get(id) ?? []);
    return [scores, lost].flatMap((of) => subtract([...own, ...parts], measure, {of, dimensions}));
  });
}

function subtract(
  cells: readonly Cell[],
  measure: string,
  {of, dimensions}: {of: Of; dimensions: Dimensions}
): AuditFinding[] {
  const at = new Map<string, Cell>();
  for (const cell of cells) if (!at.has(cellKey(cell)) || of.tells(cell)) at.set(cellKey(cell), cell);
  const known = new Set([...at].flatMap(([key, cell]) => (of.tells(cell) ? [key] : [])));
  const isSomebody = (cell: Cell) => cell.status === "withheld" || of.count(cell) > 0;
  const lines = [...at.values()]
    .filter((cell) => cell.measure === measure)
    .flatMap((total) =>
      cutsOf(total, [...at.values()], dimensions).map((parts) => ({total, parts: parts.filter(isSomebody)}))
    )
    .filter(({parts}) => parts.length > 0);
  const findings: AuditFinding[] = [];
  const found = new Set<string>();
  const find = (cell: Cell) => {
    if (found.has(cellKey(cell))) return;
    found.add(cellKey(cell));
    findings.push({
      code: "derived",
      message: `printed ${of.what}, less those of other groups, are those of a small one: ${measure}`,
      cell: cellKey(cell)
    });
  };
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const {total, parts} of lines) {
      if (total.status === "withheld") continue;
      const open = parts.filter((part) => !known.has(cellKey(part)));
      const taken = parts.filter((part) => known.has(cellKey(part)));
      const rest = of.count(total) - taken.reduce((sum, part) => sum + of.count(part), 0);
      if (known.has(cellKey(total))) {
        if (rest !== 0 && Math.abs(rest) < fewest) find(open[0] ?? total);
        if (open.length === 1 && open[0]!.status !== "withheld" && rest === of.count(open[0]!))
          known.add(cellKey(open[0]!));
      } else if (open.length === 0 && rest === 0) known.add(cellKey(total));
    }
  }
  for (const key of known) {
    const cell = at.get(key)!;
    if (!of.tells(cell) && of.count(cell) < fewest) find(cell);
  }
  return findings;
}

/** The parts of a total in each way it is cut; days may be left out, and then the rest is of those days. */
function cutsOf(total: Cell, cells: readonly Cell[], {periods}: Dimensions): Cell[][] {
  const like = (cell: Cell, free: readonly (keyof Cell)[]) =>
    (["measure", "period", "program", "site", "characteristic", "group"] as const).every(
      (key) => free.includes(key) || cell[key] === total[key]
    );
  const spans = new Map(periods.map((period) => [period.id, period]));
  const whole = spans.get(total.period);
  const kinds = ["month", "quarter", "year", "fiscal_year"] as const;
  const within = (cell: Cell, kind: (typeof kinds)[number]) => {
    const part = spans.get(cell.period);
    return (
      part !== undefined &&
      whole !== undefined &&
      part.kind === kind &&
      whole.kind !== kind &&
      (whole.kind === "all" || (part.start >= whole.start && part.end <= whole.end))
    );
  };
  const characteristics = new Set(cells.map(({characteristic}) => characteristic));
  characteristics.delete(everything);
  return [
    ...(total.program === everything
      ? [cells.filter((cell) => cell.program !== everything && like(cell, ["program"]))]
      : []),
    ...(total.site === everything
      ? [cells.filter((cell) => cell.site !== everything && like(cell, ["site"]))]
      : []),
    ...(total.characteristic === everything
      ? [...characteristics].map((name) =>
          cells.filter((cell) => cell.characteristic === name && like(cell, ["characteristic", "group"]))
        )
      : []),
    ...kinds.map((kind) => cells.filter((cell) => within(cell, kind) && like(cell, ["period"]))),
    cells.filter((cell) => cell.measure !== total.measure && like(cell, ["measure"]))
  ];
}
