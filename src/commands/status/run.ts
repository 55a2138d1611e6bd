import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {loadWorkspace} from "../../config/read.ts";
import {counted} from "../../counted.ts";
import {exitCode, WaymarkError} from "../../error.ts";
import {audiencesOf} from "../../release/audiences.ts";
import {currentRelease, readManifest, releaseIds} from "../../release/folder.ts";
import {type Manifest, type Quality, releaseFiles} from "../../release/format.ts";
import {settingsDigest} from "../../release/glance.ts";
import {type Stock, takeStock} from "../../release/stock.ts";
import {type Context, today} from "../command.ts";
import {span} from "../text/words.ts";

interface AudienceStatus {
  audience: string;
  releases: number;
  current: Pick<Manifest, "release" | "asOf" | "dataStart"> | null;
}

export async function run(context: Context): Promise<number> {
  const {workspaceDir, out} = context;
  const settings = await settingsDigest(workspaceDir);
  const workspace = await loadWorkspace(workspaceDir);
  const audiences = await Promise.all(
    audiencesOf(workspace.config).map(({name}) => statusOf(workspaceDir, name))
  );
  const internal = await currentRelease(workspaceDir, "internal");
  const coverage = internal === null ? [] : (await readManifest(internal)).coverage;
  const warnings = internal === null ? [] : (await readQualityFile(internal)).findings.filter(isForOwnEyes);
  const waiting = await whatWaits(() => takeStock(workspace, {settings, today: today(context)}));
  out({
    text: [
      ...audiences.map(audienceLine),
      "",
      waiting.sentence,
      ...(coverage.length === 0 ? [] : ["", "The last run's exports:", ...coverage.map(coverageLine)]),
      ...(warnings.length === 0 ? [] : ["", "For your own eyes:", ...warnings.map(warningLine)])
    ].join("\n"),
    json: {audiences, nothingNew: waiting.nothingNew, coverage, warnings, problem: waiting.problem}
  });
  return exitCode.done;
}

async function statusOf(workspaceDir: string, audience: string): Promise<AudienceStatus> {
  const dir = await currentRelease(workspaceDir, audience);
  const ids = await releaseIds(workspaceDir, audience);
  if (dir === null) return {audience, releases: ids.length, current: null};
  const {release, asOf, dataStart} = await readManifest(dir);
  return {audience, releases: ids.length, current: {release, asOf, dataStart}};
}

interface Waiting {
  nothingNew: boolean | null;
  sentence: string;
  problem: string | null;
}

/** An export that is not there must not keep a person from seeing what is published. */
async function whatWaits(stock: () => Promise<Stock>): Promise<Waiting> {
  try {
    const {nothingNew} = await stock();
    const sentence = nothingNew
      ? "Nothing new since the last run."
      : "Something is new: `waymark run` publishes it.";
    return {nothingNew, sentence, problem: null};
  } catch (error) {
    if (!(error instanceof WaymarkError)) throw error;
    return {nothingNew: null, sentence: `A run would stop at: ${error.message}`, problem: error.message};
  }
}

type Warning = Quality["findings"][number];

const readQualityFile = async (releaseDir: string): Promise<Quality> =>
  JSON.parse(await readFile(join(releaseDir, releaseFiles.quality), "utf8"));

const isForOwnEyes = ({internal}: Warning): boolean => internal === true;

const warningLine = ({message}: Warning): string => `  ${message}`;

const audienceLine = ({audience, releases, current}: AudienceStatus): string =>
  current === null
    ? `${audience}: no release yet`
    : `${audience}: release ${current.release} speaks of ${span(current.dataStart, current.asOf)}; ${counted(releases, "release")} kept`;

const coverageLine = ({job, from, to, exportDate}: Manifest["coverage"][number]): string =>
  `  ${job}: ${span(from, to)}${exportDate === null ? "" : `, taken on ${exportDate}`}`;
