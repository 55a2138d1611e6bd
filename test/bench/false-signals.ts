import {newByChanceIn} from "./false-signals/rate.ts";

/**
 * How often a chart that nothing but chance moves has a new signal in its last month, over seeded runs:
 * `node --import tsx test/bench/false-signals.ts [RUNS]`; `src/charts/chance.ts` has the figure. With 200,000 runs it is good to
 * 0.05 in 100 either way. Nothing here passes or fails.
 */
const runs = Number(process.argv[2] ?? 200_000);

const figures: Record<string, number> = {runs};
for (const months of [7, 8, 10, 12, 13, 18, 24, 36, 60]) {
  const {fresh, any} = newByChanceIn(months, runs);
  figures[String(months)] = fresh;
  process.stdout.write(
    `${String(months).padStart(3)} months   new ${(fresh * 100).toFixed(2)} in 100   new or standing ${(any * 100).toFixed(2)} in 100\n`
  );
}
process.stdout.write(`${JSON.stringify(figures)}\n`);
