import {h} from "./dom.js";

/** Smaller blocks, two side by side where there is room. */
export const pairs = (blocks: readonly (HTMLElement | null)[]): HTMLElement | null => {
  const there = blocks.filter((block) => block !== null);
  return there.length === 0 ? null : h("div", {class: "pairs"}, ...there);
};
