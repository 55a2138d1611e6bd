import {Temporal} from "temporal-polyfill";
import type {PeriodKind, WorkspaceConfig} from "../config/workspace.ts";
import {configOf} from "../grants/figures.ts";
import {withinGrant} from "../grants/within.ts";
import {type Cell, cellKey, everything, type Period} from "../measures/cell.ts";
import type {Measure} from "../measures/measure.ts";
import {earlier as earlierOf} from "../measures/periods.ts";
import {type ComputedCells, computeCells} from "../measures/slice.ts";
import type {Reading} from "../warehouse/reading.ts";
import {project} from "./project.ts";
import {attained, type EarlierYear, type Target, type TargetRow} from "./target.ts";

/** Years before that a running period is set beside. */
const yearsBack = [1, 2] as const;

/**
 * Every target beside what it has come to, and, while its period runs, what it had come to on the same day of earlier
 * years. These are exact: they are for the internal release alone.
 */
export async function targetRows(
  reading: Reading,
  config: WorkspaceConfig,
  measures: readonly Measure[],
  targets: readonly Target[]
): Promise<TargetRow[]> {
  const rows = new Map<Target, TargetRow>();
  for (const id of new Set(targets.map(({grant}) => grant))) {
    const own = targets.filter(({grant}) => grant === id);
    const grant = config.grants.find((one) => one.id === id);
    const seen = grant === undefined ? config : configOf(config, grant);
    const work = () =>
      rowsOf(reading, seen, measures, own, {comparable: grant === undefined || grant.counts === "everyone"});
    const made = grant === undefined ? await work() : await withinGrant(reading.warehouse, grant, work);
    for (const [index, target] of own.entries()) rows.set(target, made[index] as TargetRow);
  }
  return targets.map((target) => rows.get(target) as TargetRow);
}

/** @param comparable whether earlier years count the same people: not where those enrolled within the grant count alone */
async function rowsOf(
  reading: Reading,
  config: WorkspaceConfig,
  measures: readonly Measure[],
  targets: readonly Target[],
  {comparable}: {comparable: boolean}
): Promise<TargetRow[]> {
  const told = new Map(measures.map((measure) => [measure.id, measure]));
  const wanted = new Set(
    targets.flatMap(({measure}) => [measure, ...(measure === "served" ? newcomers : [])])
  );
  const asked = measures.filter(({id}) => wanted.has(id));
  const years = comparable ? yearsBack : [];
  const periods = distinct([
    ...targets.map(({period}) => period),
    ...targets.flatMap(({period}) => years.map((back) => before(period, back)))
  ]);
  const tables = tablesFor(config, targets);
  const compute = (which: readonly Measure[], spans: readonly Period[], asOf?: string) =>
    computeCells(reading, {config: tables}, which, {periods: spans, ...(asOf === undefined ? {} : {asOf})});
  const now = await compute(asked, periods);
  const sameDay = new Map<string, ComputedCells>();
  const running = targets.filter(({measure, period}) => (now.asOf[measure] ?? period.end) < period.end);
  for (const asOf of new Set(running.map(({measure}) => now.asOf[measure] as string)))
    for (const back of years) {
      const which = asked.filter(
        ({id}) => now.asOf[id] === asOf && running.some(({measure}) => measure === id)
      );
      const spans = distinct(running.map(({period}) => before(period, back)));
      sameDay.set(`${asOf}|${back}`, await compute(which, spans, shifted(asOf, back)));
    }
  const find = cellsBy(now);
  return targets.map((target): TargetRow => {
    const measure = told.get(target.measure) as Measure;
    const {period} = target;
    const through = now.asOf[target.measure] ?? null;
    const closed = through !== null && through >= period.end;
    const counts = measure.denominator === null && (measure.format === "count" || measure.format === "hours");
    const at = (id: string, span: {id: string}) =>
      find({...target, measure: id, period: span.id, characteristic: everything, group: everything});
    const cell = at(target.measure, period);
    const earlier =
      through === null
        ? []
        : years.flatMap((back): EarlierYear[] => {
            const span = before(period, back);
            const end = whole(at(target.measure, span));
            const day = closed ? span.end : shifted(through, back);
            const then = closed
              ? end
              : whole(
                  cellsBy(sameDay.get(`${through}|${back}`))({
                    ...target,
                    ...{period: span.id, characteristic: everything, group: everything}
                  })
                );
            return end === null || then === null
              ? []
              : [{start: span.start, end: span.end, through: day, value: then, atEnd: end}];
          });
    const made = attained(target, cell, {closed, counts});
    const fresh =
      target.measure === "served" ? at(newcomers[target.program === everything ? 0 : 1], period) : undefined;
    const canProject =
      !closed &&
      counts &&
      made.actual !== null &&
      measure.combine !== "last" &&
      !cell?.more.months_missing &&
      through !== null;
    return {
      ...target,
      ...{
        through: through === null || through < period.start ? null : earlierOf(through, period.end),
        closed
      },
      ...made,
      earlier,
      projected: canProject
        ? project({
            ...{
              actual: made.actual as number,
              days: daysIn(period.start, period.end),
              over: daysIn(period.start, through)
            },
            ...{addsUp: measure.combine === "sum", earlier},
            carried:
              fresh?.status === "shown" && fresh.value !== null
                ? {over: (made.actual as number) - fresh.value, fresh: fresh.value}
                : null
          })
        : null
    };
  });
}

/** New to all programs together, and to one. */
const newcomers = ["new_organization", "new_program"] as const;

const kindOf = ({start, end}: Pick<Period, "start" | "end">): Exclude<PeriodKind, "all"> => {
  const months = Math.round(daysIn(start, end) / 30.4);
  return months <= 1 ? "month" : months <= 3 ? "quarter" : months === 12 ? "fiscal_year" : "year";
};

/** The same span so many years before. */
const before = ({id, label, start, end}: Target["period"], back: number): Target["period"] => {
  const last = Temporal.PlainDate.from(end).add({days: 1}).subtract({years: back}).subtract({days: 1});
  return {id: `${id}@${back}`, label, start: shifted(start, back), end: last.toString()};
};

const shifted = (day: string, back: number): string =>
  Temporal.PlainDate.from(day).subtract({years: back}).toString();

const daysIn = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {largestUnit: "day"}).days + 1;

const distinct = (periods: readonly Target["period"][]): Period[] => [
  ...new Map(periods.map((period) => [period.id, {...period, kind: kindOf(period)}])).values()
];

const tablesFor = (config: WorkspaceConfig, targets: readonly Target[]): WorkspaceConfig => ({
  ...config,
  published_tables: [
    {
      periods: ["month", "quarter", "year", "fiscal_year"],
      by: targets.some(({site}) => site !== everything) ? ["program", "site"] : ["program"]
    }
  ]
});

function cellsBy(computed: ComputedCells | undefined) {
  const known = new Map((computed?.cells ?? []).map((cell) => [cellKey(cell), cell]));
  return (slice: Parameters<typeof cellKey>[0]): Cell | undefined => known.get(cellKey(slice));
}

/** A figure over which no month is missing. */
const whole = (cell: Cell | undefined): number | null =>
  cell?.status === "shown" && !cell.more.months_missing ? cell.value : null;
