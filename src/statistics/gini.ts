/** How many people had each number of contacts, or whatever else is shared out. */
export interface Holding {
  amount: number;
  people: number;
}

/**
 * Gini coefficient of what people hold: 0 where everybody has the same, near 1 where one has all; as R's
 * `DescTools::Gini(unbiased = FALSE)`. Null where nobody holds anything. Gini (1912); Dixon et al. (1987), Ecology 68:
 * 1548-1551. From counts of people by amount, so mergeable.
 */
export function gini(holdings: readonly Holding[]): number | null {
  const ordered = holdings.toSorted((a, b) => a.amount - b.amount);
  const people = ordered.reduce((sum, holding) => sum + holding.people, 0);
  const total = ordered.reduce((sum, holding) => sum + holding.amount * holding.people, 0);
  if (people === 0 || total === 0) return null;
  let below = 0;
  let ranked = 0;
  for (const {amount, people: count} of ordered) {
    ranked += amount * count * (2 * below + count);
    below += count;
  }
  return ranked / (people * total) - 1;
}

/** The amount at or under which at least the share `p` of people are (type 1 of R's `quantile`), always one that somebody has. */
export function holdingQuantile(holdings: readonly Holding[], p: number): number | null {
  const ordered = holdings.filter(({people}) => people > 0).toSorted((a, b) => a.amount - b.amount);
  const people = ordered.reduce((sum, holding) => sum + holding.people, 0);
  let below = 0;
  for (const {amount, people: count} of ordered) {
    below += count;
    if (below >= p * people) return amount;
  }
  return null;
}
