import type {ChartEvent, DeclaredChart, WorkspaceConfig} from "../config/workspace.ts";

/** What a release watches for change, as `waymark.yaml` declares it; part of the release, so that the page and the table agree. */
export interface ChartSettings {
  charts: readonly DeclaredChart[];
  events: readonly ChartEvent[];
}

/** The headline series of an organization that declares none. */
export const usualCharts: ChartSettings = {
  charts: ["served", "contacts", "attendances", "sessions", "calls_offered", "answer_rate"].map(
    (measure) => ({measure, rebase: []})
  ),
  events: []
};

/** Charts of measures that this release tells anything of: what is for insiders is not named to others. */
export function declareCharts(
  {charts, events}: Pick<WorkspaceConfig, "charts" | "events">,
  told: ReadonlySet<string>
): ChartSettings {
  return {
    charts: (charts ?? usualCharts.charts).filter(
      ({measure, per}) => told.has(measure) && (per === undefined || told.has(per))
    ),
    events
  };
}
