import type {PageTarget} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {targetBars} from "../charts/targets.js";
import {named} from "../counted.js";
import {formatDate, formatPercent, formatValue} from "../format.js";
import type {Release} from "../release.js";
import {basisOf, standInOf, targetsNote, targetsSentence} from "../sentences/targets.js";
import {onSheets, partName} from "../sheets.js";
import {dataTable} from "../table.js";

/** Targets of grants and of periods, newest first: what each has come to, and the same day of the year before. */
export function targets(release: Release): HTMLElement | null {
  const told = release.targets.toSorted(
    (a, b) => b.period.end.localeCompare(a.period.end) || (a.grantName ?? "").localeCompare(b.grantName ?? "")
  );
  if (told.length === 0) return null;
  const nameOf = (target: PageTarget): string =>
    [
      target.title,
      release.programName(target.program),
      release.siteName(target.site),
      target.grantName,
      target.period.label
    ]
      .filter((part) => part !== null)
      .join(", ");
  const drawn = told.filter(({share, status}) => share !== null || status === "withheld");
  const sentence = targetsSentence(told);
  const note = targetsNote(told);
  const inside = told.some(({earlier, projected}) => earlier.length > 0 || projected !== null);
  const measures = [...new Set(told.map(({measure}) => measure))].flatMap((id) => release.measure(id) ?? []);
  return block({
    id: "targets",
    title: "Targets",
    sentence,
    ...(note === undefined ? {} : {note}),
    pictures: onSheets(drawn).map((part, nth, {length}) => ({
      render: (width) =>
        targetBars(
          part.map((target) => ({target, name: nameOf(target)})),
          {
            label: partName("Per cent of each target", nth, length),
            description: sentence,
            most: Math.max(...drawn.map(({share}) => share ?? 0)),
            width
          }
        )
    })),
    table: dataTable({
      caption: "Targets",
      lastWords: inside ? 1 : 0,
      head: [
        "Target",
        "Is to be",
        "Has come to",
        "Per cent",
        "Reached",
        ...(inside ? ["Same day a year before", "At its end", "Will come to"] : [])
      ],
      rows: told.map((target) => {
        const {format, direction, value, actual, share, reached, closed, through} = target;
        const word = standInOf(target);
        return [
          named(nameOf(target), {id: target.measure, title: target.title}),
          `${direction === "at_most" ? "at most" : "at least"} ${formatValue(format, value)}`,
          actual === null
            ? word
            : `${formatValue(format, actual)}${closed || through === null ? "" : ` up to ${formatDate(through)}`}`,
          share === null ? "" : formatPercent(share),
          actual === null ? word : reached === null ? "still open" : reached ? "yes" : "no",
          ...(inside ? yearBefore(target) : [])
        ];
      })
    }),
    measures
  });
}

/** The same day a year before, where that year ended, and what this one will come to. */
function yearBefore({format, earlier, period, projected}: PageTarget): string[] {
  const before = earlier.find(
    ({start}) => Number(period.start.slice(0, 4)) - Number(start.slice(0, 4)) === 1
  );
  const write = (figure: number | undefined): string =>
    figure === undefined ? "" : formatValue(format, figure);
  return [
    write(before?.value),
    write(before?.atEnd),
    projected === null ? "" : `${write(projected.value)}, ${basisOf(projected)}`
  ];
}
