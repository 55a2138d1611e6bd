/**
 * Holm's step-down adjustment of p values for testing several scales, as R's `p.adjust(p, "holm")`, in the order given.
 * A test that gave no p value (null) stays null and is not counted. Holm (1979), Scand. J. Stat. 6: 65-70.
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const adjusted: (number | null)[] = pValues.map(() => null);
  const ordered = pValues
    .flatMap((p, index) => (p === null ? [] : [{p, index}]))
    .toSorted((a, b) => a.p - b.p);
  let largest = 0;
  ordered.forEach(({p, index}, step) => {
    largest = Math.max(largest, Math.min(1, (ordered.length - step) * p));
    adjusted[index] = largest;
  });
  return adjusted;
}
