import {Temporal} from "temporal-polyfill";
import type {Job} from "../../../config/load.ts";
import {momentReader} from "../../conform/fields/calendar.ts";
import type {GridRow} from "../../read/grid.ts";
import type {Finding} from "../../report.ts";
import {note, warning} from "../shared/left-out.ts";
import {placeOf} from "../shared/table.ts";

/** What the adapter adds to a call report. */
export const addedNames = ["RealCall", "Minutes"] as const;

/** Flags of calls that were none. */
const notReal = ["WasHangup", "WasSexCall", "WasWrongNumber", "WasPrankCall", "WasSilentCall"];
const isYes = (cell: string): boolean => /^(yes|y|true|1)$/i.test(cell.trim());
const isNo = (cell: string): boolean => /^(no|n|false|0)$/i.test(cell.trim());

/**
 * Whether each call was one, and how many minutes it took: end less start, and `CallLength` (minutes) where one of the
 * two cannot be read. A call that ends before it starts has no length.
 */
export function callFacts(
  headers: readonly string[],
  records: readonly GridRow[],
  job: Job
): {cells: [string, string][]; findings: Finding[]} {
  const real = placeOf(headers, "WasRealCall");
  const flags = notReal.map((flag) => placeOf(headers, flag)).filter((at) => at !== -1);
  const start = placeOf(headers, "CallDateAndTimeStart");
  const end = placeOf(headers, "CallDateAndTimeEnd");
  const length = placeOf(headers, "CallLength");
  const minutesBetween = clock(job);
  let [unreal, backwards, differing] = [0, 0, 0];
  const cells = records.map(({cells}): [string, string] => {
    const wasReal = realCall(cells, real, flags);
    if (wasReal === "no") unreal++;
    const told = Number((cells[length] ?? "").trim() || Number.NaN);
    const between = end === -1 ? undefined : minutesBetween(cells[start]!, cells[end]!);
    if (between === undefined) return [wasReal, told >= 0 ? String(told) : ""];
    if (between < 0) {
      backwards++;
      return [wasReal, ""];
    }
    if (Math.abs(between - told) > 1) differing++;
    return [wasReal, String(Number(between.toFixed(6)))];
  });
  return {
    cells,
    findings: [
      ...(unreal === 0
        ? []
        : [
            note(
              "not_real_calls",
              unreal,
              `${unreal} reports are of hang-ups, wrong numbers, pranks and the like: RealCall is no`
            )
          ]),
      ...(backwards === 0
        ? []
        : [
            warning(
              "ends_before_start",
              backwards,
              `${backwards} calls end before they start; Minutes is blank`
            )
          ]),
      ...(differing === 0
        ? []
        : [
            warning(
              "lengths_differ",
              differing,
              `${differing} calls have a CallLength more than a minute off end less start; Minutes is end less start`
            )
          ])
    ]
  };
}

function realCall(cells: readonly string[], real: number, flags: readonly number[]): string {
  if (isNo(cells[real] ?? "") || flags.some((at) => isYes(cells[at]!))) return "no";
  return real === -1 && flags.length === 0 ? "" : "yes";
}

/** iCarol writes `2025-03-04 18:30:00` in one export and `3/4/2025 6:30:00 PM` in another. */
function clock(job: Job): (start: string, end: string) => number | undefined {
  const order = job.columns.CallDateAndTimeStart?.order;
  const readers =
    order === undefined
      ? [momentReader({order: "ymd"}), momentReader({order: "mdy"})]
      : [momentReader({order})];
  const read = (text: string) => {
    for (const reader of readers) {
      const moment = reader(text.trim());
      if ("day" in moment && moment.time !== undefined)
        return Temporal.PlainDateTime.from(`${moment.day}T${moment.time}`);
    }
    return undefined;
  };
  return (start, end) => {
    const [from, to] = [read(start), read(end)];
    return from === undefined || to === undefined
      ? undefined
      : from.until(to).total({unit: "minute", relativeTo: from});
  };
}
