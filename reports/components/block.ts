import type {PageMeasure} from "../../src/release/view-pages.ts";
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
  pictures: readonly Picture[];
  /** Where pictures stand side by side. */
  columns?: 1 | 2;
  table?: HTMLElement;
  measures: readonly PageMeasure[];
}

/** A sentence first, then the picture, then the table, then where it comes from. */
export function block({id, title, sentence, note, pictures, columns, table, measures}: Block): HTMLElement {
  return h(
    "section",
    {class: "block", id, "aria-labelledby": `${id}-title`},
    h("h2", {id: `${id}-title`}, title),
    h("p", {class: "take"}, sentence),
    note === undefined ? null : h("p", {class: "note"}, note),
    pictures.length === 0
      ? null
      : h("div", {class: `pictures columns-${columns ?? 1}`}, ...pictures.map(picture)),
    table === undefined
      ? null
      : h("details", {class: "numbers"}, h("summary", {}, "The same as a table"), table),
    sourceOf(measures)
  );
}

const picture = ({title, render}: Picture): HTMLElement =>
  h("figure", {}, title === undefined ? null : h("figcaption", {}, title), responsive(render));

/** Said in place of a page's blocks where there is nothing to draw. */
export const nothing = (sentence: string, then: string): HTMLElement =>
  h("section", {class: "block nothing"}, h("p", {class: "take"}, sentence), h("p", {class: "note"}, then));
