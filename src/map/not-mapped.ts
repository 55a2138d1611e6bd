import {basename, dirname} from "node:path";
import type {WaymarkError} from "../error.ts";
import type {MappedGroup} from "./map-group.ts";
import {NoFeed} from "./no-feed.ts";
import {NoRecords} from "./staging.ts";

/** A file that no job was found for. */
export interface Failed {
  path: string;
  error: WaymarkError;
  /** Every cell in which a header may stand, where it was looked at. */
  heads: ReadonlySet<string> | undefined;
}

/** A file that belongs to an export of several, and of which nothing could be a record of service. */
export interface Aside {
  file: string;
  why: string;
}

export interface NotMapped {
  refused: readonly WaymarkError[];
  aside: readonly Aside[];
  /** Files that need no job, for another one reads them. */
  readAlong: readonly string[];
}

/** Systems whose exports are folders of files, and the header that each file of one has. */
const folders: Readonly<Record<string, {name: string; mark: string}>> = {
  hmis: {name: "HMIS", mark: "ExportID"}
};

/** What to say of files without a job: another one reads them, they stand beside the records of service, or they are a fault. */
export function sortFailed(failed: readonly Failed[], mapped: readonly MappedGroup[]): NotMapped {
  const refused: WaymarkError[] = [];
  const aside: Aside[] = [];
  const readAlong: string[] = [];
  for (const each of failed) {
    const reader = mapped.find(({companions}) => companions.includes(each.path));
    const beside = asideOf(each, mapped);
    if (reader !== undefined)
      readAlong.push(
        `${each.path}: read along with ${reader.proposal.fileNames.join(", ")}, and needs no job`
      );
    else if (beside !== undefined) aside.push(beside);
    else refused.push(each.error);
  }
  return {refused, aside, readAlong};
}

function asideOf({path, error, heads}: Failed, mapped: readonly MappedGroup[]): Aside | undefined {
  if (!(error instanceof NoFeed || error instanceof NoRecords)) return undefined;
  for (const {proposal, paths} of mapped) {
    const folder = folders[proposal.system.id];
    if (folder === undefined || dirname(paths[0]!) !== dirname(path)) continue;
    if (heads?.has(folder.mark) !== true) continue;
    return {
      file: basename(path),
      why: `${error instanceof NoRecords ? "no records" : "no service records"} in it: a companion of ${proposal.fileNames.join(", ")} in the ${folder.name} folder, and not mapped`
    };
  }
  return undefined;
}
