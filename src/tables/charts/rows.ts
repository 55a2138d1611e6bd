import type {Chart} from "../../charts/charts.ts";
import {signalWords} from "../../charts/words.ts";
import {nobody, noData, withheld} from "../figure.ts";
import type {Row, Value} from "../table.ts";

/** A chart's months down the side. */
export const toRows = (chart: Chart, period: string | undefined): Row[] =>
  chart.months
    .filter(({id}) => period === undefined || id === period)
    .map((month) => ({
      month: month.id,
      value: month.value ?? stands(month.status),
      center: month.center,
      lower: month.lower,
      upper: month.upper,
      signal: month.signal === null ? null : signalWords(month.signal),
      target: chart.target,
      stretch: month.stretch + 1,
      note:
        [
          ...(month.status === "partial" ? ["not whole, so compared with nothing"] : []),
          ...(month.bounded ? ["at most: the same people may be in two systems"] : []),
          ...chart.events.filter((event) => event.month === month.id).map(({text}) => text)
        ].join("; ") || null
    }));

function stands(status: Chart["months"][number]["status"]): Value {
  if (status === "withheld") return withheld;
  if (status === "empty") return nobody;
  if (status === "immature") return "not yet mature";
  return noData;
}
