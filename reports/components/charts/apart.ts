/**
 * Of days in the order of their weight, those whose words do not touch.
 *
 * @param perDay pixels for a day
 * @param room pixels that a word needs
 */
export function apart(days: readonly number[], perDay: number, room: number): number[] {
  const kept: number[] = [];
  for (const day of days) if (kept.every((other) => Math.abs(other - day) * perDay >= room)) kept.push(day);
  return kept;
}
