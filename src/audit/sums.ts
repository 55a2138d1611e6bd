import {type Cell, cellKey, everything, sliceKey} from "../measures/cell.ts";
import type {Dimensions} from "../release/format.ts";
import type {Anatomy, Figure} from "./figures.ts";

/** The sums a reader expects between the cells of one measure. */

export interface Sum {
  total: Cell;
  parts: readonly Cell[];
  /** Of the parts; of the total it is the same where it is not `whole`. */
  figure: Figure;
  whole: Figure;
  /** Sums of one kind behave alike: adding up or not is learned from those that are printed whole. */
  kind: string;
}

/**
 * adds-up: the parts make the total. overlaps: the total is at most the sum, and at least each part.
 * leaves-out: the parts make at most the total. nested: only that no part is more than the total. unclear: nothing.
 */
export type Behavior = "adds-up" | "overlaps" | "leaves-out" | "nested" | "unclear";

export function sumsOf(
  cells: readonly Cell[],
  anatomies: ReadonlyMap<string, Anatomy>,
  dimensions: Dimensions
): Sum[] {
  const at = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const sums: Sum[] = [];
  for (const total of cells) {
    const anatomy = anatomies.get(total.measure);
    if (anatomy === undefined || !isReadable(total)) continue;
    for (const [kind, parts] of waysToCut(total, dimensions)) {
      const there = parts.flatMap((part) => at.get(cellKey(part)) ?? []);
      if (there.length === 0 || !there.every(isReadable)) continue;
      for (const figure of anatomy.figures)
        if (anatomy.alias[figure] === figure)
          sums.push({total, parts: there, figure, whole: figure, kind: `${total.measure}|${figure}|${kind}`});
    }
  }
  return [...sums, ...answersOf(cells, anatomies), ...partsOf(cells, anatomies)];
}

const answered = "answers of ";

/** The numerators of a question's measures make up the denominator they share, by definition. */
function answersOf(cells: readonly Cell[], anatomies: ReadonlyMap<string, Anatomy>): Sum[] {
  const asked = new Map<string, Cell[]>();
  for (const cell of cells) {
    const question = anatomies.get(cell.measure)?.question;
    if (question === undefined || !isReadable(cell)) continue;
    const key = `${question}|${sliceKey(cell)}`;
    asked.set(key, [...(asked.get(key) ?? []), cell]);
  }
  return [...asked.values()].flatMap((parts) =>
    parts.some(({status}) => status === "empty")
      ? []
      : [{total: parts[0]!, parts, figure: "numerator", whole: "denominator", kind: answered}]
  );
}

const sharedOut = "parts of ";

/** Measures that tell of another's people in part make up its people, by definition. */
function partsOf(cells: readonly Cell[], anatomies: ReadonlyMap<string, Anatomy>): Sum[] {
  const at = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const parts = new Map<Cell, Cell[]>();
  for (const cell of cells) {
    const measure = anatomies.get(cell.measure)?.partOf;
    const total = measure === undefined ? undefined : at.get(cellKey({...cell, measure}));
    if (total === undefined || !anatomies.has(total.measure) || !isReadable(total) || !isReadable(cell))
      continue;
    parts.set(total, [...(parts.get(total) ?? []), cell]);
  }
  return [...parts].map(([total, own]) => ({
    total,
    parts: own,
    figure: "denominator",
    whole: "denominator",
    kind: `${sharedOut}${total.measure}`
  }));
}

/** A figure as printed; an empty cell stands for none. */
export const printed = (cell: Cell, figure: Figure): number | null =>
  cell.status === "withheld" ? null : (cell[figure] ?? 0);

const isReadable = ({status}: Cell): boolean =>
  status === "shown" || status === "withheld" || status === "empty";

function* waysToCut(
  total: Cell,
  {programs, sites, characteristics, periods}: Dimensions
): Generator<[string, Cell[]]> {
  if (total.program === everything) yield ["program", programs.map(({id}) => ({...total, program: id}))];
  if (total.site === everything) yield ["site", sites.map(({id}) => ({...total, site: id}))];
  if (total.characteristic === everything)
    for (const {id, groups} of characteristics)
      yield [id, groups.map((group) => ({...total, characteristic: id, group: group.id}))];
  const whole = periods.find(({id}) => id === total.period);
  if (whole === undefined) return;
  for (const kind of ["month", "quarter", "year", "fiscal_year"] as const) {
    const parts = periods.filter(
      (period) =>
        period.kind === kind &&
        period.kind !== whole.kind &&
        (whole.kind === "all" ? true : period.start >= whole.start && period.end <= whole.end)
    );
    // Parts that leave days out make no sum.
    const from = parts.map(({start}) => start).sort()[0];
    const to = parts
      .map(({end}) => end)
      .sort()
      .at(-1);
    if (from !== undefined && to !== undefined && from <= whole.start && to >= whole.end)
      yield [`${kind} of ${whole.kind}`, parts.map(({id}) => ({...total, period: id}))];
  }
}

/** Parts minus total, where all of it is printed and there is something to add. */
export function gapOf({total, parts, figure, whole: of}: Sum): number | null {
  const whole = printed(total, of);
  const pieces = parts.map((part) => printed(part, figure));
  if (whole === null || pieces.includes(null)) return null;
  if (pieces.filter((piece) => piece !== 0).length < 2) return null;
  return pieces.reduce<number>((sum, piece) => sum + (piece ?? 0), 0) - whole;
}

/** How each kind of sum behaves, by definition first and then by what is printed. */
export function learnBehavior(
  sums: readonly Sum[],
  anatomies: ReadonlyMap<string, Anatomy>
): Map<string, Behavior> {
  const kinds = new Map<string, Sum[]>();
  for (const sum of sums) kinds.set(sum.kind, [...(kinds.get(sum.kind) ?? []), sum]);
  return new Map([...kinds].map(([kind, alike]) => [kind, behaviorOf(alike, anatomies)] as const));
}

function behaviorOf(sums: readonly Sum[], anatomies: ReadonlyMap<string, Anatomy>): Behavior {
  const {total, figure, kind} = sums[0]!;
  if (kind === answered || kind.startsWith(sharedOut)) return "adds-up";
  const gaps = sums.map(gapOf).filter((gap) => gap !== null);
  const over = gaps.some((gap) => gap > 1e-9);
  const under = gaps.some((gap) => gap < -1e-9);
  const ofPeople = anatomies.get(total.measure)?.countsPeople(figure) ?? true;
  if (sums.some(hasLargerPart)) return "unclear";
  if (gaps.length === 0 && anatomies.get(total.measure)?.apart === true && isOfPrograms(sums[0]!))
    return "unclear";
  if (over) return under ? "nested" : "overlaps";
  if (under) return ofPeople ? "nested" : "leaves-out";
  return !ofPeople || gaps.length >= 3 ? "adds-up" : "overlaps";
}

const isOfPrograms = ({total, parts}: Sum): boolean => parts.every(({program}) => program !== total.program);

/** A cohort may be counted elsewhere in a part than in the total. */
function hasLargerPart({total, parts, figure, whole: of}: Sum): boolean {
  const whole = printed(total, of);
  return whole !== null && parts.some((part) => (printed(part, figure) ?? 0) > whole);
}
