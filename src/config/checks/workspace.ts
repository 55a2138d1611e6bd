import {typeOfSetting} from "../programs.ts";
import type {WorkspaceConfig} from "../workspace.ts";
import {checkAsked} from "./asked.ts";
import {checkCharts, type Watchable} from "./charts.ts";
import {type Finding, unknownName} from "./check.ts";
import {checkGrants} from "./grants.ts";
import {checkPopulation} from "./population.ts";

/** What the shape of `waymark.yaml` alone cannot tell. */
export function checkWorkspace(
  config: WorkspaceConfig,
  {
    qualityChecks,
    instrumentIds,
    measures
  }: {qualityChecks: readonly string[]; instrumentIds: readonly string[]; measures: readonly Watchable[]}
): Finding[] {
  return [
    ...Object.keys(config.instruments).flatMap((id) =>
      unknownName(["instruments", id], "instrument", id, instrumentIds, true)
    ),
    ...Object.keys(config.quality.checks).flatMap((id) =>
      unknownName(["quality", "checks", id], "quality check", id, qualityChecks, true)
    ),
    ...checkAsked(config, instrumentIds),
    ...config.programs.flatMap((program, i) =>
      Object.entries(typeOfSetting)
        .filter(
          ([setting, type]) =>
            type !== program.type && program[setting as keyof typeof typeOfSetting] !== undefined
        )
        .map(([setting, type]) => ({
          path: ["programs", i, setting],
          message: `${setting} means nothing for ${program.id}, which is of type ${program.type}, not ${type}`,
          atName: true
        }))
    ),
    ...config.programs.flatMap(({id, course, length, type}, i) =>
      course === undefined || (length !== undefined && type !== "warm_line")
        ? []
        : [
            {
              path: ["programs", i, "course"],
              message:
                type === "warm_line"
                  ? `course means nothing for ${id}, which is of type warm_line`
                  : `course needs the length of ${id}, such as length: 42d: nobody can be judged before it is over`,
              atName: true
            }
          ]
    ),
    ...config.programs.flatMap(({id, type, units}, i) =>
      units === undefined || type !== "warm_line"
        ? []
        : [
            {
              path: ["programs", i, "units"],
              message: `units means nothing for ${id}, which is of type warm_line: its callers have no id`,
              atName: true
            }
          ]
    ),
    ...checkCharts(config, measures),
    ...checkGrants(config, instrumentIds),
    ...checkPopulation(config),
    ...(["programs", "sites", "characteristics", "follow_ups", "grants"] as const).flatMap((list) =>
      repeated(list, config[list])
    ),
    ...config.characteristics.flatMap(({age_bands: bands = []}, i) =>
      bands.some((band, j) => j > 0 && band <= (bands[j - 1] ?? band))
        ? [{path: ["characteristics", i, "age_bands"], message: "age bands must go up"}]
        : []
    )
  ];
}

function repeated(list: string, entries: readonly {id: string}[]): Finding[] {
  return entries.flatMap(({id}, i) =>
    entries.findIndex((entry) => entry.id === id) < i
      ? [{path: [list, i, "id"], message: `${id} is declared twice in ${list}`}]
      : []
  );
}
