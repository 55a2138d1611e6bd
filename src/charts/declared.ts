import type {ChartEvent, DeclaredChart, WorkspaceConfig} from "../config/workspace.ts";
import type {Every} from "./every.ts";

/** What a release watches for change, as `waymark.yaml` declares it; part of the release, so that the page and the table agree. */
export interface ChartSettings {
  every: Every;
  charts: readonly DeclaredChart[];
  events: readonly ChartEvent[];
}

/** The headline series of an organization that declares none. */
export const usualCharts: ChartSettings = {
  every: "month",
  charts: ["served", "contacts", "attendances", "sessions", "calls_offered", "answer_rate"].map(
    (measure) => ({measure, rebase: []})
  ),
  events: []
};

/**
 * Charts of measures that this release tells anything of: what is for insiders is not named to others. Weeks are for insiders
 * too: hardly a week of a small program has enough people to be told outside, and weeks do not add up to months.
 */
export function declareCharts(
  {charts, charts_by, events}: Pick<WorkspaceConfig, "charts" | "charts_by" | "events">,
  {told, inside}: {told: ReadonlySet<string>; inside: boolean}
): ChartSettings {
  return {
    every: inside ? charts_by : "month",
    charts: (charts ?? usualCharts.charts).filter(
      ({measure, per}) => told.has(measure) && (per === undefined || told.has(per))
    ),
    events
  };
}
