import type {DuckDBConnection} from "@duckdb/node-api";
import {parse} from "yaml";
import {itemHeaders} from "../config/items.ts";
import {jobSchema} from "../config/job.ts";
import type {Job, Workspace} from "../config/load.ts";
import {refusal} from "../error.ts";
import {fold} from "../intake/conform/fields/text.ts";
import type {Feed} from "../intake/feed.ts";
import type {StagedFile} from "../intake/read/staged.ts";
import {type Detector, readDetectors} from "../intake/screen/detector.ts";
import {screenFile} from "../intake/screen/screen.ts";
import {draftColumns} from "./draft.ts";
import {type FeedScore, scoreFeeds} from "./feeds/score.ts";
import {type FileGroup, placeOf} from "./group.ts";
import {chooseIdSpace} from "./id-space.ts";
import type {Recognizer, TableProfile} from "./match.ts";
import {chooseMode} from "./mode.ts";
import type {Proposal, ProposedForm} from "./proposal.ts";
import {readForms, readProfiles, shareToldAgain} from "./read-profile.ts";
import {candidatesOf, repeatedHeaders} from "./recognizers.ts";
import {bareJob, type StagedGroup, stageGroup} from "./staging.ts";
import {keyingOf} from "./survey/keying.ts";
import {type FormMatch, matchForms} from "./survey/match-form.ts";
import {chooseSystem} from "./system.ts";
import {type Verdict, verdictsFor} from "./verdicts.ts";
import {writeJob} from "./write-job.ts";

export interface MapContext {
  workspace: Workspace;
  connection: DuckDBConnection;
  feeds: ReadonlyMap<string, Feed>;
  recognizers: readonly Recognizer[];
  signal: AbortSignal;
}

/** Reads the files of a group and proposes the job for them: profile, feed, columns, then what is to become of the rest. */
export async function mapGroup(context: MapContext, group: FileGroup, name: string): Promise<Proposal> {
  const {connection, workspace} = context;
  const system = await chooseSystem(group.paths.at(-1)!, group.bytes);
  const {files, place} = placeOf(workspace.dir, group);
  const bare = bareJob(name, files, system.id);
  const staged = await stageGroup(connection, group.paths, bare, {
    dir: workspace.dir,
    signal: context.signal
  });
  try {
    const table = await profileGroup(context, group, staged, bare);
    const forms = await keyedForms(context, staged, matchForms(table.columns, workspace.instruments));
    const candidates = candidatesOf(table, context.recognizers);
    const scores = scoreFeeds(table, context.feeds.values(), candidates, forms);
    const score = bestOf(scores, group);
    const draft = draftColumns(table, score, candidates);
    const survey = score.feed.id === "surveys" ? forms.map(asProposed) : [];
    const mode = chooseMode(score.feed, score.fields, await toldAgain(context, staged, score));
    const person = draft.columns.find(({mapping}) => ["person", "caller"].includes(mapping.to));
    const ids = draft.columns.find(({mapping}) => score.feed.fields[mapping.to]?.names !== undefined);
    const idHeader = (person ?? ids)?.header;
    const proposal: Proposal = {
      name,
      fileNames: staged.files.map(({fileName}) => fileName),
      records: staged.files.reduce((sum, {records}) => sum + records, 0),
      files,
      ...(place === undefined ? {} : {place}),
      system,
      feed: {
        id: score.feed.id,
        title: score.feed.title,
        confidence: score.confidence,
        reasons: score.reasons,
        doubts: score.confidence < 0.5 ? ["another kind of record is nearly as likely"] : [],
        others: scores
          .filter((other) => other !== score && other.lacks.length === 0)
          .map(({feed, confidence}) => ({id: feed.id, confidence}))
      },
      ...(idHeader === undefined
        ? {}
        : {idSpace: chooseIdSpace(idHeader, {system: system.id, jobs: workspace.jobs})}),
      mode: {
        mode: mode.mode,
        ...(mode.key === undefined ? {} : {key: mode.key}),
        confidence: mode.certain ? 0.9 : 0.5,
        reasons: [mode.reason],
        doubts: []
      },
      ...exportDate(group),
      ...dialectOf(staged.all),
      ...draft,
      coveredPrograms: score.feed.dated === undefined ? [] : draft.coveredPrograms,
      survey,
      privacy: [],
      unused: [],
      notes: [
        ...(place === undefined ? [] : [place]),
        ...draft.notes,
        ...repeatedHeaders(table).map(
          (header) => `more than one column is called ${header}: none of them is mapped`
        ),
        ...asideNote(group, staged)
      ]
    };
    return await withVerdicts(context, table, staged, proposal);
  } finally {
    await staged.discard();
  }
}

async function profileGroup(
  {connection, workspace}: MapContext,
  group: FileGroup,
  staged: StagedGroup,
  bare: Job
): Promise<TableProfile> {
  const {findings} = await screenFile(connection, staged.all, bare);
  const finds = new Map<string, string[]>();
  for (const {column, detector} of findings) finds.set(column, [...(finds.get(column) ?? []), detector]);
  return {
    fileNames: group.paths.map((path) => path.replace(/.*[\\/]/, "")),
    records: staged.all.rows,
    columns: await readProfiles(connection, staged.all, finds),
    workspace
  };
}

/** Looks at whole forms to see which item order they were answered in. */
async function keyedForms(
  {connection}: MapContext,
  staged: StagedGroup,
  forms: readonly FormMatch[]
): Promise<FormMatch[]> {
  const keyed: FormMatch[] = [];
  for (const match of forms) {
    const {instrument, columns, fit, form} = match;
    const table =
      fit.answers === undefined
        ? undefined
        : new Map(Object.entries(fit.answers).map(([text, n]) => [fold(text), n]));
    const read = (text: string): number | undefined =>
      table === undefined
        ? text.trim() === "" || fit.missing.includes(text.trim())
          ? undefined
          : finite(text)
        : table.get(fold(text));
    const answers = await readForms(
      connection,
      staged.all,
      columns.map(({header}) => header),
      read
    );
    const keying = keyingOf(instrument, answers);
    keyed.push({
      ...match,
      form: form.variant === undefined ? form : {...form, variant: keying.variant},
      reasons: [...match.reasons, ...keying.reasons],
      doubts: [...match.doubts, ...keying.doubts]
    });
  }
  return keyed;
}

const finite = (text: string): number | undefined =>
  Number.isFinite(Number(text)) ? Number(text) : undefined;

const asProposed = ({form, score, reasons, doubts}: FormMatch): ProposedForm => ({
  form,
  confidence: score,
  reasons,
  doubts
});

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

async function toldAgain(
  {connection}: MapContext,
  {files}: StagedGroup,
  {fields}: FeedScore
): Promise<number[]> {
  const key = fields.find(({field}) => ["contact", "call", "episode"].includes(field));
  const headers =
    key === undefined
      ? fields
          .filter(({field}) => ["person", "started_at", "opened", "taken", "session"].includes(field))
          .map(({column}) => column.header)
      : [key.column.header];
  const shares: number[] = [];
  if (headers.length === 0) return shares;
  for (const [at, later] of files.entries()) {
    const earlier = files[at - 1];
    if (earlier !== undefined) shares.push(await shareToldAgain(connection, earlier, later, headers));
  }
  return shares;
}

const exportDate = ({name: {expression, order}}: FileGroup): Pick<Proposal, "exportDate"> =>
  expression === undefined || order === undefined
    ? {}
    : {
        exportDate: {
          setting: {file_name: expression, order},
          confidence: 0.9,
          reasons: ["the day in the file's name"],
          doubts: []
        }
      };

const named = {";": ";", "\t": "tab", "|": "|"} as const;

function dialectOf({dialect}: StagedFile): Pick<Proposal, "delimiter"> {
  const delimiter = named[dialect.delimiter as keyof typeof named];
  return delimiter === undefined ? {} : {delimiter: {delimiter, reason: dialect.evidence}};
}

const asideNote = ({paths}: FileGroup, {files}: StagedGroup): string[] =>
  files.length === paths.length
    ? []
    : [
        `${paths.length - files.length} of the files of that name have other columns and need a job of their own`
      ];

/** Screens the file as the proposed job would; whatever is still open is taken out of the job and dropped. */
async function withVerdicts(
  {connection}: MapContext,
  table: TableProfile,
  staged: StagedGroup,
  proposal: Proposal
): Promise<Proposal> {
  const detectors: readonly Detector[] = await readDetectors();
  const used = (columns: Proposal["columns"]) =>
    new Set([
      ...columns.map(({header}) => header),
      ...proposal.exclude.map(({column}) => column),
      ...(proposal.survey.length === 0 ? [] : proposal.survey.flatMap(({form}) => itemHeaders(form.items)))
    ]);
  const job: Job = {
    ...bareJob(proposal.name, proposal.files, proposal.system.id),
    ...jobSchema.parse(parse(writeJob(proposal)))
  };
  const screening = await screenFile(connection, staged.all, job);
  const privacy: Verdict[] = verdictsFor(table.columns, screening, used(proposal.columns), detectors);
  const dropped = new Set(privacy.map(({header}) => header));
  const columns = proposal.columns.filter(({header}) => !dropped.has(header));
  const lost = proposal.columns.filter(({header}) => dropped.has(header));
  const loaded = used(columns);
  return {
    ...proposal,
    columns,
    privacy,
    exclude: proposal.exclude.filter(({column}) => !dropped.has(column)),
    unused: [...new Set(table.columns.map(({header}) => header))].filter(
      (header) => !loaded.has(header) && !dropped.has(header)
    ),
    notes: [
      ...proposal.notes,
      ...lost.map(
        ({header, mapping}) => `${header} could be the ${mapping.to}, but holds identifiers and is dropped`
      )
    ]
  };
}
