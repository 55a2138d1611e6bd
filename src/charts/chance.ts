/**
 * How often a chart of months that nothing but chance moves has a new signal in its last month: 1.2 in 100, the same within 0.2
 * from 7 points on (of which limits are on trial) to 60. By simulation of independent normal months, seeded, 200,000 charts of each
 * length: `node --import tsx test/bench/false-signals.ts`.
 */
export const newByChance = 0.012;

/** New signals to expect of so many charts with limits in one month when nothing changes. */
export const expectedByChance = (charts: number): number => charts * newByChance;
