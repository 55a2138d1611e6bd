import type {MeasureContext} from "../measure.ts";
import {inPrograms} from "../sql.ts";

/**
 * SQL of the figures that somebody writes down of a program, or of the whole organization, up to the as-of date (name, program, starts, ends, value). The organization's own figure stands over those of its programs.
 */
export const statedFigures = ({asOf, programs}: MeasureContext, names: readonly string[]): string => `
  select name, program, starts, ends, cast(round(value, 2) as numeric(18, 2)) as value
  from fact
  where name in (${names.map((name) => `'${name}'`).join(", ")}) and characteristic is null
    and (program is null or ${inPrograms(programs)}) and starts <= date '${asOf}'`;

/** A figure at a level, from rows of programs and of the organization; null where there is none. */
export const figureAt = ({level}: Pick<MeasureContext, "level">, value: string): string =>
  level.program
    ? `sum(${value})`
    : `coalesce(sum(case when program is null then ${value} end), sum(case when program is not null then ${value} end))`;

/** Rows that a level tells of: the organization's own figure is of no program. */
export const toldAt = ({level}: Pick<MeasureContext, "level">): string =>
  level.program ? "program is not null" : "true";
