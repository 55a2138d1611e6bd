import type {Cell, CurvePoint, Slice} from "../../src/measures/cell.ts";
import {characteristics, periods, programs, sites} from "./sample-definitions/dimensions.ts";
import {measures} from "./sample-definitions/measures.ts";
import {retentionDays} from "./sample-definitions/retention.ts";
import {scales} from "./sample-definitions/scales.ts";
import {around, hidden, wilson} from "./sample-figures.ts";
import {outcomeCellsOf} from "./sample-outcomes.ts";
import {surveyCellsOf} from "./sample-surveys.ts";

/** Plausible numbers with every status in them. Made by formula: what matters is their shape, not their truth. */

const size: Readonly<Record<string, number>> = {
  "*": 300,
  "evening-groups": 132,
  "peer-specialists": 61,
  "drop-in": 158,
  "warm-line": 0
};
const share: Readonly<Record<string, number>> = {
  "*": 1,
  downtown: 0.55,
  eastside: 0.34,
  westside: 0.2,
  valley: 0.03
};
const reach: Readonly<Record<string, number>> = {month: 0.62, quarter: 1, fiscal_year: 2.1, all: 3.6};

function slices(): Slice[] {
  const found: Slice[] = [];
  const program = ["*", ...programs.map(({id}) => id)];
  for (const period of periods)
    for (const p of program) {
      const sitesOf = period.kind === "month" ? ["*"] : ["*", ...sites.map(({id}) => id)];
      for (const site of sitesOf)
        found.push({period: period.id, program: p, site, characteristic: "*", group: "*"});
      if (period.kind === "fiscal_year" || period.kind === "all")
        for (const c of characteristics)
          for (const g of c.groups)
            found.push({period: period.id, program: p, site: "*", characteristic: c.id, group: g.id});
    }
  return found;
}

/** People in a slice, before anything is withheld. */
function peopleIn(slice: Slice): number {
  const period = periods.find(({id}) => id === slice.period)!;
  const opened = sites.find(({id}) => id === slice.site)?.opened ?? null;
  if (opened !== null && period.end < opened) return 0;
  const trend = 0.8 + 0.4 * ((Date.parse(period.start) - Date.parse("2023-04-01")) / 94_700_000_000);
  const groups = characteristics.find(({id}) => id === slice.characteristic)?.groups ?? [];
  const position = groups.findIndex(({id}) => id === slice.group);
  const part = position < 0 ? 1 : ([0.22, 0.41, 0.3, 0.07][position] ?? 0.1);
  const base =
    (size[slice.program] ?? 0) * (share[slice.site] ?? 1) * (reach[period.kind] ?? 1) * trend * part;
  return Math.round(around(base, JSON.stringify(slice)));
}

function countCell(measure: string, slice: Slice): Cell {
  const n = peopleIn(slice);
  const factor: Readonly<Record<string, number>> = {
    served: 1,
    new_organization: 0.24,
    new_fiscal_year: 0.4,
    active: 0.9,
    contacts: 7.4,
    hours: 9.1,
    sessions: 0.5,
    attendances: 5.2
  };
  const unitless = measure === "sessions" || measure === "attendances";
  const count = Math.round(n * (factor[measure] ?? 1));
  if (slice.program === "evening-groups" && slice.period === "2024-Q1")
    return hidden(measure, slice, "missing");
  if (measure === "new_organization" && slice.period < "2024-04" && slice.period.startsWith("20"))
    return {...hidden(measure, slice, "immature"), immature: null};
  const small = measure.startsWith("new") || measure === "served" || measure === "active" ? count : n;
  if (!unitless && small > 0 && small < 11) return hidden(measure, slice, "withheld");
  return {
    ...hidden(measure, slice, "shown"),
    people: unitless ? null : measure.startsWith("new") ? count : n,
    numerator: count,
    value: count
  };
}

/** Of the program that holds sessions alone, and of all together. */
function sizeCell(measure: string, slice: Slice): Cell | null {
  if (slice.characteristic !== "*" || (slice.program !== "*" && slice.program !== "evening-groups"))
    return null;
  const [came, held] = [countCell("attendances", slice), countCell("sessions", slice)];
  if (!came.value || !held.value) return null;
  return {
    ...hidden(measure, slice, "shown"),
    numerator: came.value,
    denominator: held.value,
    value: came.value / held.value
  };
}

function callCell(measure: string, slice: Slice): Cell | null {
  if (slice.site !== "*" || slice.characteristic !== "*") return null;
  if (slice.program !== "*" && slice.program !== "warm-line") return null;
  const period = periods.find(({id}) => id === slice.period)!;
  if (period.id === "2026-03") return hidden(measure, slice, "missing");
  const months = {week: 0.25, month: 1, quarter: 3, fiscal_year: 12, all: 36, year: 12}[period.kind];
  const offered = Math.round(around(1050 * months, period.id, 0.2));
  const part =
    {calls_answered: 0.85, answer_rate: 0.865, calls_abandoned: 0.094, abandonment_rate: 0.094}[measure] ?? 1;
  const count = Math.round(offered * part);
  const shown = hidden(measure, slice, "shown");
  return measure.endsWith("_rate")
    ? {...shown, numerator: count, denominator: offered, value: count / offered}
    : {...shown, numerator: count, value: count};
}

const shareAt = (days: number): number => Math.exp(-0.055 * days ** 0.52);

function shareCell(measure: string, slice: Slice, days: number, level: number): Cell {
  const period = periods.find(({id}) => id === slice.period)!;
  const cohort = Math.round(peopleIn(slice) * 0.24);
  if (cohort === 0) return hidden(measure, slice, "empty");
  const ready = Date.parse("2026-03-31") - (days + 90) * 86_400_000;
  const mature =
    period.kind === "all"
      ? 0.8
      : Math.min(
          1,
          Math.max(
            0,
            (ready - Date.parse(period.start)) / (Date.parse(period.end) - Date.parse(period.start))
          )
        );
  const denominator = Math.round(cohort * mature);
  if (mature < 0.5)
    return cohort < 11
      ? hidden(measure, slice, "withheld")
      : {...hidden(measure, slice, "immature"), denominator, immature: cohort - denominator};
  const numerator = Math.round(around(level * denominator, measure + JSON.stringify(slice), 0.2));
  if (denominator < 11 || numerator < 11 || denominator - numerator < 11)
    return hidden(measure, slice, "withheld");
  return {
    ...hidden(measure, slice, "shown"),
    people: denominator,
    numerator,
    denominator,
    value: numerator / denominator,
    ...wilson(numerator, denominator),
    immature: cohort - denominator
  };
}

function medianCell(slice: Slice): Cell {
  const median = Math.round(around(118, `m${JSON.stringify(slice)}`, 0.25));
  const people = Math.round(peopleIn(slice) * 0.24);
  return people < 22
    ? hidden("survival_median", slice, "withheld")
    : {
        ...hidden("survival_median", slice, "shown"),
        people,
        value: median,
        lower: median - 25,
        upper: median + 31
      };
}

export function sampleCells(): Cell[] {
  const cells: (Cell | null)[] = [];
  for (const slice of slices()) {
    for (const {id, family} of measures) {
      if (family === "warm_line") cells.push(callCell(id, slice));
      else if (id === "group_size") cells.push(sizeCell(id, slice));
      else if (slice.program !== "warm-line" && family === "engagement") cells.push(countCell(id, slice));
    }
    const kind = periods.find(({id}) => id === slice.period)!.kind;
    if (slice.program === "warm-line" || kind === "month") continue;
    for (const days of retentionDays) cells.push(shareCell(`retention:${days}`, slice, days, shareAt(days)));
    for (const scale of scales)
      cells.push(...outcomeCellsOf(scale, slice, Math.round(peopleIn(slice) * 0.17)));
    if (kind === "quarter") continue;
    cells.push(...surveyCellsOf(slice, peopleIn(slice)));
    for (const days of retentionDays)
      cells.push(shareCell(`survival:${days}`, slice, 0, shareAt(days) * 0.95));
    cells.push(medianCell(slice));
  }
  return cells.filter((cell): cell is Cell => cell !== null);
}

export function sampleCurves(): CurvePoint[] {
  const points: CurvePoint[] = [];
  for (const slice of slices()) {
    if (slice.program === "warm-line" || !(slice.period === "all" || slice.period.startsWith("FY"))) continue;
    const start = Math.round(peopleIn(slice) * 0.24);
    const point = {measure: "retention_curve", ...slice};
    const none = {atRisk: null, events: null, censored: null, survival: null, lower: null, upper: null};
    if (start < 22) {
      points.push({...point, status: "withheld", day: 0, ...none});
      continue;
    }
    let atRisk = start;
    for (let day = 0; day <= 720; day += 30) {
      const survival = 0.88 * shareAt(day) ** around(1, slice.program + slice.group, 0.25);
      const half = 1.96 * Math.sqrt((survival * (1 - survival)) / Math.max(atRisk, 4));
      if (atRisk < 11) {
        points.push({...point, status: "withheld", day, ...none});
        break;
      }
      const left = Math.round(start * survival * (1 - day / 1400));
      points.push({
        ...point,
        status: "shown",
        day,
        atRisk,
        events: null,
        censored: null,
        survival,
        lower: Math.max(0, survival - half),
        upper: Math.min(1, survival + half)
      });
      atRisk = left;
    }
  }
  return points;
}
