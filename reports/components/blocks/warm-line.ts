import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {callBars} from "../charts/calls.js";
import {lineOverTime} from "../charts/line.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {formatCount, formatPercent, formatPoints, formatRange, formatValue} from "../format.js";
import {lookOf, standIn} from "../look.js";
import {earlier, latest, type Release, whole} from "../release.js";
import {
  callersSentence,
  callFigureSentence,
  callShareSentence,
  callsSentence,
  distressSentence,
  formulaOf,
  serviceLevelSentence,
  shareOf
} from "../sentences/calls.js";
import {anchorOf} from "../source.js";
import {dataTable, labelOf, valueNames} from "../table.js";
import {capital} from "../words.js";

const repeat =
  "Calls are counted, not people: the same person may call more than once, so shares carry no range.";

/** How many calls a share is of. */
const countIn = (cell: Cell | undefined): number | null => (cell?.status === "shown" ? cell.numerator : null);

/** Calls that came in, and of them those that were answered; `answered` is the share measure. */
export function calls(
  release: Release,
  offered: PageMeasure,
  answered: PageMeasure | undefined,
  choice: Choice
): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const period = latest(release, offered.id, choice.grain, slice);
  if (period === undefined) return null;
  const at = (measure: PageMeasure | undefined, id: string | undefined) =>
    measure === undefined || id === undefined ? undefined : release.cell(measure.id, {...slice, period: id});
  const series = release.series(offered.id, choice.grain, slice).map(({period, cell}) => ({
    period,
    offered: cell,
    answered: countIn(at(answered, period.id))
  }));
  const sentence = callsSentence({
    period,
    offered: at(offered, period.id),
    before: at(offered, earlier(release, period)?.id),
    answered: at(answered, period.id)
  });
  return block({
    id: anchorOf(offered.id),
    title: "Calls",
    sentence,
    note: series.some(({offered, answered}) => lookOf(offered) === "number" && answered === null)
      ? `${repeat} Where a bar has no filled part, the share answered cannot be told.`
      : repeat,
    pictures: [
      {
        render: (width) =>
          callBars(series, {
            label: "Calls that came in and were answered, over time",
            description: sentence,
            color: colorOf(offered),
            width
          })
      }
    ],
    table: dataTable({
      caption: "Calls that came in and were answered",
      head: ["Period", "Came in", "Answered", "Share answered"],
      rows: series.map(({period, offered, answered: count}) => {
        const cell = at(answered, period.id);
        const share = cell === undefined ? null : shareOf(cell);
        return [
          labelOf(period),
          offered?.status === "shown" && offered.value !== null
            ? formatCount(offered.value)
            : standIn(offered),
          countOr(count),
          share === null ? "\u2013" : formatPercent(share)
        ];
      })
    }),
    measures: [offered, ...(answered === undefined ? [] : [answered])]
  });
}

/** A share, average or rate of calls over time. */
export function callFigure(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const period = latest(release, measure.id, choice.grain, slice);
  const ofShares = measure.format === "percent";
  const figureOf = (cell: Cell | undefined): number | null =>
    cell === undefined ? null : ofShares ? shareOf(cell) : cell.status === "shown" ? cell.value : null;
  const series = release
    .series(measure.id, choice.grain, slice)
    .map((entry) => ({...entry, value: figureOf(entry.cell)}));
  const cell = period && release.cell(measure.id, {...slice, period: period.id});
  const told = figureOf(cell);
  if (period === undefined || cell === undefined) return null;
  if (series.every(({cell}) => cell?.status !== "shown" && cell?.status !== "withheld")) return null;
  const sentence =
    ofShares && told !== null
      ? callShareSentence({measure, period, cell, share: told})
      : callFigureSentence({measure, period, cell});
  const ranged = series.some(({cell}) => cell?.lower != null);
  const counts = ofShares || measure.format === "per_1000";
  return block({
    id: anchorOf(measure.id),
    title: measure.title,
    sentence,
    pictures: [
      {
        render: (width) =>
          lineOverTime(series, {
            label: `${measure.title} over time`,
            description: sentence,
            color: colorOf(measure),
            format: measure.format,
            width
          })
      }
    ],
    table: dataTable({
      caption: measure.title,
      head: [
        "Period",
        ofShares ? "Share" : valueNames[measure.format],
        ...(ranged ? ["Likely between"] : []),
        ...(counts ? ["Calls"] : []),
        "Of"
      ],
      rows: series.map(({period, cell, value}) => [
        labelOf(period),
        value === null ? standIn(cell) : formatValue(measure.format, value),
        ...(ranged ? [rangeOf(cell)] : []),
        ...(counts ? [countOr(cell?.status === "shown" ? cell.numerator : null)] : []),
        countOr(cell?.status === "shown" ? cell.denominator : null)
      ])
    }),
    measures: [measure]
  });
}

const countOr = (count: number | null): string => (count === null ? "\u2013" : formatCount(count));
const rangeOf = (cell: Cell | undefined): string =>
  cell?.status !== "shown" || cell.lower === null || cell.upper === null
    ? "\u2013"
    : formatRange("percent", cell.lower, cell.upper);

/** The service level by the formula the program reports, with the others beside it. */
export function serviceLevel(
  release: Release,
  formulas: readonly PageMeasure[],
  choice: Choice
): HTMLElement | null {
  const [own] = formulas;
  if (own === undefined) return null;
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release
    .series(own.id, choice.grain, slice)
    .map((entry) => ({...entry, value: entry.cell === undefined ? null : shareOf(entry.cell)}));
  const told =
    series.filter(({value, period}) => value !== null && period.closed).at(-1) ??
    series.filter(({value}) => value !== null).at(-1);
  if (told === undefined) return null;
  const at = (measure: PageMeasure, period: string) => release.cell(measure.id, {...slice, period});
  const sentence = serviceLevelSentence({
    period: told.period,
    formulas: formulas.map((measure) => ({measure, cell: at(measure, told.period.id)}))
  });
  return block({
    id: anchorOf(own.id),
    title: "Service level",
    sentence,
    note: "Call centers reckon it by three formulas, which differ in what becomes of callers who leave early: a level means nothing without the name of its formula.",
    pictures: [
      {
        render: (width) =>
          lineOverTime(series, {
            label: `Service level over time: ${formulaOf(own)}`,
            description: sentence,
            color: colorOf(own),
            format: "percent",
            width
          })
      }
    ],
    table: dataTable({
      caption: "Service level by three formulas",
      head: ["Period", ...formulas.map((measure) => capital(formulaOf(measure)))],
      rows: series.map(({period}) => [
        labelOf(period),
        ...formulas.map((measure) => {
          const cell = at(measure, period.id);
          const share = cell === undefined ? null : shareOf(cell);
          return share === null ? standIn(cell) : formatPercent(share);
        })
      ])
    }),
    measures: [...formulas]
  });
}

/** How callers rated their distress before and after. */
export function distress(release: Release, choice: Choice): HTMLElement | null {
  const eased = release.measure("distress_eased");
  if (eased === undefined) return null;
  const worse = release.measure("distress_worse");
  const [before, after] = ["before", "after"].map((when) => release.measure(`distress_high:${when}`));
  const change = release.measure("distress_change");
  const slice = {...whole, program: choice.program, site: choice.site};
  const series = release
    .series(eased.id, choice.grain, slice)
    .map((entry) => ({...entry, value: entry.cell === undefined ? null : shareOf(entry.cell)}));
  const period = latest(release, eased.id, choice.grain, slice);
  if (period === undefined || series.every(({cell}) => lookOf(cell) === "missing")) return null;
  const at = (measure: PageMeasure | undefined, id: string) =>
    measure === undefined ? undefined : release.cell(measure.id, {...slice, period: id});
  const sentence = distressSentence({
    period,
    eased: {measure: eased, cell: at(eased, period.id)},
    before: at(before, period.id),
    after: at(after, period.id)
  });
  const further = [worse, before, after].filter((measure) => measure !== undefined);
  const written = (cell: Cell | undefined): string => {
    const share = cell === undefined ? null : shareOf(cell);
    return share === null ? standIn(cell) : formatPercent(share);
  };
  const means = change === undefined ? [] : (["mean_before", "mean_after"] as const);
  return block({
    id: anchorOf(eased.id),
    title: "Distress before and after",
    sentence,
    note: "Callers rated it themselves. It is change during a call, not an effect of it; the range takes each call for another caller's.",
    pictures: [
      {
        render: (width) =>
          lineOverTime(series, {
            label: "Share of rated calls in which distress eased, over time",
            description: sentence,
            color: colorOf(eased),
            format: "percent",
            width
          })
      }
    ],
    table: dataTable({
      caption: "Distress before and after",
      head: [
        "Period",
        "Eased",
        "Likely between",
        "Calls",
        "Of",
        ...further.map((measure) => (measure === worse ? "Rose" : measure.title)),
        ...means.map((name) => (name === "mean_before" ? "Mean before" : "Mean after"))
      ],
      rows: series.map(({period, cell}) => [
        labelOf(period),
        written(cell),
        rangeOf(cell),
        countOr(cell?.status === "shown" ? cell.numerator : null),
        countOr(cell?.status === "shown" ? cell.denominator : null),
        ...further.map((measure) => written(at(measure, period.id))),
        ...means.map((name) => {
          const mean = at(change, period.id)?.more[name];
          return mean === undefined || mean === null ? "\u2013" : formatPoints(mean, 2);
        })
      ])
    }),
    measures: [eased, ...further, ...(change === undefined ? [] : [change])]
  });
}

/** Who calls again, and how calls are spread over callers: for the organization's own eyes. */
export function callers(release: Release, choice: Choice): HTMLElement | null {
  const [spread, again, frequent, ...busiest] = [
    "calls_per_caller",
    "repeat_callers",
    "frequent_callers",
    "top_callers:1",
    "top_callers:5",
    "top_callers:10"
  ].map((id) => release.measure(id));
  if (spread === undefined) return null;
  const slice = {...whole, program: choice.program, site: choice.site};
  const period = latest(release, spread.id, choice.grain, slice);
  if (period === undefined) return null;
  const at = (measure: PageMeasure | undefined, id: string) =>
    measure === undefined ? undefined : release.cell(measure.id, {...slice, period: id});
  const top = busiest[1];
  const series =
    top === undefined
      ? []
      : release
          .series(top.id, choice.grain, slice)
          .map((entry) => ({...entry, value: entry.cell === undefined ? null : shareOf(entry.cell)}));
  const sentence = callersSentence({
    period,
    spread: at(spread, period.id),
    again: at(again, period.id),
    busiest: at(top, period.id)
  });
  const shares = [again, ...busiest, frequent].filter((measure) => measure !== undefined);
  const written = (cell: Cell | undefined): string => {
    const share = cell === undefined ? null : shareOf(cell);
    return share === null ? standIn(cell) : formatPercent(share);
  };
  const listed = release.measure("callers");
  return block({
    id: anchorOf(spread.id),
    title: "Callers who call again",
    sentence,
    note: "Only callers with an id or number are known; somebody may show several numbers, and several may share one. For the organization's own eyes.",
    pictures:
      top === undefined
        ? []
        : [
            {
              title: top.title,
              render: (width) =>
                lineOverTime(series, {
                  label: `${top.title} over time`,
                  description: sentence,
                  color: colorOf(top),
                  format: "percent",
                  width
                })
            }
          ],
    table: dataTable({
      caption: "Callers with an id",
      head: ["Period", "Callers", "Calls", "Calls of the middle caller", ...shares.map(({title}) => title)],
      rows: release
        .series(spread.id, choice.grain, slice)
        .map(({period, cell}) => [
          labelOf(period),
          cell?.status === "shown" ? countOr(cell.denominator) : standIn(cell),
          countOr(cell?.status === "shown" ? cell.numerator : null),
          countOr(cell?.status === "shown" ? cell.value : null),
          ...shares.map((measure) => written(at(measure, period.id)))
        ])
    }),
    measures: [...(listed === undefined ? [] : [listed]), spread, ...shares]
  });
}
