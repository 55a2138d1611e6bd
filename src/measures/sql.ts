import type {Program} from "../config/workspace.ts";
import type {Level, MeasureContext} from "./measure.ts";

/** Pieces of measure SQL, in the core that DuckDB and PostgreSQL share. */

/** The program, or `'*'` at a level that takes programs together. */
export const programAt = ({program}: Level, column = "program"): string => (program ? column : "'*'");

/** The site, or `'*'` at a level that takes sites together. */
export const siteAt = ({site}: Level, column = "site"): string => (site ? column : "'*'");

/** First day of a date's month. */
export const monthOf = (column: string): string => `cast(date_trunc('month', ${column}) as date)`;

/** First day of a date's month, or of its week where facts are asked for by week. */
export const stepOf = ({grain}: Pick<MeasureContext, "grain">, column: string): string =>
  `cast(date_trunc('${grain}', ${column}) as date)`;

/** First day of a date's fiscal year. */
export function fiscalYearOf(column: string, startMonth: number): string {
  const lead = startMonth - 1;
  return lead === 0
    ? `cast(date_trunc('year', ${column}) as date)`
    : `cast(date_trunc('year', ${column} - interval '${lead} months') + interval '${lead} months' as date)`;
}

/** Program ids are lower-case names by the workspace's schema, so they need no escaping. */
export const inPrograms = (programs: readonly Program[], column = "program"): string =>
  `${column} in (${programs.map(({id}) => `'${id}'`).join(", ")})`;

/** Attended contacts up to the as-of date, of the programs the measure means something for. */
export const attended = ({asOf, programs}: Pick<MeasureContext, "asOf" | "programs">): string =>
  `status = 'attended' and day <= date '${asOf}' and ${inPrograms(programs)}`;

const defaultGap = 90;

const gapOf = ({inactivity_gap}: Program): number => inactivity_gap ?? defaultGap;

/** Longest silence, in days, of any of the programs. */
const longestGap = (programs: readonly Program[]): number => Math.max(...programs.map(gapOf));

/** Days of silence after which somebody has left: the program's own, or the longest where programs are taken together. */
export const gapAt = (context: Pick<MeasureContext, "level" | "programs">, column = "program"): string =>
  gapSql(context, column, (gap) => gap);

/** A second gap, to see how much hangs on the first: the other of the two that the field uses. */
export const otherGapAt = (context: Pick<MeasureContext, "level" | "programs">): string =>
  gapSql(context, "program", (gap) => (gap < defaultGap ? defaultGap : 60));

function gapSql(
  {level, programs}: Pick<MeasureContext, "level" | "programs">,
  column: string,
  made: (gap: number) => number
): string {
  const longest = longestGap(programs);
  const others = level.program ? programs.filter((program) => gapOf(program) !== longest) : [];
  if (others.length === 0) return String(made(longest));
  return `case ${column} ${others.map((program) => `when '${program.id}' then ${made(gapOf(program))}`).join(" ")} else ${made(longest)} end`;
}
