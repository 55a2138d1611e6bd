/** How states lay out license plates: three letters with three or four digits either way, California's, Colorado's, New Jersey's; the state before it or not. */
const plate =
  /^(?:[A-Z]{2} (?=\S* ?\S+$))?(?:[A-Z]{3}[- ·]?\d{3,4}|\d{3,4}[- ·]?[A-Z]{3}|\d[A-Z]{3}\d{3}|[A-Z]{3}[- ]?[A-Z]\d{2}|[A-Z]\d{2}[- ]?[A-Z]{3}|\d{3}[- ]?[A-Z]{2}\d)$/;

/**
 * Those of a column's values that are laid out as license plates, where nearly all are and their letters differ: the
 * letters of ids say a site or a program and come back.
 */
export function plates(texts: readonly string[]): readonly string[] {
  const shaped = texts.filter((text) => plate.test(text));
  if (shaped.length < 8 || shaped.length < 0.9 * texts.length) return [];
  const letters = new Set(shaped.map((text) => text.replace(/^[A-Z]{2} (?=[A-Z\d]{2,})|[^A-Z]/g, "")));
  return letters.size >= 0.7 * shaped.length ? shaped : [];
}
