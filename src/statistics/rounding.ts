/** What working in doubles may be off by: 3.3 - 3 is 0.2999999999999998. Far below any score's own step. */
const slack = 1e-9;

/** Is over the limit by more than rounding. */
export const exceeds = (value: number, limit: number): boolean => value > limit + slack;

/** Is at the limit or over it, rounding aside. */
export const reaches = (value: number, limit: number): boolean => value >= limit - slack;

/** The smallest whole number over the limit. */
export const nextWhole = (limit: number): number => Math.floor(limit + slack) + 1;
