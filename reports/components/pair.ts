import {h} from "./dom.js";

/**
 * Smaller blocks, two side by side where there is room.
 *
 * @param onPaper `singly` for blocks whose tables are too wide for half a sheet
 */
export const pairs = (
  blocks: readonly (HTMLElement | null)[],
  onPaper: "paired" | "singly" = "paired"
): HTMLElement | null => {
  const there = blocks.filter((block) => block !== null);
  return there.length === 0
    ? null
    : h("div", {class: onPaper === "singly" ? "pairs singly" : "pairs"}, ...there);
};
