import {clock24, type Day, day, isoDay} from "../calendar.ts";
import {type Call, callerNumber} from "../calls.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {takenOn} from "../plan.ts";
import type {Told} from "../waits.ts";
import {plainDialect} from "./plain.ts";

/** Call reports as a help-line system writes them, one export a fiscal year, and the phone system's daily counts. */

const yesNo = (value: boolean): string => (value ? "Yes" : "No");

const header = [
  "CallReportNum",
  "CallDateAndTimeStart",
  "CallLength",
  "PhoneWorkerName",
  "WasRealCall",
  "WasHangup",
  "WasWrongNumber",
  "PhoneNumberFull",
  "Narrative",
  "Call Information - Call Type",
  "Call Information - Transferred to",
  "Wellness - Distress at start",
  "Wellness - Distress at end",
  "Follow up Outcome - Was the caller satisfied?",
  "Follow up Outcome - Did the caller feel heard?",
  "Follow up Outcome - Without the line the caller would have",
  "Incoming Call Information - Do you want a call back",
  "Follow up Outcome - Call back completed"
];

const row = (call: Call, told: Told): string[] => [
  String(call.report),
  `${isoDay(call.day)} ${clock24(call.starts)}:00`,
  String(call.minutes),
  `Volunteer ${1 + (call.report % 14)}`,
  yesNo(call.kind === "real"),
  yesNo(call.kind === "hangup"),
  yesNo(call.kind === "wrong_number"),
  call.caller === null ? "" : callerNumber(call.caller),
  call.report % 41 === 0 ? 'Talked about the week, then "thanks".' : "",
  call.kind === "real" ? call.type : "",
  call.transfer === "none" ? "" : call.transfer,
  call.distress === null ? "" : String(call.distress.before),
  call.distress === null ? "" : String(call.distress.after),
  call.satisfied === null ? "" : yesNo(call.satisfied).toLowerCase(),
  told.heard === null ? "" : yesNo(told.heard),
  told.instead ?? "",
  told.wantsCallBack === null ? "" : yesNo(told.wantsCallBack),
  told.calledBack ? "Yes" : ""
];

/** Call reports by fiscal year; together they are the whole series. */
export function callExports({calls, told}: Model): ExportFile[] {
  const ends: Day[] = [day("2023-06-30"), day("2024-06-30"), takenOn.calls];
  const good = row(
    {
      report: 990_001,
      day: day("2023-02-02"),
      starts: 1200,
      minutes: 12,
      caller: null,
      kind: "real",
      type: "Non-Crisis",
      transfer: "none",
      distress: {before: 4, after: 3},
      satisfied: true
    },
    {wantsCallBack: false, calledBack: false, heard: true, instead: null}
  );
  const spoil = spoiler(header, good, ",");
  return ends.map((end, index) => ({
    ...plainDialect,
    path: `data/calls-${isoDay(end)}.csv`,
    header,
    records: calls.flatMap((call, at) =>
      call.day <= end && call.day > (ends[index - 1] ?? 0) ? [row(call, told[at]!)] : []
    ),
    bad: [
      spoil.cell("CallLength", "-5", "out_of_range"),
      spoil.cell("CallDateAndTimeStart", "0000-00-00 00:00:00", "no_such_day"),
      spoil.cell("Wellness - Distress at end", "17", "out_of_range"),
      spoil.cell("Follow up Outcome - Was the caller satisfied?", "kind of", "not_yes_or_no"),
      ...(index === 2 ? [spoil.cell("WasRealCall", "", "missing_required"), spoil.tooLong()] : [])
    ]
  }));
}

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

export function phoneSystemExport({phoneDays, waits}: Model): ExportFile {
  const columns = [
    "Date",
    "Offered",
    "Answered",
    "Abandoned",
    "Coded",
    "Listening",
    "Resources",
    "Peer support",
    "Answered in 30 s",
    "Left in 30 s",
    "Left in under 10 s",
    "Average wait",
    "Average handle time"
  ];
  const spoil = spoiler(
    columns,
    ["2024-02-02", "40", "36", "4", "34", "20", "8", "6", "30", "3", "1", "0:16", "16:40"],
    ","
  );
  return {
    ...plainDialect,
    path: `data/phone-system-${isoDay(takenOn.phoneSystem)}.csv`,
    header: columns,
    records: phoneDays.map(({day: on, offered, answered, abandoned, coded, topics}, at) => {
      const {answeredInTime, abandonedInTime, abandonedShort, averageWait, averageHandle} = waits[at]!;
      return [
        isoDay(on),
        ...[offered, answered, abandoned, coded, topics.listening, topics.resources, topics.support].map(
          String
        ),
        ...[answeredInTime, abandonedInTime, abandonedShort].map(String),
        ...[averageWait, averageHandle].map(minutesAndSeconds)
      ];
    }),
    bad: [
      spoil.cell("Offered", "12.5", "not_whole"),
      spoil.cell("Answered", "n.a.", "not_a_number"),
      spoil.cell("Date", "Total", "not_a_date")
    ]
  };
}
