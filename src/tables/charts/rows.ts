import type {Chart} from "../../charts/charts.ts";
import {signalWords} from "../../charts/words.ts";
import {nobody, noData, withheld} from "../figure.ts";
import type {Row, Value} from "../table.ts";

/** A chart's months, or weeks, down the side. */
export const toRows = (chart: Chart, period: string | undefined): Row[] =>
  chart.steps
    .filter(({id}) => period === undefined || id === period)
    .map((step) => ({
      [chart.every]: step.id,
      value: step.value ?? stands(step.status),
      center: step.center,
      lower: step.lower,
      upper: step.upper,
      signal: step.signal === null ? null : signalWords(step.signal),
      target: chart.target,
      stretch: step.stretch + 1,
      note:
        [
          ...(step.status === "partial" ? ["not whole, so compared with nothing"] : []),
          ...(step.bounded ? ["at most: the same people may be in two systems"] : []),
          ...chart.events.filter((event) => event.step === step.id).map(({text}) => text)
        ].join("; ") || null
    }));

function stands(status: Chart["steps"][number]["status"]): Value {
  if (status === "withheld") return withheld;
  if (status === "empty") return nobody;
  if (status === "immature") return "not yet mature";
  return noData;
}
