import {exitCode, WaymarkError, type WaymarkErrorOptions} from "../error.ts";
import {damageNotes} from "./damage.ts";
import type {FeedScore} from "./feeds/score.ts";
import type {FileGroup} from "./group.ts";
import type {TableProfile} from "./match.ts";
import {scoreColumnNote, scoreColumns} from "./survey/score-columns.ts";
import {unknownFormNote, unknownForms} from "./survey/unknown-forms.ts";
import {unreadDays, unreadNote} from "./unread-days.ts";

/** A table that is in order and holds nothing that a feed could take. */
export class NoFeed extends WaymarkError {
  constructor(message: string, detail: Omit<WaymarkErrorOptions, "exit">) {
    super(message, {exit: exitCode.refused, ...detail});
  }
}

/** Why no job can be proposed: what the file holds that cannot be read, and what the nearest feeds lack. */
export function noFeed(
  scores: readonly FeedScore[],
  {paths}: FileGroup,
  {columns, system, workspace}: TableProfile
): NoFeed {
  const near = scores
    .filter(({points}) => points > 0)
    .slice(0, 3)
    .map(({feed, lacks}) => `${feed.id} lacks ${lacks.join(", ")}`);
  const days = unreadDays(columns).map(unreadNote);
  const items = unknownForms(columns, []).map((run) => unknownFormNote(run, workspace.instruments));
  const totals = scoreColumns(columns, workspace.instruments).map(scoreColumnNote);
  const why = [...days, ...items, ...totals, ...damageNotes(columns)];
  if (columns.every(({header, position}) => header === `(column ${position})`))
    return new NoFeed("no header: its first line is a record, and nothing says what its columns are", {
      at: {file: paths.at(-1)!},
      next: "Export it with its header; or write a job by hand, in which columns are (column 1), (column 2) …"
    });
  return new NoFeed(
    why.length > 0
      ? `no feed fits: ${why.join("; ")}`
      : "no feed fits: nothing in it says who was served, when, or how many",
    {
      at: {file: paths.at(-1)!},
      next:
        near.length === 0
          ? `Is it a list of something else, such as projects or staff${system === undefined ? "" : ` of ${system}`}?`
          : namesAlone(columns)
            ? "It has names and no ids: `ids` in a job makes an id of them, as docs/job-file.md says; or ask for an export with ids."
            : `As ${near.join("; as ")}. docs/job-file.md says what each feed needs.`
    }
  );
}

/** Who it is about is told by first and last name alone. */
const namesAlone = (columns: TableProfile["columns"]): boolean =>
  columns.some(({says}) => /^(?:first|given) name$/.test(says)) &&
  columns.some(({says}) => /^(?:last|family) name$|^surname$/.test(says)) &&
  columns.some(({dates}) => dates !== undefined);
