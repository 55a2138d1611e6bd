import type {Cell} from "../../src/measures/cell.ts";
import type {PageMeasure} from "../../src/site/page-data.ts";
import {h} from "./dom.js";
import {definitionAnchor} from "./source.js";

/** What a link to a definition needs to know of a measure. */
export type Defined = Pick<PageMeasure, "id" | "title">;

const words = "How this is counted";

const toDefinition = (look: string, anchor: string, title: string, text: string): HTMLAnchorElement =>
  h(
    "a",
    {
      class: `counted ${look}`,
      href: `./methods.html#${anchor}`,
      "aria-label": `${words}: ${title}`,
      title: words
    },
    text
  );

/** The link from a figure to its definition, in words: beside the title of a block, under a tile. */
export const counted = ({id, title}: Defined): HTMLAnchorElement =>
  toDefinition("in-words", definitionAnchor(id), title, words);

/** To the definitions of a family, where a picture shows many of its measures. */
export const countedTogether = (family: string, title: string): HTMLAnchorElement =>
  toDefinition("in-words", family, title, words);

/** A name in a table with a small mark that leads to the definition of what it names. */
export const named = (name: string, measure: Defined | undefined): Node | string =>
  measure === undefined
    ? name
    : h("span", {}, name, toDefinition("mark", definitionAnchor(measure.id), measure.title, ""));

/** The same for a row whose cell says of which measure it is. */
export const namedBy = (name: string, cell: Pick<Cell, "measure"> | undefined): Node | string =>
  named(name, cell === undefined ? undefined : {id: cell.measure, title: name});
