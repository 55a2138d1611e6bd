import type {Path} from "../source.ts";
import type {WorkspaceConfig} from "../workspace.ts";
import {type Finding, unknownName} from "./check.ts";

/**
 * Charts and events name what there is, in cuts that are published by month, each once.
 *
 * @param measureIds of all measures of the workspace
 */
export function checkCharts(
  config: Pick<WorkspaceConfig, "charts" | "events" | "programs" | "sites" | "published_tables">,
  measureIds: readonly string[]
): Finding[] {
  const scopes = (path: Path, {program, site}: {program?: string | undefined; site?: string | undefined}) => [
    ...named([...path, "program"], "program", program, config.programs),
    ...named([...path, "site"], "site", site, config.sites)
  ];
  return [
    ...(config.charts ?? []).flatMap((chart, i) => [
      ...unknownName(["charts", i, "measure"], "measure", chart.measure, measureIds),
      ...(chart.per === undefined ? [] : unknownName(["charts", i, "per"], "measure", chart.per, measureIds)),
      ...scopes(["charts", i], chart),
      ...unpublished(config, i),
      ...(config.charts?.findIndex((other, j) => j < i && same(other, chart)) === -1
        ? []
        : [
            {
              path: ["charts", i],
              message: `${chart.measure} has a chart already, of the same program and site`
            }
          ])
    ]),
    ...config.events.flatMap((event, i) => scopes(["events", i], event))
  ];
}

const named = (path: Path, what: string, given: string | undefined, allowed: readonly {id: string}[]) =>
  given === undefined
    ? []
    : unknownName(
        path,
        what,
        given,
        allowed.map(({id}) => id)
      );

type Declared = NonNullable<WorkspaceConfig["charts"]>[number];

const same = (a: Declared, b: Declared): boolean =>
  a.measure === b.measure && a.per === b.per && a.program === b.program && a.site === b.site;

/** A chart is made of months that are published; of a cut without them it would be empty. */
function unpublished(
  {charts, published_tables}: Pick<WorkspaceConfig, "charts" | "published_tables">,
  i: number
): Finding[] {
  const chart = charts?.[i];
  const by = (["program", "site"] as const).filter((cut) => chart?.[cut] !== undefined);
  const isPublished = published_tables.some(
    (table) => table.periods.includes("month") && by.every((cut) => table.by.includes(cut))
  );
  if (isPublished) return [];
  const cut = by.length === 0 ? "" : ` by ${by.join(" and ")}`;
  return [
    {
      path: ["charts", i, ...(by.at(-1) === undefined ? [] : [by.at(-1) as string])],
      message: `a chart is made of months, and none are published${cut}: add {periods: [month], by: [${by.join(", ")}]} to published_tables`
    }
  ];
}
