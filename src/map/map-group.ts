import type {DuckDBConnection} from "@duckdb/node-api";
import type {Job, Workspace} from "../config/load.ts";
import {adapterOf} from "../intake/adapter.ts";
import type {Feed} from "../intake/feed.ts";
import {screenFile} from "../intake/screen/screen.ts";
import {composedCandidate, composedPerson} from "./composed-id.ts";
import {scoreFeeds} from "./feeds/score.ts";
import {type FileGroup, placeOf} from "./group.ts";
import type {IdHolder} from "./id-space.ts";
import type {Candidate, Recognizer, TableProfile} from "./match.ts";
import {withPeople} from "./people-besides.ts";
import type {Proposal} from "./proposal.ts";
import {idColumns} from "./propose.ts";
import {readIds} from "./read-ids.ts";
import {readProfiles} from "./read-profile.ts";
import type {Reading} from "./readings.ts";
import {candidatesOf} from "./recognizers.ts";
import {bareJob, type StagedGroup, stageGroup} from "./staging.ts";
import {keyForms} from "./survey/key-forms.ts";
import {formsOfLong} from "./survey/long/forms.ts";
import {matchForms} from "./survey/match-form.ts";

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
  paths: readonly string[];
  /** Files its adapter reads along with each of its own: absolute paths. */
  companions: readonly string[];
}

/** What to read, as what, and what to call it. */
export interface Part {
  group: FileGroup;
  reading: Reading;
  name: string;
  /** What to call a second job that reads the same files. */
  besides: () => string;
}

/**
 * Reads the files of a group and proposes the job for them: profile, feed, columns, then what becomes of the rest; and a second
 * one for what the same files say of people, where they tell of each once.
 */
export async function mapGroup(
  context: MapContext,
  {group, reading, name, besides}: Part
): Promise<MappedGroup[]> {
  const {connection, workspace, signal} = context;
  const {files, place} = placeOf(workspace.dir, group);
  const bare = bareJob(name, files, reading.system.id, reading.settings);
  const staged = await stageGroup(connection, group.paths, bare, {dir: workspace.dir, signal});
  try {
    const table = await profileGroup(context, staged, bare, reading);
    const ordinary = await withComposed(connection, staged, table, candidatesOf(table, context.recognizers));
    const long = await formsOfLong(context, staged, table, ordinary);
    const forms =
      long?.forms ??
      (await keyForms(connection, staged.all, matchForms(table.columns, workspace.instruments)));
    const candidates = [...ordinary, ...(long?.candidates ?? [])];
    const scores = scoreFeeds(table, context.feeds.values(), candidates, forms);
    const found = {table, forms, candidates, scores, staged, files, place, reading, others: long?.others};
    const proposals = await withPeople({context, group, name, besides}, found);
    const companions = await companionsOf(group, bare, workspace.dir);
    const mapped: MappedGroup[] = [];
    for (const proposal of proposals) {
      const wanted = idColumns(proposal, context.feeds.get(proposal.feed.id)!);
      const ids = await readIds(connection, staged.all, wanted);
      mapped.push({proposal, paths: group.paths, companions, holder: {label: group.name.glob, ids}});
    }
    return mapped;
  } finally {
    await staged.discard();
  }
}

/** With an id made of names, where the file holds no other. */
async function withComposed(
  connection: DuckDBConnection,
  {all}: StagedGroup,
  table: TableProfile,
  candidates: readonly Candidate[]
): Promise<readonly Candidate[]> {
  const composed = composedPerson(table, candidates);
  return composed === undefined
    ? candidates
    : [...candidates, await composedCandidate(connection, all, composed)];
}

async function companionsOf({paths}: FileGroup, job: Job, dir: string): Promise<string[]> {
  const {companions} = await adapterOf(job.system);
  const lists = await Promise.all(paths.map((path) => companions?.(path, job, {dir}) ?? []));
  return [...new Set(lists.flat())];
}

async function profileGroup(
  {connection, workspace}: MapContext,
  {all, files}: StagedGroup,
  bare: Job,
  {system, heads, texts, suffix}: Reading
): Promise<TableProfile> {
  const {findings} = await screenFile(connection, all, bare);
  const finds = new Map<string, string[]>();
  for (const {column, detector} of findings) finds.set(column, [...(finds.get(column) ?? []), detector]);
  return {
    fileNames: files.map(({fileName}) => fileName),
    records: all.rows,
    ...(suffix === "" ? {} : {part: suffix}),
    ...(system.id === "plain" ? {} : {system: system.id}),
    columns: await readProfiles(connection, all, files.at(-1)!, ({header}) => ({
      finds: finds.get(header) ?? [],
      // A header of two lines is the file's own, too.
      ...(system.id !== "plain" && heads?.has(header) === false && !header.endsWith("]") ? {made: true} : {}),
      ...(texts.has(header) ? {text: texts.get(header)!} : {})
    })),
    workspace
  };
}
