import type {FeedName} from "../../config/job.ts";
import type {ReadingTable} from "../../measures/measure.ts";
import type {Manifest, QualityLine} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";

const feedsOf: Readonly<Record<ReadingTable, readonly FeedName[]>> = {
  person: ["people"],
  person_group: ["people"],
  episode: ["episodes", "exits"],
  contact: ["contacts", "attendance"],
  session: ["sessions", "attendance"],
  call: ["calls"],
  call_count: ["call_counts"],
  referral: ["referrals", "episodes", "exits"],
  goal: ["goals"],
  fact: ["facts"],
  assessment: ["surveys"],
  score: ["surveys"]
};

export interface Provenance {
  files: Manifest["inputs"];
  /** What was read and left out by each job behind the measure. */
  lines: readonly QualityLine[];
}

/** Files and records behind a measure, by the tables it reads; of every job where these are not known. */
export function provenanceOf(
  {manifest, quality}: ReleaseView,
  reads: readonly ReadingTable[] | undefined
): Provenance {
  const feeds = new Set<string>(reads?.flatMap((table) => feedsOf[table]));
  const counts = (feed: string): boolean => reads === undefined || feeds.has(feed);
  const jobs = new Set(manifest.coverage.filter(({feed}) => counts(feed)).map(({job}) => job));
  return {
    files: manifest.inputs.filter(({job}) => jobs.has(job)),
    lines: quality.lines.filter(({job}) => jobs.has(job))
  };
}
