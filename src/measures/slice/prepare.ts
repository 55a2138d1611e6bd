import type {WorkspaceConfig} from "../../config/workspace.ts";
import type {Reading} from "../../warehouse/reading.ts";
import type {Grain, Measure, MeasureContext} from "../measure.ts";
import {earlier} from "../periods.ts";
import {programsOf} from "./closed-list.ts";

/** A measure with what its SQL is made for. */
export interface Prepared {
  measure: Measure;
  /** Of the finest level; the others differ in `level` alone. */
  context: MeasureContext;
  /** False where its records carry no dates: it has figures for `all` only. */
  dated: boolean;
}

/** Nothing for a measure whose tables no export feeds, or that means nothing for any program. */
export function prepareMeasure(
  measure: Measure,
  {spans}: Pick<Reading, "spans">,
  workspace: WorkspaceConfig,
  closedThrough: string | undefined,
  grain: Grain = "month"
): Prepared[] {
  const programs = programsOf(measure, workspace);
  const read = measure.reads.flatMap((table) => spans[table] ?? []);
  if (programs.length === 0 || read.length === 0) return [];
  const dated = read.filter((span) => span.dated);
  const telling = dated.length > 0 ? dated : read;
  const to = telling.map((span) => span.to).reduce(earlier);
  const context: MeasureContext = {
    asOf: earlier(closedThrough ?? to, to),
    dataStart: telling.map((span) => span.from).reduce(earlier),
    level: {program: true, site: true},
    grain,
    workspace,
    programs
  };
  // A scale's own forms decide whether its figures have months.
  return [
    {measure, context, dated: measure.scale === undefined ? dated.length > 0 : spans.score?.dated === true}
  ];
}
