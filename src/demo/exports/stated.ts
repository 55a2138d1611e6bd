import {daysInMonth, isoDay, monthOf} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import {plan, takenOn} from "../plan.ts";
import {plainDialect} from "./plain.ts";

/** What the director writes down by hand: figures of each month, the house being open every day, and what the contracts ask for. */

export function factsExport(): ExportFile {
  const months = [
    ...new Set(
      Array.from({length: plan.dataEnd - plan.dataStart + 1}, (_, at) => monthOf(plan.dataStart + at))
    )
  ];
  const header = [
    "Month",
    "Program",
    "Peer FTE",
    "Days open",
    "Volunteers",
    "Board",
    "Board with lived experience"
  ];
  const spoil = spoiler(header, ["2024-01-01", "Welcome House", "", "22", "6", "", ""], ",");
  return {
    ...plainDialect,
    path: `data/facts-${isoDay(takenOn.stated)}.csv`,
    header,
    bad: [spoil.cell("Days open", "closed", "not_a_number")],
    records: months.flatMap((month, at) => [
      [`${month}-01`, "Peer Partners", (4 + Math.floor(at / 12) * 0.5).toFixed(1), "", "", "", ""],
      [`${month}-01`, "Welcome House", "", String(daysInMonth(month)), String(6 + (at % 4)), "", ""],
      ...(month.endsWith("-07")
        ? [[`${month}-01`, "", "", "", "", "9", String(5 + Math.floor(at / 12))]]
        : [])
    ])
  };
}

/** One of the state's is missed: it asked for more people than came. The federal year still runs. */
export function targetsExport(): ExportFile {
  return {
    ...plainDialect,
    path: `data/targets-${isoDay(takenOn.stated)}.csv`,
    header: ["Grant", "Measure", "Program", "Period", "Target", "Kind"],
    records: plan.targets.map(({grant, measure, program, period, value, kind}) => [
      ...[grant, measure, program, period, String(value), kind]
    ])
  };
}
