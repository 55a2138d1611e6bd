import type {SiteData} from "../../../../src/site/page-data.ts";
import type {Picture} from "../../block.js";
import {answerSteps} from "../../charts/answers.js";
import {rowsByGroup} from "../../charts/rows.js";
import {namedBy} from "../../counted.js";
import {h} from "../../dom.js";
import {formatCount, formatPercent, formatRange} from "../../format.js";
import {standIn} from "../../look.js";
import type {OutcomeCells, OutcomeKind} from "../../outcomes/cells.js";
import {answersOf} from "../../sentences/outcome/said.js";
import {dataTable} from "../../table.js";

/** Each answer of one question about the people who answered both times, with how it looks. */
export interface AnswerLook<Kind extends OutcomeKind> {
  kind: Kind;
  name: string;
  /** Deep for what moved, pale for what stayed; lightness tells them apart, never red and green. */
  fill: string;
  opacity: number;
}

export interface Answers<Kind extends OutcomeKind> {
  cells: OutcomeCells;
  looks: readonly AnswerLook<Kind>[];
  label: string;
  description: string;
  color: string;
  word: SiteData["word"];
}

/** Steps that add up to everybody where every answer is shown; single figures, unconnected, where one is withheld. */
export function answersPicture<Kind extends OutcomeKind>({
  cells,
  looks,
  color,
  word,
  ...described
}: Answers<Kind>): Picture | null {
  const {shown} = answersOf(
    cells,
    looks.map(({kind}) => kind)
  );
  const asked = looks.filter(({kind}) => cells[kind] !== undefined);
  if (shown.length === 0) return null;
  if (shown.length < asked.length)
    return {
      title: "Each share by itself; where one is withheld, they are not drawn as parts of a whole.",
      render: (width) =>
        rowsByGroup(
          asked.map(({kind, name}) => ({id: kind, name, cell: cells[kind]})),
          {...described, color, format: "percent", word, width}
        )
    };
  const rows = asked.map(({kind, name, fill, opacity}) => {
    const {cell, count, of} = shown.find((one) => one.kind === kind)!;
    const likely =
      cell.lower === null || cell.upper === null
        ? ""
        : ` (${formatRange("percent", cell.lower, cell.upper)})`;
    return {
      ...{id: kind, name, fill, opacity},
      value: cell.value ?? 0,
      text: `${formatPercent(cell.value ?? 0)}${likely}, ${formatCount(count)} of ${formatCount(of)}`
    };
  });
  return {render: (width) => answerSteps(rows, {...described, width})};
}

export function answersTable<Kind extends OutcomeKind>(
  caption: string,
  {cells, looks}: Pick<Answers<Kind>, "cells" | "looks">
): HTMLElement {
  return dataTable({
    caption: `${caption}. Likely between: 95% Wilson interval`,
    head: ["Answer", "People", "Of", "Share", "Likely between"],
    rows: looks.flatMap(({kind, name}) => {
      const cell = cells[kind];
      if (cell === undefined) return [];
      if (cell.status !== "shown" || cell.numerator === null || cell.denominator === null)
        return [
          [namedBy(name, cell), h("span", {class: `stand-in ${cell.status}`}, standIn(cell)), "", "", ""]
        ];
      return [
        [
          namedBy(name, cell),
          formatCount(cell.numerator),
          formatCount(cell.denominator),
          formatPercent(cell.value ?? 0),
          cell.lower === null || cell.upper === null
            ? "\u2013"
            : formatRange("percent", cell.lower, cell.upper)
        ]
      ];
    })
  });
}
