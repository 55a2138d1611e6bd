import type {ProgramType} from "../../../src/config/workspace.ts";
import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {sharedNote} from "../block.js";
import {type Card, cards} from "../cards.js";
import {h} from "../dom.js";
import {lookOf} from "../look.js";
import {earlier, latest, type Period, type Release, whole} from "../release.js";
import {gather, isChange} from "../scales.js";
import {changeTitle} from "../sentences/change.js";
import {twoSystems} from "../sentences/two-systems.js";

/** Figures of a period in the order a page shows them, where the release has them. */
const counts = ["served", "new_organization", "attendances", "hours", "calls_offered", "answer_rate"];

/** Which of them give way first where there are more than six tiles: the last of these. */
const rank = ["served", "answer_rate", "attendances", "new_organization", "calls_offered", "hours"];

const mostTiles = 6;

/** Who stayed: the first of these that can be shown. */
const stays = ["retention:180", "survival:180"];

/** Periods a cohort or a change is judged by, the one that holds most people first. */
const coarsest = ["all", "fiscal_year", "year", "quarter"];

const pages: Readonly<Record<PageMeasure["family"] | ProgramType, string>> = {
  engagement: "./engagement.html",
  retention: "./engagement.html",
  outcomes: "./outcomes.html",
  warm_line: "./warm-line.html",
  support_group: "./support-groups.html",
  one_to_one: "./peer-specialists.html",
  peer_run: "./peer-run.html"
};

/**
 * The headline figures: counts of the newest closed period of a kind, then who stayed and what people reported, from
 * the coarsest period that shows it.
 */
export function headline(release: Release, grain: string): HTMLElement | null {
  const settled = [
    ...stays.flatMap((id) => judged(release, release.measure(id))).slice(0, 1),
    ...changes(release)
  ];
  const counting = counts.flatMap((id) => counted(release, release.measure(id), grain));
  const kept = new Set(
    [...counting]
      .sort((a, b) => rank.indexOf(a.measure.id) - rank.indexOf(b.measure.id))
      .slice(0, mostTiles - settled.length)
  );
  const shown = [...counting.filter((one) => kept.has(one)), ...settled];
  if (shown.length === 0) return null;
  const why = twoSystems(shown.map(({cell}) => cell));
  return h("div", {}, cards(release, shown), why === undefined ? null : sharedNote(why));
}

function counted(release: Release, measure: PageMeasure | undefined, grain: string): Card[] {
  const period = measure && latest(release, measure.id, grain, whole);
  return measure === undefined || period === undefined ? [] : [card(release, measure, measure.title, period)];
}

/** A figure that takes time to settle, where it is settled and shown. */
function judged(release: Release, measure: PageMeasure | undefined, title = measure?.title): Card[] {
  if (measure === undefined) return [];
  const shows = (period: Period): boolean => lookOf(cellAt(release, measure, period)) === "number";
  const period = coarsest.flatMap((kind) => release.periods(kind).filter(shows).at(-1) ?? [])[0];
  return period === undefined ? [] : [card(release, measure, title ?? "", period)];
}

/** Two changes people reported: in hope, which recovery turns on, then the one most people answered for. */
function changes(release: Release): Card[] {
  const isHope = ({measure}: Card): number => (measure.instrument?.constructs[0] === "hope" ? 1 : 0);
  return gather(release.family("outcomes").filter(isChange))
    .flatMap(({total}) => judged(release, total, changeTitle(total)))
    .sort((a, b) => isHope(b) - isHope(a) || (b.cell?.people ?? 0) - (a.cell?.people ?? 0))
    .slice(0, 2);
}

const cellAt = (release: Release, measure: PageMeasure, period: Period): Cell | undefined =>
  release.cell(measure.id, {...whole, period: period.id});

function card(release: Release, measure: PageMeasure, title: string, period: Period): Card {
  const past = earlier(release, period);
  return {
    title,
    measure,
    period,
    cell: cellAt(release, measure, period),
    before: past && cellAt(release, measure, past),
    href: pages[measure.family],
    trail: trailOf(release, measure, period),
    chart: release.charts.charts.find((chart) => isOfWhole(chart) && chart.measure === measure.id)
  };
}

/** Closed periods up to the one shown; a figure of all time together has been where its quarters or years were. */
function trailOf(release: Release, measure: PageMeasure, period: Period): (number | null)[] {
  const kinds = period.kind === "all" ? ["quarter", "fiscal_year", "year"] : [period.kind];
  const trails = kinds.map((kind) =>
    release
      .series(measure.id, kind, whole)
      .filter(({period: {closed, end}}) => closed && end <= period.end)
      .map(({cell}) => (lookOf(cell) === "number" ? (cell?.value ?? null) : null))
  );
  return trails.find((trail) => trail.filter((value) => value !== null).length > 2) ?? [];
}

const isOfWhole = ({program, site, per}: Release["charts"]["charts"][number]): boolean =>
  program === null && site === null && per === undefined;
