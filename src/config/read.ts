import {readdir, readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {ifAbsent} from "../error.ts";
import type {Instrument} from "../instruments/instrument.ts";
import {instrumentFolders, instrumentIds, readInstruments, scalesOf} from "../instruments/registry.ts";
import type {Watchable} from "./checks/charts.ts";
import type {Finding, JobContext} from "./checks/check.ts";
import {checkCorrections} from "./checks/corrections.ts";
import {checkJob} from "./checks/job.ts";
import {checkWorkspace} from "./checks/workspace.ts";
import {type Corrections, correctionsSchema, noCorrections} from "./corrections.ts";
import {correctionsDigest, digestOf, jobHash} from "./digest.ts";
import {readFeeds} from "./feeds.ts";
import {modulesOf} from "./folder.ts";
import {type JobConfig, jobSchema, spacesOf} from "./job.ts";
import type {Job, Workspace} from "./load.ts";
import type {Mistake} from "./mistake.ts";
import {type Parsed, parseConfig, refuseMistakes} from "./parse.ts";
import {correctionsFile, jobsFolder, notAWorkspace, workspaceFile} from "./place.ts";
import {readSource, type Source} from "./source.ts";
import {type WorkspaceConfig, workspaceSchema} from "./workspace.ts";

const qualityChecks = new URL("../quality/checks/", import.meta.url);
/**
 * Reads `waymark.yaml`, the jobs and the instruments they name, and checks them against each other. An instrument that no
 * job names costs nothing, but those of the workspace's own folder, whose mistakes are told.
 * Throws one usage error that tells every mistake with its place.
 */
export async function loadWorkspace(dir: string): Promise<Workspace> {
  const root = resolve(dir);
  const folders = instrumentFolders(root);
  const [parsed, jobFiles, corrections, ids, systems] = await Promise.all([
    readWorkspaceFile(root),
    readJobFiles(root),
    readCorrections(root),
    instrumentIds(folders),
    readSystems()
  ]);
  const instruments = await readInstruments(folders, await wantedInstruments(jobFiles, folders));
  const config = parsed.value;
  const crossed =
    config === undefined
      ? []
      : [
          ...(await crossCheck(config, parsed.source, jobFiles, {instruments, instrumentIds: ids, systems})),
          ...crossCheckCorrections(config, corrections, jobFiles)
        ];
  refuseMistakes([
    ...parsed.mistakes,
    ...jobFiles.flatMap(({mistakes}) => mistakes),
    ...corrections.mistakes,
    ...crossed
  ]);
  if (config === undefined || corrections.value === undefined)
    throw new Error("a workspace file without a value has no mistake");

  const jobs = jobFiles.map(({name, path, value}) =>
    toJob(name, path, value as JobConfig, config, instruments)
  );
  const {key_file: _keyFile, ...published} = config;
  return {
    dir: root,
    config,
    jobs,
    corrections: corrections.value,
    instruments,
    scales: scalesOf(instruments),
    digest: digestOf({
      config: published,
      jobs: jobs.map(({path: _path, ...job}) => job),
      instruments,
      corrections: correctionsDigest(corrections.value)
    })
  };
}

/** Those that jobs name, and the workspace's own. */
async function wantedInstruments(jobFiles: readonly JobFile[], [own = "", ...shipped]: readonly string[]) {
  const named = jobFiles.flatMap(({value: job}) => job?.survey?.map(({instrument}) => instrument) ?? []);
  return new Set([...named, ...(shipped.length === 0 ? [] : await instrumentIds([own]))]);
}

/** `corrections.yaml`, where there is one. */
async function readCorrections(root: string): Promise<Parsed<Corrections>> {
  const text = await readFile(join(root, correctionsFile), "utf8").catch(ifAbsent);
  if (text === null) return {source: readSource(correctionsFile, ""), value: noCorrections, mistakes: []};
  return parseConfig(correctionsFile, text, correctionsSchema);
}

function crossCheckCorrections(
  config: WorkspaceConfig,
  {value, source}: Parsed<Corrections>,
  jobFiles: readonly JobFile[]
): Mistake[] {
  if (value === undefined) return [];
  const spaces = jobFiles.flatMap(({value: job}) => (job === undefined ? [] : spacesOf(job)));
  return placed(source, checkCorrections(value, {config, spaces: [...new Set(spaces)].sort()}));
}

interface JobFile extends Parsed<JobConfig> {
  name: string;
  /** Below the workspace, with forward slashes. */
  path: string;
}

async function readWorkspaceFile(root: string): Promise<Parsed<WorkspaceConfig>> {
  const text = await readFile(join(root, workspaceFile), "utf8").catch(notAWorkspace(root));
  return parseConfig(workspaceFile, text, workspaceSchema);
}

async function readJobFiles(root: string): Promise<JobFile[]> {
  const names = await readdir(join(root, jobsFolder)).catch(ifAbsent);
  return Promise.all(
    (names ?? [])
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => readJobFile(root, name))
  );
}

async function readJobFile(root: string, file: string): Promise<JobFile> {
  const path = `${jobsFolder}/${file}`;
  const name = file.replace(/\.ya?ml$/, "");
  const parsed = parseConfig(path, await readFile(join(root, path), "utf8"), jobSchema);
  const misnamed = file.endsWith(".yml")
    ? [{at: {file: path}, message: "jobs end in .yaml; rename this file"}]
    : /^[a-z0-9][a-z0-9_-]*$/.test(name)
      ? []
      : [{at: {file: path}, message: "a job's file name is lower-case letters, digits, - and _"}];
  return {...parsed, name, path, mistakes: [...misnamed, ...parsed.mistakes]};
}

/** Exporting systems that have an adapter; `plain` needs none. */
async function readSystems(): Promise<string[]> {
  const adapters = await modulesOf(new URL("../intake/adapters/", import.meta.url));
  return [...new Set(["plain", ...adapters])];
}

async function crossCheck(
  config: WorkspaceConfig,
  source: Source,
  jobFiles: readonly JobFile[],
  known: Required<Pick<JobContext, "instruments" | "instrumentIds" | "systems">>
): Promise<Mistake[]> {
  const feeds = await readFeeds();
  return [
    ...placed(
      source,
      checkWorkspace(config, {
        qualityChecks: await modulesOf(qualityChecks),
        instrumentIds: known.instrumentIds,
        measures: await measuresOf(config, known.instruments)
      })
    ),
    ...jobFiles.flatMap(({value: job, source}) => {
      const feed = job === undefined ? undefined : feeds.get(job.feed);
      return job === undefined || feed === undefined
        ? []
        : placed(source, checkJob({job, feed, config, ...known}));
    })
  ];
}

/** All measures, which are looked up where charts name some. */
async function measuresOf(
  config: WorkspaceConfig,
  instruments: readonly Instrument[]
): Promise<readonly Watchable[]> {
  if (config.charts === undefined) return [];
  const {allMeasures} = await import("../measures/registry.ts");
  return allMeasures({config, scales: scalesOf(instruments)});
}

const placed = (source: Source, findings: readonly Finding[]): Mistake[] =>
  findings.map(({path, atName, ...mistake}) => ({
    ...mistake,
    at: atName === true ? source.placeOfKey(path) : source.placeOf(path)
  }));

const toJob = (
  name: string,
  path: string,
  job: JobConfig,
  config: WorkspaceConfig,
  instruments: readonly Instrument[]
): Job => ({...job, name, path, hash: jobHash(job, config, instruments)});
