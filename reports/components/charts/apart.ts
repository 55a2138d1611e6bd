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

/**
 * Heights of words beside a picture, moved up as far as it takes that none touches the one below it.
 *
 * @param heights pixels from the top
 * @param room pixels that a line of words needs
 * @returns in the same order
 */
export function stacked(heights: readonly number[], room: number): number[] {
  const placed = [...heights];
  const fromBelow = heights.map((_, index) => index).sort((a, b) => heights[b]! - heights[a]!);
  fromBelow.forEach((index, nth) => {
    const below = fromBelow[nth - 1];
    if (below !== undefined) placed[index] = Math.min(placed[index]!, placed[below]! - room);
  });
  return placed;
}
