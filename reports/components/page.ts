import type {SiteData} from "../../src/site/page-data.ts";
import {h} from "./dom.js";
import {hatching, key} from "./key.js";
import {openOnPaper} from "./print.js";

/** The blocks of a page, then the one key to their looks. */
export function page(site: SiteData, ...blocks: readonly (HTMLElement | null)[]): HTMLElement {
  openOnPaper();
  const content = h("div", {class: "blocks"}, ...blocks, key(site.profile.threshold));
  giveOnce(content);
  content.prepend(hatching());
  return content;
}

/** A reason that several blocks share stands where it is first needed. */
function giveOnce(content: HTMLElement): void {
  const given = new Set<string | null>();
  for (const note of content.querySelectorAll(".shared")) {
    if (given.has(note.textContent)) note.remove();
    given.add(note.textContent);
  }
}
