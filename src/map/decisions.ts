import {stat} from "node:fs/promises";
import type {StagedFile} from "../intake/read/staged.ts";
import type {FeedScore} from "./feeds/score.ts";
import type {NamePattern} from "./files.ts";
import type {ModeChoice} from "./mode.ts";
import type {ColumnProfile} from "./profile.ts";
import type {Proposal, ProposedForm} from "./proposal.ts";
import type {FormMatch} from "./survey/match-form.ts";

/** What was decided about a whole file, as a proposal tells it. */

export const feedOf = (score: FeedScore, scores: readonly FeedScore[]): Proposal["feed"] => ({
  id: score.feed.id,
  title: score.feed.title,
  confidence: score.confidence,
  reasons: score.reasons,
  doubts: score.confidence < 0.6 ? ["another kind of record is nearly as likely"] : [],
  others: scores
    .filter((other) => other !== score && other.lacks.length === 0 && other.confidence > 0)
    .map(({feed, confidence}) => ({id: feed.id, confidence}))
});

export const modeOf = ({mode, key, certain, reason}: ModeChoice): Proposal["mode"] => ({
  mode,
  ...(key === undefined ? {} : {key}),
  confidence: certain ? 0.9 : 0.5,
  reasons: [reason],
  doubts: []
});

export const formOf = ({form, score, reasons, doubts}: FormMatch): ProposedForm => ({
  form,
  confidence: score,
  reasons,
  doubts
});

const taken = /^(?:export(?:ed)?|extract(?:ed|ion)?|report|run|as of)(?: (?:date|on))?$/;

/** The day the export was taken: in the files' name, else in a column that says so and holds one day. */
export function exportDateOf(
  {expression, order}: NamePattern,
  columns: readonly ColumnProfile[]
): Pick<Proposal, "exportDate"> {
  const column = columns.find(({says, distinct}) => taken.test(says) && distinct === 1);
  const {order: written = "serial", century} = column?.dates ?? {};
  if (expression === undefined || order === undefined)
    return column === undefined || written === "serial" || century !== undefined
      ? {}
      : {
          exportDate: {
            setting: {column: column.header, order: written},
            confidence: 0.8,
            reasons: ["one day for the whole file, under a name that says so"],
            doubts: []
          }
        };
  return {
    exportDate: {
      setting: {file_name: expression, order},
      confidence: 0.9,
      reasons: ["the day in the file's name"],
      doubts: []
    }
  };
}

/** A guess that only a person can mend: files are copied, and keep their day or do not. */
export async function dayWritten(path: string): Promise<NonNullable<Proposal["exportDate"]>> {
  const {mtime} = await stat(path);
  const written = new Date(Math.min(mtime.getTime(), Date.now()));
  return {
    setting: {day: written.toISOString().slice(0, 10)},
    confidence: 0.3,
    reasons: ["the day the file was last written"],
    doubts: [
      "nothing in the file says a day: write the one it was exported on, and a new one with each export"
    ]
  };
}

const named: Readonly<Record<string, ";" | "tab" | "|">> = {";": ";", "\t": "tab", "|": "|"};

export function dialectOf({dialect}: StagedFile): Pick<Proposal, "delimiter"> {
  const delimiter = named[dialect.delimiter];
  return delimiter === undefined ? {} : {delimiter: {delimiter, reason: dialect.evidence}};
}
