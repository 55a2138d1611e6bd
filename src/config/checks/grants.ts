import type {WorkspaceConfig} from "../workspace.ts";
import {type Finding, unknownName} from "./check.ts";

/** What a grant names is in the workspace. */
export const checkGrants = (
  {grants, programs, sites}: WorkspaceConfig,
  instrumentIds: readonly string[]
): Finding[] => {
  const idsOf = (list: readonly {id: string}[]) => list.map(({id}) => id);
  const known = [
    ["programs", "program", idsOf(programs)],
    ["sites", "site", idsOf(sites)],
    ["instruments", "instrument", instrumentIds]
  ] as const;
  return grants.flatMap((grant, i) =>
    known.flatMap(([list, what, ids]) =>
      (grant[list] ?? []).flatMap((name, j) => unknownName(["grants", i, list, j], what, name, ids))
    )
  );
};
