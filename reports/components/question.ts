import {h} from "./dom.js";

/** Blocks that answer one question, under it: their own titles stand a level lower. */
export function question(
  id: string,
  title: string,
  blocks: readonly (HTMLElement | null)[]
): HTMLElement | null {
  const there = blocks.filter((block) => block !== null);
  if (there.length === 0) return null;
  const section = h(
    "section",
    {class: "question", id, "aria-labelledby": `${id}-title`},
    h("h2", {id: `${id}-title`}, title),
    ...there
  );
  for (const own of section.querySelectorAll(".block h2"))
    own.replaceWith(h("h3", {id: own.id, class: "block-title"}, own.textContent));
  return section;
}
