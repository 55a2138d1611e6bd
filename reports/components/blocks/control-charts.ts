import type {PageChart} from "../../../src/site/chart-data.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {controlChart} from "../charts/control.js";
import {colorOf} from "../color.js";
import {append, h} from "../dom.js";
import {formatFigure} from "../format.js";
import {icons} from "../icons.js";
import {pairs} from "../pair.js";
import type {Period, Release} from "../release.js";
import {chartSentence, namedCharts, nameOf} from "../sentences/what-changed.js";
import {anchorOf} from "../source.js";
import {dataTable} from "../table.js";
import {capital} from "../words.js";

/** Headline series by month or week, two side by side, each with its rules, its table and its definition. */
export const controlCharts = (release: Release): HTMLElement | null =>
  pairs(
    namedCharts(release).charts.map((chart) => one(release, chart)),
    "singly"
  );

/** The periods that its points are of. */
const stepsOf = ({charts, site}: Release): readonly Period[] => charts.weeks ?? site.periods;

function one(release: Release, chart: PageChart): HTMLElement {
  const sentence = chartSentence(chart);
  const measure = release.measure(chart.measure);
  const drawn = block({
    id: anchorOf(chart.id),
    title: `${nameOf(chart)}, by ${chart.every}`,
    sentence,
    note: `${chart.rules}.`,
    pictures:
      chart.steps.length < 2
        ? []
        : [
            {
              render: (width) =>
                controlChart(chart, {
                  periods: stepsOf(release),
                  label: `${nameOf(chart)}, ${chart.every} by ${chart.every}, with what chance alone would make`,
                  description: sentence,
                  color: colorOf(chart),
                  width
                })
            }
          ],
    table: tableOf(release, chart, measure),
    measures: [chart.measure, chart.per].flatMap((id) =>
      id === undefined ? [] : (release.measure(id) ?? [])
    )
  });
  const shown = icons(chart);
  const take = drawn.querySelector(".take");
  if (shown !== null && take !== null) append(take, [shown]);
  return drawn;
}

const words: Readonly<Partial<Record<PageChart["steps"][number]["status"], string>>> = {
  withheld: "withheld",
  empty: "none to count",
  immature: "too early to say"
};

function tableOf(
  release: Release,
  {title, every, format, steps, events}: PageChart,
  measure: PageMeasure | undefined
): HTMLElement {
  const labels = new Map(stepsOf(release).map(({id, label}) => [id, label]));
  const figure = (value: number | null): string => (value === null ? "" : formatFigure(format, value));
  const limits = (lower: number | null, upper: number | null): string =>
    lower === null
      ? ""
      : `${figure(format === "score" ? lower : Math.max(0, lower))} to ${figure(format === "percent" ? Math.min(1, upper ?? 1) : upper)}`;
  return dataTable({
    caption: `${title}, by ${every}`,
    lastWords: 2,
    head: [
      capital(every),
      {name: "Figure", measure},
      "Center line",
      "Chance alone makes",
      "Signal",
      "What happened"
    ],
    rows: steps
      .map(({id, status, value, center, lower, upper, signal, atMost}) => [
        `${labels.get(id) ?? id}${status === "partial" ? " (not whole)" : ""}`,
        value === null
          ? h("span", {class: `stand-in ${status}`}, words[status] ?? "not recorded")
          : `${atMost === true ? "at most " : ""}${figure(value)}`,
        figure(center),
        limits(lower, upper),
        signal ?? "",
        events
          .filter(({step}) => step === id)
          .map(({text}) => text)
          .join("; ")
      ])
      .reverse()
  });
}
