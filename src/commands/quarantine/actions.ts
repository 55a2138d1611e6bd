import type {Workspace} from "../../config/load.ts";
import {counted} from "../../counted.ts";
import {usageError} from "../../error.ts";
import {fixOf} from "../../intake/quarantine/fixes.ts";
import {
  explainQuarantine,
  listQuarantine,
  type QuarantinedRecord
} from "../../intake/quarantine/quarantine.ts";
import {type ReplayReport, replayQuarantine} from "../../intake/quarantine/replay.ts";
import type {Keys} from "../../keys.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {type Context, type Result, today} from "../command.ts";
import {intakeJson, intakeText} from "../text/intake.ts";

interface Request {
  context: Context;
  workspace: Workspace;
  keys: Keys;
  warehouse: Warehouse;
}

export interface QuarantineAction {
  readOnly: boolean;
  run(request: Request): Promise<Result>;
}

export const list: QuarantineAction = {
  readOnly: true,
  async run({context: {args}, warehouse}) {
    const {job, code, limit} = args.values;
    const records = await listQuarantine(warehouse, {
      ...(job === undefined ? {} : {job}),
      ...(code === undefined ? {} : {code}),
      ...(limit === undefined ? {} : {limit: readLimit(limit)}),
      declared: args.switches.has("all")
    });
    return {text: listText(records), json: {records}};
  }
};

export const explain: QuarantineAction = {
  readOnly: true,
  async run({context: {args, isTTY, json}, keys, warehouse}) {
    const id = args.positionals[1];
    if (id === undefined)
      throw usageError("missing: ID", {next: "`waymark quarantine list` prints them, such as 3-17."});
    const {kept, ...record} = await explainQuarantine(warehouse, keys, id);
    // Into a file or another program go the reasons alone: what was read is for the eyes of whoever sits here.
    const shown = isTTY && !json;
    return {
      text: [
        recordText(record),
        ...record.reasons.map(({code}) => `    to mend: ${fixOf(code)}`),
        "",
        ...(shown ? keptLines(kept) : [notShown])
      ].join("\n"),
      json: {
        ...record,
        reasons: record.reasons.map((reason) => ({...reason, fix: fixOf(reason.code)})),
        kept: notShown
      }
    };
  }
};

export const replay: QuarantineAction = {
  readOnly: false,
  async run({context, workspace, keys, warehouse}) {
    const {log, signal} = context;
    const report = await replayQuarantine({workspace, warehouse, keys, log, signal, today: today(context)});
    const parts = [
      intakeText(report),
      ...keptReplays(report),
      ...passing(report, workspace),
      outcomeOf(report)
    ];
    return {
      text: parts.filter((part) => part !== "").join("\n\n"),
      json: {...(intakeJson(report) as object), kept: report.kept}
    };
  }
};

const outcomeOf = ({changed}: ReplayReport): string =>
  changed ? "`waymark run` publishes what was accepted." : "Nothing was accepted that was not before.";

/** Replaying from what was kept is of use only where the job lets it count. */
function passing({kept}: ReplayReport, {jobs}: Workspace): string[] {
  const keeping = new Set(jobs.filter(({when_gone}) => when_gone === "keep").map(({name}) => name));
  const dropping = [...new Set(kept.map(({job}) => job))].filter((job) => !keeping.has(job));
  return dropping.map(
    (job) =>
      `${job}: the next run counts nothing of a file that is gone; put it back, or write when_gone: keep into the job`
  );
}

const notShown = "What was read is shown on a terminal only.";

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw usageError(`not a number of records: ${text}`, {next: "Write a whole number from 1."});
}

const keptReplays = ({kept}: ReplayReport): string[] =>
  kept.map(
    ({job, file, accepted, left, hindrance}) =>
      `${job}: ${file} is not there; of what was kept, ${counted(accepted, "record")} accepted, ${left} left in quarantine${hindrance === undefined ? "" : ` (${hindrance})`}`
  );

const listText = (records: readonly QuarantinedRecord[]): string =>
  records.length === 0
    ? "Nothing is in quarantine."
    : [...records.map(recordText), "", ...tallies(records), `${counted(records.length, "record")}.`].join(
        "\n"
      );

/** How many records each job has under each code; one with several codes is counted under each. */
function tallies(records: readonly QuarantinedRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const {job, reasons} of records)
    for (const code of new Set(reasons.map(({code}) => code)))
      counts.set(`${code} in ${job}`, (counts.get(`${code} in ${job}`) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([what, count]) => `${count} ${what}`);
}

const recordText = ({id, job, file, line, reasons}: QuarantinedRecord): string =>
  [
    `${id}  ${job}: ${file}:${line}`,
    ...reasons.map(({field, code, reason}) => `    ${code}${field === null ? "" : ` in ${field}`}: ${reason}`)
  ].join("\n");

function keptLines(kept: Awaited<ReturnType<typeof explainQuarantine>>["kept"]): string[] {
  if (kept === null) return ["The record's text was emptied; its reasons are kept."];
  if ("text" in kept)
    return [kept.text ?? "The record is malformed and may hold a dropped column; look at it in the export."];
  return kept.fields.map(([header, text]) => `    ${header}: ${text}`);
}
