import type {Corrections, PersonId} from "../corrections.ts";
import type {WorkspaceConfig} from "../workspace.ts";
import {type Finding, unknownName} from "./check.ts";

/** What the shape of `corrections.yaml` alone cannot tell. No finding says an id. */
export function checkCorrections(
  {merge, apart, split}: Corrections,
  {config, spaces}: {config: WorkspaceConfig; spaces: readonly string[]}
): Finding[] {
  const knownSpace = (path: Finding["path"], {space}: PersonId) =>
    unknownName(path, "id space", space, spaces);
  return [
    ...merge.flatMap((ids, i) => ids.flatMap((each, j) => knownSpace(["merge", i, j], each))),
    ...apart.flatMap((pair, i) => pair.flatMap((each, j) => knownSpace(["apart", i, j], each))),
    ...split.flatMap(({id, as, from, to, programs = []}, i): Finding[] => [
      ...knownSpace(["split", i, "id"], id),
      ...(as === undefined ? [] : knownSpace(["split", i, "as"], as)),
      ...(from === undefined && to === undefined && programs.length === 0
        ? [{path: ["split", i], message: "say which records are somebody else's: from, to or programs"}]
        : []),
      ...(from !== undefined && to !== undefined && from > to
        ? [{path: ["split", i, "to"], message: "the split ends before it begins"}]
        : []),
      ...programs.flatMap((program, j) =>
        unknownName(
          ["split", i, "programs", j],
          "program",
          program,
          config.programs.map(({id}) => id)
        )
      ),
      ...(split.slice(0, i).some((earlier) => overlap(earlier, split[i]!))
        ? [
            {
              path: ["split", i],
              message: "an earlier split of the same id speaks of some of these records too"
            }
          ]
        : [])
    ])
  ];
}

type Split = Corrections["split"][number];

const overlap = (a: Split, b: Split): boolean =>
  a.id.space === b.id.space &&
  a.id.id === b.id.id &&
  (a.from ?? "") <= (b.to ?? "9999") &&
  (b.from ?? "") <= (a.to ?? "9999") &&
  (a.programs === undefined ||
    b.programs === undefined ||
    a.programs.some((program) => b.programs?.includes(program)));
