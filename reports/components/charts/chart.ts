import * as Plot from "@observablehq/plot";
import {h} from "../dom.js";
import {watchPaper} from "../print.js";

export interface Described {
  /** What the picture is of, as its name for a screen reader. */
  label: string;
  /** What it shows, in a sentence. */
  description: string;
}

/**
 * Draws a chart in the site's look. Plot's own inline style sheet is taken out again (the page's policy allows none);
 * `style/chart.css` has what is needed of it. Marks keep their names as data: a screen reader is told
 * the picture as a whole, and the numbers by the table.
 */
export function draw({label, description}: Described, options: Plot.PlotOptions): Element {
  const chart = Plot.plot({
    className: "chart",
    ariaLabel: label,
    ariaDescription: description,
    ...options
  });
  for (const style of chart.querySelectorAll("style")) style.remove();
  for (const part of chart.querySelectorAll("[aria-label]")) {
    part.setAttribute("data-mark", part.getAttribute("aria-label") ?? "");
    part.removeAttribute("aria-label");
  }
  chart.setAttribute("role", "img");
  return chart;
}

/** Widths of a sheet between its margins and of a column on it, so that letters are as large in print as the text. */
const sheet = 660;
const columnOfSheet = 320;

/** Draws for the width there is, again when it changes, and for the sheet when it is printed. */
export function responsive(render: (width: number) => Element): HTMLElement {
  const box = h("div", {class: "responsive"});
  const widthOfSheet = (): number =>
    box.closest(".pairs:not(.singly), .columns-2") === null ? sheet : columnOfSheet;
  let printing = matchMedia("print").matches;
  let drawn = 0;
  const redraw = (width: number): void => {
    if (width === 0 || width === drawn) return;
    drawn = width;
    box.replaceChildren(render(width));
  };
  const fill = (width: number): void => redraw(printing ? widthOfSheet() : Math.round(width));
  new ResizeObserver(([entry]) => fill(entry?.contentRect.width ?? 0)).observe(box);
  const leave = watchPaper((onPaper) => {
    if (!box.isConnected) return leave();
    printing = onPaper;
    fill(box.clientWidth);
  });
  return box;
}
