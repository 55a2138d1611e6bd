import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {ifAbsent} from "../error.ts";
import type {KeyResult} from "../quality/key-check/result.ts";
import {currentRelease} from "./folder.ts";
import {releaseFiles} from "./format.ts";

/** What a release says of whether answers agree with the key that they are scored by. */
export interface KeyChecks {
  /** Every scale at every source, with its figures; in internal releases alone. */
  sources: readonly KeyResult[];
  /** As coarse as anybody may know it: of scales whose change or scores of all programs are printed. */
  scales: readonly ScaleKey[];
}

/** One scale at its largest source. No count, interval or share: each would tell how many forms there are. */
export interface ScaleKey {
  /** `hope.total` */
  scale: string;
  /** The organization has looked at answers that run against the key at some source, and accepts them. */
  accepted: boolean;
  /** Cronbach's alpha, to one decimal. */
  alpha: number;
  /** At least 15 % of forms are at the lowest, and at the highest, score. */
  floor: boolean;
  ceiling: boolean;
}

/**
 * Figures of items are sums of fractions, whose last digits hang on the order that they were added up in; a release of the same inputs is
 * the same bytes.
 */
export const publishKeyResults = (results: readonly KeyResult[]): KeyResult[] =>
  results.map(({alpha, weakest, ...result}) => ({
    ...result,
    alpha:
      alpha === null
        ? null
        : {alpha: rounded(alpha.alpha), lower: rounded(alpha.lower), upper: rounded(alpha.upper)},
    weakest: weakest.map(({position, rest}) => ({position, rest: rounded(rest)}))
  }));

const rounded = (figure: number): number => Math.round(figure * 1e4) / 1e4;

export const noKeyChecks: KeyChecks = {sources: [], scales: []};

/** What the last run's internal release holds of a workspace's own answers; none before the first. */
export async function readKeyResults(workspaceDir: string): Promise<readonly KeyResult[]> {
  const dir = await currentRelease(workspaceDir, "internal");
  const text =
    dir === null ? null : await readFile(join(dir, releaseFiles.keyChecks), "utf8").catch(ifAbsent);
  return text === null ? [] : (JSON.parse(text) as KeyChecks).sources;
}
