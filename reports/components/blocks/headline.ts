import type {PageMeasure} from "../../../src/release/view-pages.ts";
import {type Card, cards} from "../cards.js";
import {lookOf} from "../look.js";
import {earlier, latest, type Period, type Release, whole} from "../release.js";
import {changeTitle} from "../sentences/change.js";

/** Measures a director asks for first, where the release has them; of outcomes, the first two scales. */
const first = [
  "served",
  "new_organization",
  "attendances",
  "hours",
  "calls_offered",
  "answer_rate",
  "retention:180"
];

const pages: Readonly<Record<PageMeasure["family"], string>> = {
  engagement: "./engagement.html",
  retention: "./engagement.html",
  outcomes: "./outcomes.html",
  warm_line: "./warm-line.html"
};

/** The headline cards of the newest closed period of a kind; a cohort's share comes from the newest period that can be judged. */
export function headline(release: Release, grain: string): HTMLElement | null {
  const scores = release
    .family("outcomes")
    .filter(({format}) => format === "score")
    .slice(0, 2);
  const wanted = [...first.flatMap((id) => release.measure(id) ?? []), ...scores];
  const shown = wanted.flatMap((measure) => card(release, measure, grain));
  return shown.length === 0 ? null : cards(release, shown);
}

const titleOf = (measure: PageMeasure): string =>
  measure.family === "outcomes" ? changeTitle(measure) : measure.title;

function card(release: Release, measure: PageMeasure, grain: string): Card[] {
  const at = (period: Period) => release.cell(measure.id, {...whole, period: period.id});
  const newest = latest(release, measure.id, grain, whole);
  if (newest === undefined) return [];
  const judged =
    measure.family === "outcomes" || measure.family === "retention"
      ? (release
          .periods(grain)
          .filter((period) => lookOf(at(period)) === "number")
          .at(-1) ?? newest)
      : newest;
  const past = earlier(release, judged);
  return [
    {
      title: titleOf(measure),
      measure,
      period: judged,
      cell: at(judged),
      before: past && at(past),
      href: pages[measure.family]
    }
  ];
}
