import {block} from "../../block.js";
import {rowsByGroup} from "../../charts/rows.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {named} from "../../counted.js";
import {type Release, whole} from "../../release.js";
import {subject} from "../../scales.js";
import {sharesSentence} from "../../sentences/at-one-time.js";
import {anchorOf} from "../../source.js";
import {cellColumns, cellRow, dataTable, labelOf} from "../../table.js";
import {capital} from "../../words.js";
import {latestTold, others, type Survey, surveysIn} from "./survey.js";

/** Shares past each scale's cut-off, surveys side by side. */
export function shares(
  release: Release,
  {short, shares: measures}: Survey,
  choice: Choice
): HTMLElement | null {
  const {word} = release.site;
  const scales = measures
    .map((measure) => ({measure, surveys: surveysIn(release, measure, choice)}))
    .filter(({surveys}) => surveys.length > 0);
  const [first] = scales;
  const period = latestTold(release, measures, choice) ?? first?.surveys.at(-1)?.period;
  if (first === undefined || period === undefined) return null;
  const meaningOf = ({measure}: (typeof scales)[number]): string =>
    measure.instrument?.cutoff?.meaning ?? "past the cut-off";
  const alike = scales.every((scale) => meaningOf(scale) === meaningOf(first));
  const sentence = sharesSentence(
    period.label,
    scales.map((scale) => ({
      subject: subject(scale.measure),
      meaning: meaningOf(scale),
      cell: release.cell(scale.measure.id, {...whole, period: period.id, program: choice.program})
    })),
    word
  );
  const columns = cellColumns(
    first.measure,
    scales.flatMap(({surveys}) => surveys.map(({cell}) => cell))
  );
  return block({
    id: `${anchorOf(first.measure.id)}-and-others`,
    title: alike
      ? `${short}: ${meaningOf(first)}, of those who answered`
      : `${short}: past a cut-off, of those who answered`,
    sentence,
    note: others,
    columns: scales.length > 1 ? 2 : 1,
    pictures: scales.map((scale) => ({
      ...(scales.length > 1 ? {title: nameOf(scale, alike)} : {}),
      render: (width) =>
        rowsByGroup(
          scale.surveys.map(({period, cell}) => ({id: period.id, name: labelOf(period), cell})),
          {
            label: `${nameOf(scale, alike)}, survey by survey`,
            description: sentence,
            color: colorOf(scale.measure),
            format: "percent",
            word,
            width
          }
        )
    })),
    table: dataTable({
      caption: `${short}, survey by survey`,
      head: ["Scale", "Asked in", ...columns.map(({name}) => name)],
      rows: scales.flatMap((scale) =>
        scale.surveys.map(({period, cell}) => {
          const [asked = "", ...figures] = cellRow(labelOf(period), cell, columns);
          return [named(nameOf(scale, alike), scale.measure), asked, ...figures];
        })
      )
    }),
    measures: scales.map(({measure}) => measure)
  });

  function nameOf(scale: (typeof scales)[number], withoutMeaning: boolean): string {
    const name = capital(scale.measure.instrument?.scaleName ?? short);
    return withoutMeaning ? name : `${name}: ${meaningOf(scale)}`;
  }
}
