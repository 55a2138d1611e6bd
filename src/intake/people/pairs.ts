import type {PersonId} from "../../config/corrections.ts";
import type {Workspace} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";
import {personHasher} from "./ids.ts";

/** What `corrections.yaml` says of pairs of ids, as keyed hashes. */
export interface CorrectedPairs {
  merged: readonly (readonly [string, string])[];
  /** Whether a link between the two counts for nothing. */
  areApart(hash: string, other: string): boolean;
}

/** As the file says it now, whatever the warehouse was last told. */
export async function correctedPairs(workspace: Workspace, keys: Keys): Promise<CorrectedPairs> {
  const {merge, apart} = workspace.corrections;
  const hashOf = await personHasher(workspace, keys);
  const pair = (one: PersonId, other: PersonId) => [hashOf(one), hashOf(other)] as const;
  const named = ([one, other]: readonly [string, string]): string => [one, other].sort().join(" ");
  const kept = new Set(apart.map(([one, other]) => named(pair(one, other))));
  return {
    merged: merge.flatMap(([first, ...rest]) => rest.map((other) => pair(first!, other))),
    areApart: (hash, other) => kept.has(named([hash, other]))
  };
}
