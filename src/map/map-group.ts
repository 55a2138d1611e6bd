import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job, Workspace} from "../config/load.ts";
import {refusal} from "../error.ts";
import type {Feed} from "../intake/feed.ts";
import {screenFile} from "../intake/screen/screen.ts";
import {dialectOf, exportDateOf, feedOf, formOf, modeOf} from "./decisions.ts";
import {draftColumns} from "./draft.ts";
import {type FeedScore, scoreFeeds} from "./feeds/score.ts";
import {type FileGroup, placeOf} from "./group.ts";
import type {IdHolder} from "./id-space.ts";
import type {Recognizer, TableProfile} from "./match.ts";
import {chooseMode} from "./mode.ts";
import type {Proposal} from "./proposal.ts";
import {readIds} from "./read-ids.ts";
import {readProfiles, shareToldAgain} from "./read-profile.ts";
import {candidatesOf, repeatedHeaders} from "./recognizers.ts";
import {settlePrivacy} from "./settle.ts";
import {bareJob, type StagedGroup, stageGroup} from "./staging.ts";
import {keyForms} from "./survey/key-forms.ts";
import {matchForms} from "./survey/match-form.ts";
import {chooseSystem} from "./system.ts";

export interface MapContext {
  workspace: Workspace;
  connection: DuckDBConnection;
  feeds: ReadonlyMap<string, Feed>;
  recognizers: readonly Recognizer[];
  signal: AbortSignal;
}

/** A proposal that has yet to be told which system its ids belong to. */
export interface MappedGroup {
  proposal: Proposal;
  holder: IdHolder;
}

/** Reads the files of a group and proposes the job for them: profile, feed, columns, then what becomes of the rest. */
export async function mapGroup(context: MapContext, group: FileGroup, name: string): Promise<MappedGroup> {
  const {connection, workspace, signal} = context;
  const system = await chooseSystem(group.paths.at(-1)!, group.bytes);
  const {files, place} = placeOf(workspace.dir, group);
  const bare = bareJob(name, files, system.id, system.settings);
  const staged = await stageGroup(connection, group.paths, bare, {dir: workspace.dir, signal});
  try {
    const table = await profileGroup(context, staged, bare);
    const forms = await keyForms(connection, staged.all, matchForms(table.columns, workspace.instruments));
    const candidates = candidatesOf(table, context.recognizers);
    const scores = scoreFeeds(table, context.feeds.values(), candidates, forms);
    const score = bestOf(scores, group);
    const draft = draftColumns(table, score, candidates);
    const proposal: Proposal = {
      name,
      fileNames: table.fileNames,
      records: staged.files.reduce((sum, {records}) => sum + records, 0),
      files,
      system,
      feed: feedOf(score, scores),
      mode: modeOf(chooseMode(score.feed, score.fields, await toldAgain(connection, staged, score))),
      ...exportDateOf(group.name, table.columns),
      ...dialectOf(staged.all),
      ...draft,
      coveredPrograms: score.feed.dated === undefined ? [] : draft.coveredPrograms,
      survey: score.feed.id === "surveys" ? forms.map(formOf) : [],
      privacy: [],
      unused: [],
      notes: [...(place === undefined ? [] : [place]), ...draft.notes, ...oddities(table, group, staged)]
    };
    const settled = await settlePrivacy(connection, table, staged.all, withIdSpace(proposal, score.feed));
    const wanted = idColumns(settled, score.feed);
    const ids = await readIds(connection, staged.all, wanted);
    return {proposal: settled, holder: {label: group.name.glob, ids}};
  } finally {
    await staged.discard();
  }
}

async function profileGroup(
  {connection, workspace}: MapContext,
  {all, files}: StagedGroup,
  bare: Job
): Promise<TableProfile> {
  const {findings} = await screenFile(connection, all, bare);
  const finds = new Map<string, string[]>();
  for (const {column, detector} of findings) finds.set(column, [...(finds.get(column) ?? []), detector]);
  return {
    fileNames: files.map(({fileName}) => fileName),
    records: all.rows,
    columns: await readProfiles(connection, all, files.at(-1)!, finds),
    workspace
  };
}

function bestOf(scores: readonly FeedScore[], {paths}: FileGroup): FeedScore {
  const [best] = scores;
  if (best !== undefined && best.lacks.length === 0) return best;
  const near = scores
    .filter(({points}) => points > 0)
    .slice(0, 3)
    .map(({feed, lacks}) => `${feed.id} lacks ${lacks.join(", ")}`);
  throw refusal("no feed fits: nothing in it says who was served, when, or how many", {
    at: {file: paths.at(-1)!},
    next:
      near.length === 0
        ? "Is it a list of something else, such as projects or staff?"
        : `As ${near.join("; as ")}. docs/job-file.md says what each feed needs.`
  });
}

/** Records are known again by their own id, else by who and when. */
async function toldAgain(
  connection: DuckDBConnection,
  {files}: StagedGroup,
  {fields}: FeedScore
): Promise<number[]> {
  const headers = (...names: string[]) =>
    fields.filter(({field}) => names.includes(field)).map(({column}) => column.header);
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

const idColumns = ({columns}: Proposal, feed: Feed): {header: string; names: string}[] =>
  columns.flatMap(({header, mapping}) => {
    const names = feed.fields[mapping.to]?.names;
    return names === undefined ? [] : [{header, names}];
  });
