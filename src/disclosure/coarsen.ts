import {everything, type Questions, type Slice, type Wholes} from "../measures/cell.ts";

/** A measure read at one grain of time and one breakdown, such as retention by month and program. */
export interface View {
  key: string;
  /** How much detail it gives: more for each breakdown and for shorter periods. */
  detail: number;
  /** Neither place nor group nor part, over all of time or a year. */
  isCoarse: boolean;
  grain: Grain;
  family: string;
}

type Grain = "month" | "quarter" | "year" | "all";

/** What kind of time a period is, told from its id: 2025-09, 2025-Q3, 2025, FY2026, all. */
function grainOf(period: string): Grain {
  if (period === "all") return "all";
  if (!period.includes("-")) return "year";
  return period.includes("Q") ? "quarter" : "month";
}

const shares = "parts of ";

/** What stands for several measures that are one view: a question for its answers, and for parts their whole. */
export const familiesOf = (questions: Questions, wholes: Wholes): Questions => ({
  ...questions,
  ...Object.fromEntries(Object.entries(wholes).map(([part, whole]) => [part, `${shares}${whole}`]))
});

/**
 * The answers to one question are one view, and so are the parts of one whole: of all but one of them the last could be
 * worked out. Parts are a cut more than their whole.
 */
export function viewOf(
  {measure, period, program, site, characteristic}: Slice & {measure: string},
  questions: Questions
): View {
  const cut = [
    program === everything ? "" : "program",
    site === everything ? "" : "site",
    characteristic === everything ? "" : characteristic
  ].filter((name) => name !== "");
  const grain = grainOf(period);
  const family = questions[measure] ?? measure;
  return {
    key: [family, grain, ...cut].join("|"),
    detail:
      4 * (cut.length + (family.startsWith(shares) ? 1 : 0)) +
      ["all", "year", "quarter", "month"].indexOf(grain),
    isCoarse: cut.length === 0 && !family.startsWith(shares) && (grain === "all" || grain === "year"),
    ...{grain, family}
  };
}

/** Share of a view's cells that may be small before the view is not published at all. */
export const smallShare = 0.1;

/**
 * Coarsening comes first: a view in which more than a tenth of the cells are too small is left out altogether, so that
 * what is published is nearly whole. The coarsest view of a measure stays, withheld where it must be, because a reader should see that
 * there is something that cannot be told; that is all of time, or the years where a measure has no cell of it. Small years would
 * take all of time with them.
 * A view that was published before stays, as long as it can be made safe.
 *
 * @param shareOf share of a view's cells that may be small, by its key
 * @returns keys of the views to leave out
 */
export function tooFine(
  cells: readonly (Slice & {measure: string})[],
  {
    isSmall,
    wasPublished,
    shareOf,
    questions
  }: {
    isSmall: (index: number) => boolean;
    wasPublished: (index: number) => boolean;
    shareOf: (view: string) => number;
    questions: Questions;
  }
): ReadonlySet<string> {
  const known = new Set(
    cells.flatMap((cell, index) => (wasPublished(index) ? [viewOf(cell, questions).key] : []))
  );
  const views = new Map<string, {cells: number; small: number}>();
  const placed = cells.map((cell) => viewOf(cell, questions));
  const overall = new Set(
    placed.flatMap(({isCoarse, grain, family}) => (isCoarse && grain === "all" ? [family] : []))
  );
  placed.forEach(({key, isCoarse, grain, family}, index) => {
    if ((isCoarse && (grain === "all" || !overall.has(family))) || known.has(key)) return;
    const view = views.get(key) ?? {cells: 0, small: 0};
    views.set(key, {cells: view.cells + 1, small: view.small + (isSmall(index) ? 1 : 0)});
  });
  return new Set(
    [...views].filter(([key, view]) => view.small > shareOf(key) * view.cells).map(([key]) => key)
  );
}

/** Of the views that print a figure which cannot be kept from being worked out, the most detailed. */
export function finest(
  cells: readonly (Slice & {measure: string})[],
  questions: Questions
): string | undefined {
  return cells
    .map((cell) => viewOf(cell, questions))
    .toSorted((a, b) => b.detail - a.detail || (a.key < b.key ? -1 : 1))
    .at(0)?.key;
}
