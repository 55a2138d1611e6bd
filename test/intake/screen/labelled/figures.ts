import type {Detector} from "../../../../src/intake/screen/detector.ts";
import {afterwardsTexts} from "./afterwards.ts";
import {blindTexts} from "./blind.ts";
import {boardClean, boardDirty, boardTexts} from "./board/board.ts";
import {cleanColumns} from "./clean.ts";
import type {LabelledColumn} from "./column.ts";
import {examinerColumns, examinerTexts} from "./examiner/examiner.ts";
import {heldOutClean, heldOutColumns, heldOutTexts} from "./held-out.ts";
import {type Figures, figuresOf, isStopped} from "./measure.ts";
import {type LabelledText, labelledTexts} from "./sentences.ts";
import {structuredColumns} from "./structured.ts";
import {unseenClean, unseenDirty, unseenTexts} from "./unseen/unseen.ts";

export interface TextFigures {
  naming: number;
  stopped: number;
  others: number;
  astray: number;
  missed: readonly LabelledText[];
  false: readonly LabelledText[];
}

export interface PartFigures {
  columns: Figures;
  texts: TextFigures;
}

/** Figures of every set, each measured once. */
export interface AllFigures {
  tuned: PartFigures;
  heldOut: PartFigures;
  unseen: PartFigures;
  board: PartFigures;
  examiner: PartFigures;
  blind: TextFigures;
  afterwards: TextFigures;
}

const halves = ["first", "second"] as const;

export const measureAll = (detectors: readonly Detector[]): AllFigures => ({
  tuned: part(
    [1, 2, 3].flatMap((seed) => [...structuredColumns(seed), ...cleanColumns(seed)]),
    [1, 2, 3].flatMap((seed) => labelledTexts(seed)),
    detectors
  ),
  heldOut: part(
    [21, 22, 23].flatMap((seed) => [...heldOutColumns(seed), ...heldOutClean(seed)]),
    [21, 22, 23].flatMap((seed) => heldOutTexts(seed)),
    detectors
  ),
  unseen: part(
    halves.flatMap((half) => [...unseenDirty(half, 1), ...unseenClean(half, 1)]),
    halves.flatMap((half) => unseenTexts(half)),
    detectors
  ),
  board: part(
    halves.flatMap((half) => [...boardDirty(half, 1), ...boardClean(half, 1)]),
    halves.flatMap((half) => boardTexts(half)),
    detectors
  ),
  examiner: part(examinerColumns(), examinerTexts(), detectors),
  blind: textFigures(blindTexts, detectors),
  afterwards: textFigures(afterwardsTexts, detectors)
});

const part = (
  columns: readonly LabelledColumn[],
  texts: readonly LabelledText[],
  detectors: readonly Detector[]
): PartFigures => ({columns: figuresOf(columns, detectors), texts: textFigures(texts, detectors)});

function textFigures(texts: readonly LabelledText[], detectors: readonly Detector[]): TextFigures {
  const seen = texts.map((text) => ({...text, stopped: isStopped(text, detectors)}));
  const naming = seen.filter(({names}) => names);
  const others = seen.filter(({names}) => !names);
  const missed = naming.filter(({stopped}) => !stopped);
  const wrong = others.filter(({stopped}) => stopped);
  return {
    naming: naming.length,
    stopped: naming.length - missed.length,
    others: others.length,
    astray: wrong.length,
    missed,
    false: wrong
  };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** The tables of docs/privacy.md. */
export function tables({tuned, heldOut, unseen, board, examiner, blind, afterwards}: AllFigures): string {
  const parts = [
    {title: "Labelled set", figures: tuned},
    {title: "Held-out set", figures: heldOut},
    {title: "Unseen set, both halves", figures: unseen},
    {title: "Board set, both halves", figures: board},
    {title: "Examiner's set, both halves", figures: examiner}
  ];
  return [
    ...parts.flatMap(({title, figures}) => linesOf(title, figures)),
    ...textLines("Blind texts", blind),
    ...textLines("Texts written afterwards", afterwards)
  ]
    .join("\n")
    .trimEnd();
}

const textLines = (title: string, texts: TextFigures): string[] => [
  `### ${title}`,
  "",
  `${texts.stopped} of ${texts.naming} texts with a name are stopped (${percent(texts.stopped, texts.naming)}); ${texts.astray} of ${texts.others} without one are too.`,
  "",
  ...misses(texts)
];

function linesOf(title: string, {columns, texts}: PartFigures): string[] {
  const all = columns.classes.reduce((sum, {columns: n}) => sum + n, 0);
  const stopped = columns.classes.reduce((sum, row) => sum + row.stopped, 0);
  return [
    `### ${title}`,
    "",
    "| holds | columns | stopped | recall | under its own name | clean columns stopped for it | precision |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...columns.classes.map(
      (row) =>
        `| ${row.holds} | ${row.columns} | ${row.stopped} | ${percent(row.stopped, row.columns)} | ${percent(row.named, row.columns)} | ${row.astray} | ${percent(row.named, row.named + row.astray)} |`
    ),
    `| **all identifiers** | ${all} | ${stopped} | **${percent(stopped, all)}** | | | |`,
    `| clean columns | ${columns.clean} | ${columns.refused.length} | **${percent(columns.refused.length, columns.clean)}** refused | | | |`,
    `| texts with a name | ${texts.naming} | ${texts.stopped} | **${percent(texts.stopped, texts.naming)}** | | | ${percent(texts.stopped, texts.stopped + texts.astray)} |`,
    `| texts without one | ${texts.others} | ${texts.astray} | ${percent(texts.astray, texts.others)} stopped | | | |`,
    "",
    ...columns.missed.map(
      ({holds, written, header}) => `- missed: ${holds}, ${written}, under \`${header}\``
    ),
    ...columns.refused.map(
      ({written, header, found}) =>
        `- refused though clean: ${written}, under \`${header}\` (${found.join(", ")})`
    ),
    ...misses(texts)
  ];
}

const misses = (texts: TextFigures): string[] => [
  ...unique(texts.missed).map((text) => `- missed: "${text}"`),
  ...unique(texts.false).map((text) => `- stopped without need: "${text}"`),
  ""
];

const unique = (texts: readonly LabelledText[]): string[] => [...new Set(texts.map(({text}) => text))];
