import {counted} from "../../counted.ts";
import {type Cell, everything} from "../../measures/cell.ts";
import {currentRelease, readManifest, releaseDir} from "../../release/folder.ts";
import type {Manifest} from "../../release/format.ts";
import {diffReleases, findRelease, listReleases, rollBack} from "../../release/history.ts";
import type {Result} from "../command.ts";
import {shownRelease} from "../text/audience.ts";
import {span} from "../text/words.ts";

interface Request {
  workspaceDir: string;
  audience: string;
  ids: readonly string[];
}

export interface ReleaseAction {
  /** Fewest and most releases it is about. */
  ids: readonly [number, number];
  run(request: Request): Promise<Result>;
}

export const list: ReleaseAction = {
  ids: [0, 0],
  async run({workspaceDir, audience}) {
    const kept = await listReleases(workspaceDir, audience);
    const line = ({manifest, current}: (typeof kept)[number]): string =>
      `${current ? "→" : " "} ${manifest.release}  as of ${manifest.asOf}  ${counted(manifest.inputs.length, "file")}, code ${manifest.codeVersion}`;
    return {
      text: kept.length === 0 ? `No ${audience} release yet.` : kept.map(line).join("\n"),
      json: {
        audience,
        releases: kept.map(({manifest: {release, asOf, codeVersion, fingerprint}, current}) => ({
          release,
          asOf,
          current,
          codeVersion,
          fingerprint
        }))
      }
    };
  }
};

export const show: ReleaseAction = {
  ids: [0, 1],
  async run({workspaceDir, audience, ids: [id]}) {
    const dir =
      id === undefined
        ? await shownRelease(workspaceDir, audience)
        : releaseDir(workspaceDir, audience, await findRelease(workspaceDir, audience, id));
    const manifest = await readManifest(dir);
    return {text: manifestText(manifest, dir), json: {dir, manifest}};
  }
};

export const diff: ReleaseAction = {
  ids: [1, 2],
  async run({workspaceDir, audience, ids: [older = "", newer]}) {
    const before = releaseDir(workspaceDir, audience, await findRelease(workspaceDir, audience, older));
    const after =
      newer === undefined
        ? await shownRelease(workspaceDir, audience)
        : releaseDir(workspaceDir, audience, await findRelease(workspaceDir, audience, newer));
    const {added, removed, changed} = await diffReleases(before, after);
    return {
      text: [
        `${counted(added.length, "figure")} added, ${removed.length.toLocaleString("en-US")} removed, ${changed.length.toLocaleString("en-US")} changed.`,
        ...changed
          .slice(0, shownAtMost)
          .map(({before, after}) => `  ${cellName(after)}: ${figure(before)} → ${figure(after)}`),
        ...(changed.length > shownAtMost
          ? [`  and ${changed.length - shownAtMost} more; --json gives all of them`]
          : [])
      ].join("\n"),
      json: {added, removed, changed}
    };
  }
};

export const rollback: ReleaseAction = {
  ids: [1, 1],
  async run({workspaceDir, audience, ids: [id = ""]}) {
    const from = await currentRelease(workspaceDir, audience);
    const before = from === null ? null : (await readManifest(from)).release;
    const manifest = await rollBack(workspaceDir, audience, await findRelease(workspaceDir, audience, id));
    return {
      text: `${audience} shows release ${manifest.release} again, as of ${manifest.asOf}.`,
      json: {audience, before, release: manifest.release, asOf: manifest.asOf}
    };
  }
};

const shownAtMost = 20;

const cellName = ({measure, period, program, site, characteristic, group}: Cell): string =>
  [
    measure,
    period,
    ...[program, site].filter((part) => part !== everything),
    ...(characteristic === everything ? [] : [`${characteristic}=${group}`])
  ].join(" ");

const figure = ({status, value}: Cell): string =>
  status === "shown" ? String(value === null ? "no value" : Number(value.toPrecision(6))) : status;

function manifestText(manifest: Manifest, dir: string): string {
  const {release, audience, asOf, dataStart, profile, codeVersion, inputs, coverage, definitions} = manifest;
  return [
    `${audience} release ${release}`,
    `  speaks of ${span(dataStart, asOf)}`,
    `  disclosure profile ${profile.id}${profile.threshold === null ? "" : `, threshold ${profile.threshold}`}`,
    `  made by code ${codeVersion} from ${counted(inputs.length, "file")}, with ${counted(definitions.length, "definition")}`,
    `  in ${dir}`,
    "",
    ...inputs.map(({job, file, sha256}) => `  ${job}: ${file}, sha256 ${sha256}`),
    "",
    ...coverage.map(({job, from, to}) => `  ${job} speaks of ${span(from, to)}`)
  ].join("\n");
}
