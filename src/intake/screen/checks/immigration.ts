/** Numbers the immigration services give: A and nine digits, so far below 300 million. */
const alien = /^A[- #]?(?:[012]\d{8}|[012]\d{2}-\d{3}-\d{3})$/;

/** Those of a column's values that are laid out so, where all are and they are not numbered through. */
export function alienNumbers(texts: readonly string[]): readonly string[] {
  const shaped = texts.filter((text) => alien.test(text));
  if (shaped.length < 8 || shaped.length < 0.95 * texts.length) return [];
  const starts = new Set(shaped.map((text) => text.replace(/\D/g, "").slice(0, 4)));
  return starts.size >= Math.min(0.5 * shaped.length, 300) ? shaped : [];
}
