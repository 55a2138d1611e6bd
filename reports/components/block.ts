import type {PageMeasure} from "../../src/site/page-data.ts";
import {responsive} from "./charts/chart.js";
import {counted, countedTogether} from "./counted.js";
import {h} from "./dom.js";
import {sourceOf} from "./source.js";

export interface Picture {
  /** Named above the picture where a block has several. */
  title?: string;
  render(width: number): Element;
}

export interface Block {
  id: string;
  title: string;
  sentence: string;
  /** A caution that belongs to the sentence. */
  note?: string;
  /** A reason that several blocks of a page share; the page gives it once. */
  shared?: string;
  pictures: readonly Picture[];
  /** Where pictures stand side by side. */
  columns?: 1 | 2;
  table?: HTMLElement;
  /** Finer tables than the picture draws, each under its own name. */
  further?: readonly {name: string; table: HTMLElement}[];
  /** What the block opens to beside its table; see `foldedPart`. */
  parts?: readonly (HTMLElement | null)[];
  measures: readonly PageMeasure[];
  /** Measures that the rows of its table name one by one, where they are too many to define under the block. */
  rowsOf?: readonly PageMeasure[];
}

/** A sentence first, then the picture, then the table, then where it comes from. */
export function block(block: Block): HTMLElement {
  const {
    id,
    title,
    sentence,
    note,
    shared,
    pictures,
    columns,
    table,
    further = [],
    parts = [],
    measures,
    rowsOf = []
  } = block;
  const [first] = measures;
  const [together] = rowsOf;
  return h(
    "section",
    {
      class: "block",
      id,
      "aria-labelledby": `${id}-title`,
      "data-measures": [...measures, ...rowsOf].map(({id}) => id).join(" ")
    },
    h(
      "header",
      {class: "block-head"},
      h("h2", {id: `${id}-title`}, title),
      first !== undefined ? counted(first) : together !== undefined && countedTogether(together.family, title)
    ),
    h("p", {class: "take"}, sentence),
    note === undefined ? null : h("p", {class: "note"}, note),
    shared === undefined ? null : sharedNote(shared),
    pictures.length === 0
      ? null
      : h("div", {class: `pictures columns-${columns ?? 1}`}, ...pictures.map(picture)),
    table === undefined ? null : folded("The same as a table", table),
    ...further.map(({name, table}) => folded(name, table)),
    ...parts,
    sourceOf(measures)
  );
}

const folded = (name: string, table: HTMLElement): HTMLElement =>
  h("details", {class: "numbers"}, h("summary", {}, name), table);

export const sharedNote = (text: string): HTMLElement => h("p", {class: "note shared"}, text);

/** A part of a block that a reader opens: its own sentence, picture and table. */
export const foldedPart = (
  name: string,
  {
    sentence,
    note,
    pictures,
    table
  }: {sentence: string; note?: string; pictures: readonly Picture[]; table: HTMLElement}
): HTMLElement =>
  h(
    "details",
    {class: "numbers part"},
    h("summary", {}, name),
    h("p", {class: "part-take"}, sentence),
    note === undefined || note === "" ? null : h("p", {class: "note"}, note),
    ...pictures.map(picture),
    table
  );

const picture = ({title, render}: Picture): HTMLElement =>
  h("figure", {}, title === undefined ? null : h("figcaption", {}, title), responsive(render));

/** Said in place of a page's blocks where there is nothing to draw. */
export const nothing = (sentence: string, then: string): HTMLElement =>
  h("section", {class: "block nothing"}, h("p", {class: "take"}, sentence), h("p", {class: "note"}, then));
