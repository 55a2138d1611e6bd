import {chartSteps} from "../../../src/charts/chart.ts";
import {newSignal} from "../../../src/charts/news.ts";
import type {Step} from "../../../src/charts/series.ts";
import {createRandom} from "../../../src/demo/random.ts";

/**
 * Shares of charts of independent normal months that have a new signal in the last month, and any signal there.
 *
 * @param rolling months that each point adds up; neighbors share all but one of them
 */
export function newByChanceIn(steps: number, runs: number, rolling = 1): {fresh: number; any: number} {
  const random = createRandom(1000, `${steps} months, ${rolling} rolling`);
  let [fresh, any] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const raw = Array.from({length: steps + rolling - 1}, () => random.normal());
    const series = Array.from({length: steps}, (_, at) =>
      step(
        at,
        raw.slice(at, at + rolling).reduce((sum, value) => sum + value, 0)
      )
    );
    if (chartSteps("xmr", series).at(-1)?.signal == null) continue;
    any += 1;
    if (newSignal("xmr", series) !== null) fresh += 1;
  }
  return {fresh: fresh / runs, any: any / runs};
}

const step = (at: number, value: number): Step => ({
  ...{id: new Date(Date.UTC(2020, at, 1)).toISOString().slice(0, 7), status: "shown", value},
  ...{numerator: null, denominator: null, bounded: false}
});
