/**
 * Whether texts are somebody's own words, and not several answers of a list in one cell, "Housing; Food; Work", whose
 * parts come back again and again.
 */
export function areWritten(texts: readonly string[]): boolean {
  const parts = texts.flatMap((text) => text.split(/[,;|] ?/));
  const listed = texts.filter((text) => /[,;|]/.test(text)).length >= 0.6 * texts.length;
  return !listed || new Set(parts).size > 0.5 * parts.length;
}
