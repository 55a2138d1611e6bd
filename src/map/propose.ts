import type {DuckDBConnection} from "@duckdb/node-api";
import {refusal} from "../error.ts";
import {type Feed, isRequired, takenBy} from "../intake/feed.ts";
import {blankColumns} from "./blank-columns.ts";
import {headersOf} from "./composed-id.ts";
import {damageNotes} from "./damage.ts";
import {dayWritten, dialectOf, exportDateOf, feedOf, formOf, modeOf} from "./decisions.ts";
import {draftColumns} from "./draft.ts";
import type {FeedScore} from "./feeds/score.ts";
import type {FileGroup} from "./group.ts";
import type {MapContext} from "./map-group.ts";
import type {Candidate, TableProfile} from "./match.ts";
import {chooseMode} from "./mode.ts";
import {noFeed} from "./no-feed.ts";
import type {Proposal} from "./proposal.ts";
import type {WantedIds} from "./read-ids.ts";
import {shareToldAgain} from "./read-profile.ts";
import type {Reading} from "./readings.ts";
import {repeatedHeaders} from "./recognizers.ts";
import {settlePrivacy} from "./settle.ts";
import type {StagedGroup} from "./staging.ts";
import {followUpNotes} from "./survey/follow-ups.ts";
import type {FormMatch} from "./survey/match-form.ts";
import {withRemembered} from "./survey/remembered.ts";
import {scoreColumnNote, scoreColumns} from "./survey/score-columns.ts";
import {unknownFormNote, unknownForms} from "./survey/unknown-forms.ts";
import {withDays} from "./survey/wave-days.ts";
import {withWaves} from "./survey/waves.ts";
import {unreadDays, unreadNote} from "./unread-days.ts";
import {unreadTimes} from "./unread-times.ts";

export interface Naming {
  context: MapContext;
  group: FileGroup;
  name: string;
}

/** What was seen in the files. */
export interface Found {
  table: TableProfile;
  forms: readonly FormMatch[];
  candidates: readonly Candidate[];
  scores: readonly FeedScore[];
  staged: StagedGroup;
  files: string;
  place: string | undefined;
  reading: Reading;
  /** Of a long file: the items that are in no form. */
  others: Pick<Proposal, "exclude" | "notes"> | undefined;
}

/** The best feed that still has what it needs once identifiers are dropped. */
export async function proposeBest(naming: Naming, found: Found): Promise<Proposal> {
  const fitting = found.scores.filter(({lacks}) => lacks.length === 0);
  for (const score of fitting) {
    const proposal = await propose(naming, found, score);
    if (isComplete(proposal, score.feed)) return proposal;
  }
  const [score] = fitting;
  if (score === undefined) throw noFeed(found.scores, naming.group, found.table);
  throw refusal(`no feed fits: as ${score.feed.id} it needs columns that hold identifiers and are dropped`, {
    at: {file: naming.group.paths.at(-1)!},
    next: "Ask for an export with ids in place of names."
  });
}

export async function propose(
  {context, group, name}: Naming,
  {table, forms, candidates, scores, staged, files, place, reading, others}: Found,
  score: FeedScore
): Promise<Proposal> {
  const {connection} = context;
  const drafted = draftColumns(table, score, candidates);
  const survey = score.feed.id === "surveys" ? dated(forms, drafted.columns, candidates) : undefined;
  const draft = survey === undefined ? drafted : {...drafted, columns: survey.columns};
  const proposal: Proposal = {
    name,
    fileNames: table.fileNames,
    records: staged.files.reduce((sum, {records}) => sum + records, 0),
    files,
    system: reading.system,
    feed: feedOf(score, scores),
    mode: modeOf(chooseMode(score.feed, score.fields, await toldAgain(connection, staged, score))),
    ...(await exportDate(group, table, score.feed, draft.columns)),
    ...dialectOf(staged.all),
    ...draft,
    exclude: [...draft.exclude, ...(survey === undefined ? [] : (others?.exclude ?? []))],
    coveredPrograms: score.feed.dated === undefined ? [] : draft.coveredPrograms,
    later: blankColumns(table, score, context.recognizers),
    survey: survey?.forms.map(formOf) ?? [],
    privacy: [],
    unused: [],
    notes: [
      ...(place === undefined ? [] : [place]),
      ...draft.notes,
      ...(survey === undefined ? [] : (others?.notes ?? [])),
      ...(survey === undefined ? [] : followUpNotes(table, survey.forms, draft.columns)),
      ...oddities(table, group, staged),
      ...damageNotes(table.columns),
      ...unreadDays(table.columns).map(unreadNote),
      ...unreadTimes(table.columns, draft.columns, score.feed.dated),
      ...unknownForms(table.columns, forms).map((run) => unknownFormNote(run, context.workspace.instruments)),
      ...scoreColumns(table.columns, context.workspace.instruments).map(scoreColumnNote)
    ]
  };
  return settlePrivacy(connection, table, staged.all, withIdSpace(proposal, score.feed));
}

/** Forms side by side in a record are its waves, unless a column says which wave the record is. */
function dated(
  matches: readonly FormMatch[],
  columns: Proposal["columns"],
  candidates: readonly Candidate[]
) {
  const maps = (to: string) => columns.some(({mapping}) => mapping.to === to);
  const forms = withRemembered(matches);
  if (maps("occasion")) return {forms, columns};
  return maps("item") ? {forms: withWaves(forms), columns} : withDays(withWaves(forms), columns, candidates);
}

/** In the file's name or a column; else the newest date in the file speaks; where it has none, the day it was written. */
async function exportDate(
  group: FileGroup,
  {columns}: TableProfile,
  {dated}: Feed,
  mapped: Proposal["columns"]
): Promise<Pick<Proposal, "exportDate">> {
  const told = exportDateOf(group.name, columns);
  if (
    told.exportDate !== undefined ||
    (dated === undefined && !mapped.some(({mapping}) => mapping.kind === "age")) ||
    mapped.some(({mapping}) => mapping.to === dated || mapping.to.startsWith(takenBy))
  )
    return told;
  return {exportDate: await dayWritten(group.paths.at(-1)!)};
}

/** Required fields have a column or a constant, and a form has its answers. */
function isComplete({columns, ids, constants, survey}: Proposal, feed: Feed): boolean {
  const filled = new Set([
    ...columns.map(({mapping}) => mapping.to),
    ...[...ids, ...constants].map(({field}) => field)
  ]);
  return (
    (feed.id !== "surveys" || survey.length > 0) &&
    filled.has("item") === filled.has("answer") &&
    Object.keys(feed.fields).every(
      (name) => !isRequired(feed, name, (other) => filled.has(other)) || filled.has(name)
    )
  );
}

/** Records are known again by their own id, else by who and when. */
async function toldAgain(
  connection: DuckDBConnection,
  {files}: StagedGroup,
  {fields}: FeedScore
): Promise<number[]> {
  const headers = (...names: string[]) =>
    fields
      .filter(({field}) => names.includes(field))
      .flatMap(({column, composed}) => (composed === undefined ? [column.header] : headersOf(composed)));
  const own = headers("contact", "call", "episode").slice(0, 1);
  const known = own.length > 0 ? own : headers("person", "started_at", "opened", "taken", "session");
  const shares: number[] = [];
  for (const [at, later] of files.entries()) {
    const earlier = files[at - 1];
    if (earlier !== undefined && known.length > 0)
      shares.push(await shareToldAgain(connection, earlier, later, known));
  }
  return shares;
}

const oddities = (table: TableProfile, {paths}: FileGroup, {files}: StagedGroup): string[] => [
  ...files.flatMap(({fileName, findings = []}) =>
    findings
      .filter(({code}) => code === "second_table" || code === "table_above")
      .map(({message}) => `${fileName}: ${message}`)
  ),
  ...repeatedHeaders(table).map(
    (header) => `more than one column is called ${header}: none of them is mapped`
  ),
  ...(files.length === paths.length
    ? []
    : [`${paths.length - files.length} files of that name have other columns and need a job of their own`])
];

/** A placeholder until every file's ids have been compared; a job with ids is none without a space. */
const withIdSpace = (proposal: Proposal, feed: Feed): Proposal =>
  idColumns(proposal, feed).length === 0
    ? proposal
    : {...proposal, idSpace: {id: "ids", confidence: 0, reasons: [], doubts: []}};

export const idColumns = ({columns, ids}: Proposal, feed: Feed): WantedIds[] => [
  ...columns.flatMap(({header, mapping}) => {
    const names = feed.fields[mapping.to]?.names;
    return names === undefined ? [] : [{headers: [header], names}];
  }),
  ...ids.map(({from}) => ({headers: from, names: "person"}))
];
