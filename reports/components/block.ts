import type {PageMeasure} from "../../src/site/page-data.ts";
import {responsive} from "./charts/chart.js";
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
  /** A finer table than the picture draws, under its own name. */
  further?: {name: string; table: HTMLElement};
  measures: readonly PageMeasure[];
}

/** A sentence first, then the picture, then the table, then where it comes from. */
export function block(block: Block): HTMLElement {
  const {id, title, sentence, note, shared, pictures, columns, table, further, measures} = block;
  return h(
    "section",
    {class: "block", id, "aria-labelledby": `${id}-title`},
    h("h2", {id: `${id}-title`}, title),
    h("p", {class: "take"}, sentence),
    note === undefined ? null : h("p", {class: "note"}, note),
    shared === undefined ? null : sharedNote(shared),
    pictures.length === 0
      ? null
      : h("div", {class: `pictures columns-${columns ?? 1}`}, ...pictures.map(picture)),
    table === undefined ? null : folded("The same as a table", table),
    further === undefined ? null : folded(further.name, further.table),
    sourceOf(measures)
  );
}

const folded = (name: string, table: HTMLElement): HTMLElement =>
  h("details", {class: "numbers"}, h("summary", {}, name), table);

export const sharedNote = (text: string): HTMLElement => h("p", {class: "note shared"}, text);

const picture = ({title, render}: Picture): HTMLElement =>
  h("figure", {}, title === undefined ? null : h("figcaption", {}, title), responsive(render));

/** Said in place of a page's blocks where there is nothing to draw. */
export const nothing = (sentence: string, then: string): HTMLElement =>
  h("section", {class: "block nothing"}, h("p", {class: "take"}, sentence), h("p", {class: "note"}, then));
