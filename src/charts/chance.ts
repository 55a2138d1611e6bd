/**
 * How often a chart of months that nothing but chance moves has a new signal in its last month: 1.25 in 100. By simulation of
 * independent normal months, seeded, 200,000 charts of each length (`node --import tsx test/bench/false-signals.ts`): from 1.17 to
 * 1.34 over lengths from 7 months, of which limits are on trial, to 24.
 */
export const newByChance = 0.0125;

/** New signals to expect of so many charts with limits in one month when nothing changes. */
export const expectedByChance = (charts: number): number => charts * newByChance;
