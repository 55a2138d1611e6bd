import {
  benefitSign,
  type Counted,
  flowOf,
  noneOfDue,
  type OutcomeCells,
  outcomeKinds
} from "../../../reports/components/outcomes/cells.ts";
import type {Cell} from "../../measures/cell.ts";
import {wilson} from "../../statistics/wilson.ts";
import {figure, pointsFigure} from "../figure.ts";
import type {Row, Value} from "../table.ts";

/** The figures of one row; each from cells that are shown, so that nothing is worked out from what is withheld. */
export function outcomeFigures(
  known: OutcomeCells,
  {direction, yesNo}: {direction: string; yesNo: boolean}
): Row {
  const cells = noneOfDue(known) === null ? beyondRate(known) : withNobody(known);
  return {
    ...flowFigures(cells),
    ...changeFigures(cells.change, benefitSign(direction)),
    ...(yesNo ? ofScoresAlone : {}),
    ...answerFigures(cells.better, "reliably_better"),
    ...answerFigures(cells.meaningful, "meaningful_not_reliable"),
    ...answerFigures(cells.same, "no_reliable_change"),
    ...answerFigures(cells.worse, "reliably_worse"),
    ...answerFigures(midReached(cells), "mid_reached"),
    ...answerFigures(cells.left, "cut_off_left"),
    ...answerFigures(cells.reached, "cut_off_reached"),
    ...answerFigures(cells.stayed, "cut_off_stayed"),
    ...answerFigures(cells.never, "cut_off_never")
  };
}

/**
 * Who reached a change that matters: counted by itself where no measurement error is known; else the reliably better and
 * those better by enough but not reliably, where both are shown, for everybody is in one of them at most.
 */
function midReached({enough, better, meaningful}: OutcomeCells): Cell | undefined {
  if (enough !== undefined) return enough;
  if (better === undefined || meaningful === undefined) return undefined;
  const hidden = [better, meaningful].find(({status}) => status === "withheld");
  if (hidden !== undefined || better.status !== "shown") return hidden ?? better;
  if (meaningful.status !== "shown" || better.numerator === null || meaningful.numerator === null)
    return meaningful;
  const numerator = better.numerator + meaningful.numerator;
  const share = better.denominator === null ? null : wilson(numerator, better.denominator);
  return {
    ...better,
    numerator,
    value: share?.value ?? null,
    lower: share?.lower ?? null,
    upper: share?.upper ?? null
  };
}

/** Of yes and no a median of means and a change in standard deviations mean nothing. */
const ofScoresAlone: Row = {
  hl_change: null,
  hl_change_lower: null,
  hl_change_upper: null,
  effect_size: null,
  effect_size_pre: null
};

/** Some were due and none answered: where a figure of pairs waits for others, there is nobody yet all the same. */
function withNobody(cells: OutcomeCells): OutcomeCells {
  const ofPairs = ({baseline: _, due: __, rate: ___, ...pairs}: OutcomeCells) => pairs;
  return {
    ...cells,
    ...Object.fromEntries(
      Object.entries(ofPairs(cells)).map(([kind, cell]) => [
        kind,
        cell?.status === "immature" ? {...cell, status: "empty"} : cell
      ])
    )
  };
}

/** How many of how many have answered so far is what a withheld rate withholds: the pairs do not say it in its place. */
function beyondRate(cells: OutcomeCells): OutcomeCells {
  if (cells.rate?.status !== "withheld") return cells;
  const early = Object.entries(cells).map(([kind, cell]) => [
    kind,
    cell?.status === "immature" ? {...cell, denominator: null, immature: null} : cell
  ]);
  return {...cells, ...Object.fromEntries(early)};
}

function flowFigures(cells: OutcomeCells): Row {
  const {began, asked, due, returned, answered} = flowOf(cells);
  const {baseline, rate, change} = cells;
  const ofBaselines = (read: (share: {value: number; lower: number; upper: number}) => number) =>
    figure(change, ({denominator, more}) => {
      const share =
        denominator === null || typeof more.n_baseline !== "number"
          ? null
          : wilson(denominator, more.n_baseline);
      return share === null ? null : read(share);
    });
  return {
    n_enrolled: counted(began),
    n_baseline: counted(asked),
    ...bounded(baseline, "baseline_rate"),
    n_due: counted(due),
    n_returned: counted(returned),
    n_followed: counted(answered),
    follow_up_rate: figure(rate, ({value}) => value),
    rate_lower: figure(rate, ({lower}) => lower),
    rate_upper: figure(rate, ({upper}) => upper),
    rate_of_baselines: ofBaselines(({value}) => value),
    rate_of_baselines_lower: ofBaselines(({lower}) => lower),
    rate_of_baselines_upper: ofBaselines(({upper}) => upper)
  };
}

const counted = ({cell, count}: Counted): Value => figure(cell, () => count);

const bounded = (cell: Cell | undefined, key: string): Row => ({
  [key]: figure(cell, ({value}) => value),
  [`${key}_lower`]: figure(cell, ({lower}) => lower),
  [`${key}_upper`]: figure(cell, ({upper}) => upper)
});

function changeFigures(change: Cell | undefined, sign: 1 | -1 | null): Row {
  const turned = (read: (cell: Cell) => number | null): Value =>
    sign === null
      ? null
      : pointsFigure(change, (cell) => {
          const points = read(cell);
          return points === null ? null : points === 0 ? 0 : sign * points;
        });
  return {
    n_paired: figure(change, ({denominator}) => denominator),
    ...further(change, pointsFigure, {
      mean_pre: ({more}) => more.mean_pre,
      sd_pre: ({more}) => more.sd_pre,
      mean_post: ({more}) => more.mean_post,
      sd_post: ({more}) => more.sd_post,
      mean_change: ({value}) => value,
      change_lower: ({lower}) => lower,
      change_upper: ({upper}) => upper,
      hl_change: ({more}) => more.hl_change,
      hl_change_lower: ({more}) => more.hl_lower,
      hl_change_upper: ({more}) => more.hl_upper,
      cluster_change: ({value, more}) => (more.cluster_lower == null ? null : value),
      cluster_change_lower: ({more}) => more.cluster_lower,
      cluster_change_upper: ({more}) => more.cluster_upper,
      overall_unchanged: ({more}) => more.overall_unchanged,
      overall_unchanged_lower: ({more}) => more.overall_unchanged_lower,
      overall_unchanged_upper: ({more}) => more.overall_unchanged_upper,
      model_change: ({more}) => more.model_change,
      model_change_lower: ({more}) => more.model_lower,
      model_change_upper: ({more}) => more.model_upper,
      tipping_point: ({more}) => more.tipping_point
    }),
    ...further(change, figure, {
      effect_size: ({more}) => more.effect_size,
      effect_size_pre: ({more}) => more.effect_size_pre,
      mcnemar_p: ({more}) => more.mcnemar_p,
      baseline_gap: ({more}) => more.effect_size_lost
    }),
    benefit: turned(({value}) => value),
    benefit_lower: turned(({lower, upper}) => (sign === -1 ? upper : lower)),
    benefit_upper: turned(({lower, upper}) => (sign === -1 ? lower : upper))
  };
}

/** Several figures of one cell. */
const further = (
  cell: Cell | undefined,
  told: typeof figure,
  reads: Readonly<Record<string, (cell: Cell) => number | null | undefined>>
): Row => Object.fromEntries(Object.entries(reads).map(([key, read]) => [key, told(cell, read)]));

const answerFigures = (cell: Cell | undefined, key: string): Row => ({
  [`n_${key}`]: figure(cell, ({numerator}) => numerator),
  ...bounded(cell, key)
});

/** Whether anything of a row is withheld, in words; each figure of it says so too. */
export const suppressionOf = (
  cells: OutcomeCells,
  profile: {id: string; threshold: number | null}
): string => {
  const hidden = outcomeKinds.filter((kind) => cells[kind]?.status === "withheld").length;
  if (profile.threshold === null) return "nothing is withheld in this view";
  return hidden === 0
    ? `nothing withheld (profile ${profile.id})`
    : `figures of fewer than ${profile.threshold} people, or that would give such a figure away (profile ${profile.id})`;
};
