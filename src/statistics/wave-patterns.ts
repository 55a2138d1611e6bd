/** One person's scores by wave, baseline first; null where the person was not seen. */
export type Trajectory = readonly (number | null)[];

/** What the people seen at the same waves add up to: all that a random-intercept model needs to know of them. */
export interface WavePattern {
  /** Positions of the waves, ascending; at least one. */
  waves: readonly number[];
  people: number;
  /** Sum of scores at each of these waves. */
  sums: readonly number[];
  /** Sum of squared scores. */
  squares: number;
  /** Sum over people of the square of their own total. */
  squaredTotals: number;
}

/** Sufficient statistics of people's trajectories; people never seen are left out. */
export function wavePatterns(people: Iterable<Trajectory>): WavePattern[] {
  const patterns = new Map<string, WavePattern>();
  for (const scores of people) {
    const waves = scores.flatMap((score, wave) => (score === null ? [] : [wave]));
    if (waves.length === 0) continue;
    const sums = waves.map((wave) => scores[wave] as number);
    const total = sums.reduce((sum, score) => sum + score, 0);
    const squares = sums.reduce((sum, score) => sum + score ** 2, 0);
    join(patterns, {waves, people: 1, sums, squares, squaredTotals: total ** 2});
  }
  return [...patterns.values()];
}

/** Patterns of several groups of different people, together. */
export function mergeWavePatterns(groups: readonly (readonly WavePattern[])[]): WavePattern[] {
  const patterns = new Map<string, WavePattern>();
  for (const pattern of groups.flat()) join(patterns, pattern);
  return [...patterns.values()];
}

function join(patterns: Map<string, WavePattern>, more: WavePattern): void {
  const key = more.waves.join();
  const known = patterns.get(key);
  patterns.set(
    key,
    known === undefined
      ? more
      : {
          waves: known.waves,
          people: known.people + more.people,
          sums: known.sums.map((sum, i) => sum + (more.sums[i] as number)),
          squares: known.squares + more.squares,
          squaredTotals: known.squaredTotals + more.squaredTotals
        }
  );
}
