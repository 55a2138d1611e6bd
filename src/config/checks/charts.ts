import type {Measure} from "../../measures/measure.ts";
import type {Path} from "../source.ts";
import type {WorkspaceConfig} from "../workspace.ts";
import {type Finding, unknownName} from "./check.ts";

/** What charts must know of a measure. */
export type Watchable = Pick<Measure, "id" | "weekly">;

/**
 * Charts and events name what there is, in cuts that are published by month, or can be told by week, each once.
 *
 * @param measures all of the workspace
 */
export function checkCharts(
  config: Pick<
    WorkspaceConfig,
    "charts" | "charts_by" | "events" | "programs" | "sites" | "published_tables"
  >,
  measures: readonly Watchable[]
): Finding[] {
  const measureIds = measures.map(({id}) => id);
  const scopes = (path: Path, {program, site}: {program?: string | undefined; site?: string | undefined}) => [
    ...named([...path, "program"], "program", program, config.programs),
    ...named([...path, "site"], "site", site, config.sites)
  ];
  return [
    ...(config.charts ?? []).flatMap((chart, i) => [
      ...unknownName(["charts", i, "measure"], "measure", chart.measure, measureIds),
      ...(chart.per === undefined ? [] : unknownName(["charts", i, "per"], "measure", chart.per, measureIds)),
      ...scopes(["charts", i], chart),
      ...(config.charts_by === "month"
        ? unpublished(config, i)
        : (["measure", "per"] as const).flatMap((name) =>
            notByWeek(["charts", i, name], chart[name], measures)
          )),
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

/** Cohorts, and what is so as of a day, have no weeks. */
function notByWeek(path: Path, id: string | undefined, measures: readonly Watchable[]): Finding[] {
  const measure = measures.find((one) => one.id === id);
  if (measure === undefined || measure.weekly === true) return [];
  const weekly = measures.flatMap((one) => (one.weekly === true ? [one.id] : []));
  return [
    {
      path,
      message: `${measure.id} has no weeks: with charts_by: week a chart takes ${weekly.join(", ")}; else take it out, or watch all series by month`
    }
  ];
}

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
