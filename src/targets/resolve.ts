import {Temporal} from "temporal-polyfill";
import {nearestName} from "../config/mistake.ts";
import type {Grant, WorkspaceConfig} from "../config/workspace.ts";
import {grantPeriods, wholeGrant} from "../grants/periods.ts";
import {everything, type Period} from "../measures/cell.ts";
import {periodsOf} from "../measures/periods.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import type {Target} from "./target.ts";

/** A target as its export writes it. */
export interface StatedTarget {
  measure: string;
  grant_id: string | null;
  program: string | null;
  site: string | null;
  period: string | null;
  starts: string | null;
  ends: string | null;
  value: number;
  direction: "at_least" | "at_most";
  job: string;
}

export const statedTargets = (warehouse: Warehouse): Promise<StatedTarget[]> =>
  warehouse.query<StatedTarget>(`
    select measure, grant_id, program, site, period, cast(starts as varchar) as starts, cast(ends as varchar) as ends,
           cast(value as double) as value, direction, job
    from target
    order by job, record`);

export interface Resolved {
  targets: readonly Target[];
  /** One sentence each target that names something there is not. */
  problems: readonly {job: string; message: string}[];
}

/** Finds what targets name: measure, grant, program and period. What is not found is said, with the nearest name. */
export function resolveTargets(
  stated: readonly StatedTarget[],
  {config, measures}: {config: WorkspaceConfig; measures: readonly {id: string}[]}
): Resolved {
  const targets: Target[] = [];
  const problems: {job: string; message: string}[] = [];
  for (const one of stated) {
    try {
      targets.push(resolve(one, config, measures));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      problems.push({job: one.job, message: `target of ${one.measure}: ${error.message}`});
    }
  }
  return {targets, problems};
}

class NotFound extends Error {}

function resolve(one: StatedTarget, config: WorkspaceConfig, measures: readonly {id: string}[]): Target {
  named(
    "measure",
    one.measure,
    measures.map(({id}) => id)
  );
  const grant =
    one.grant_id === null
      ? null
      : config.grants.find(({id, name}) => id === one.grant_id || name === one.grant_id);
  if (grant === undefined)
    named(
      "grant",
      one.grant_id ?? "",
      config.grants.map(({id}) => id)
    );
  if (one.program !== null && grant?.programs !== undefined)
    named("program of the grant", one.program, grant.programs);
  const {kind: _, ...period} = periodOf(one, grant ?? null, config.fiscal_year_starts);
  return {
    ...{
      measure: one.measure,
      grant: grant?.id ?? null,
      program: one.program ?? everything,
      site: one.site ?? everything
    },
    ...{period, value: one.value, direction: one.direction}
  };
}

function named(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const nearest = nearestName(name, known);
  throw new NotFound(`unknown ${what}: ${name}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`);
}

function periodOf(
  {period, starts, ends}: Pick<StatedTarget, "period" | "starts" | "ends">,
  grant: Grant | null,
  fiscalYearStarts: number
): Period {
  if (starts !== null && ends !== null) return spanOf(starts, ends);
  if (grant !== null) {
    const own = grantPeriods(grant, grant.to);
    const asked = period ?? wholeGrant;
    // A grant of one year is that year.
    const found =
      own.find(({id}) => id === asked) ??
      (asked === wholeGrant ? own.find(({id}) => id === "Y1") : undefined);
    if (found !== undefined) return found;
    named(
      "period of the grant",
      asked,
      own.map(({id}) => id)
    );
  }
  const year = Number(/\d{4}/.exec(period ?? "")?.[0] ?? Number.NaN);
  const known = Number.isNaN(year)
    ? []
    : periodsOf(["month", "quarter", "year", "fiscal_year"], {
        from: `${year - 1}-01-01`,
        to: `${year + 1}-12-31`,
        fiscalYearStarts
      });
  const found = known.find(({id}) => id === period);
  if (found === undefined)
    throw new NotFound(
      period === null
        ? "it has no time: a period, a first and last day, or a grant"
        : `unknown period: ${period}; write FY2026, 2025-Q3, 2025 or 2025-07`
    );
  return found;
}

/** Figures are made of months, so a span is made of whole ones. */
function spanOf(start: string, end: string): Period {
  const last = Temporal.PlainDate.from(end);
  if (!start.endsWith("-01") || last.day !== last.daysInMonth)
    throw new NotFound(`${start} to ${end} is not made of whole months`);
  return {id: `${start}/${end}`, kind: "year", label: `${start} to ${end}`, start, end};
}
