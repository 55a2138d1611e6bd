import type {Job} from "../../config/load.ts";
import type {Program, Site} from "../../config/workspace.ts";
import type {Reading} from "../../warehouse/reading.ts";
import {everything, type Period} from "../cell.ts";
import type {Measure} from "../measure.ts";
import {monthsOf} from "../periods.ts";

export interface Where {
  /** The slice's program, or `*`. */
  program: string;
  /** The programs it takes together. */
  programs: readonly Program[];
  site: Site | typeof everything;
}

/** What the exports speak of: which programs and sites occur at all, and in which months each program is covered. */
export interface Presence {
  /** Whether any record of the measure's tables could be in this program and site; a slice that never can is structural. */
  occurs(measure: Measure, where: Where): boolean;
  /** How many months of the period up to `until` some export speaks of, and how many there are. */
  covered(measure: Measure, programs: readonly Program[], period: Period, until: string): Covered;
}

export interface Covered {
  spoken: number;
  months: number;
}

const tablesOf = ({occursIn, reads}: Measure): readonly string[] => occursIn ?? reads;

const coverageTablesOf = ({scale, reads}: Measure): readonly string[] =>
  scale === undefined ? reads : ["score"];

/** @param jobs whose surveys say which occasions were asked, though nobody may have answered one */
export async function readPresence(
  {warehouse}: Pick<Reading, "warehouse">,
  jobs: readonly Pick<Job, "survey">[] = []
): Promise<Presence> {
  const occurring = await warehouse.query<{tbl: string; program: string | null; site: string | null}>(`
    with served as (
      select person, program from contact where status = 'attended' union select person, program from episode
    ),
    -- A form that names no program counts in those that serve its person.
    asked as (
      select distinct scale, program, site, occasion, at_one_time from score
      union
      select s.scale, p.program, s.site, s.occasion, s.at_one_time
      from score as s
      join served as p on p.person = s.person
      where s.program is null and not s.at_one_time
    )
    select tbl, program, site from presence where tbl <> 'score'
    union all
    select distinct 'score:' || scale, program, site from asked where not at_one_time
    union all
    select distinct 'score:' || scale || ':' || occasion, program, site from asked where occasion is not null and not at_one_time
    union all
    select distinct 'at_one_time:' || scale, program, site from asked where at_one_time
    union all
    select distinct 'retrospective:' || scale, program, site from retrospective
    union all
    select distinct 'score_and_service:' || a.scale, a.program, a.site
    from asked as a
    where not a.at_one_time and a.program in (select program from contact union select program from episode)
    union all
    select distinct 'score_and_exit:' || a.scale, a.program, a.site
    from asked as a
    where not a.at_one_time and a.program in (select program from episode where closed is not null)
    union all
    select distinct 'known_caller', program, site from call where caller is not null
    union all
    select distinct 'sign_in', program, site from contact where kind in ('group', 'event', 'visit')
    union all
    select distinct 'referral:' || direction, program, site from referral
    union all
    select distinct 'referral_and_contact', program, site from referral
    where direction = 'in' and recorded
    union all
    select distinct 'referral:linked', program, site from referral
    where direction = 'out' and program in (select program from referral where direction = 'out' and linked is not null)
    union all
    select distinct 'episode:reason', program, site from episode where reason is not null
    union all
    select distinct 'episode:destination', program, site from episode where destination is not null
    union all
    select distinct 'goal:due', program, site from goal where due is not null
    union all
    select distinct 'fact:' || name, program, site from fact
    union all
    select distinct 'outreach', program, site from contact where kind = 'outreach'
    union all
    select distinct 'timed_session', program, site from session where minutes is not null
    union all
    select distinct 'led_session', program, site from session where facilitators is not null
    union all
    select distinct 'timed', program, site from contact where minutes is not null
    union all
    select distinct 'staffed', program, site from contact where worker is not null
    union all
    select distinct 'missed', program, site from contact where status in ('no_show', 'late_cancel')
    union all
    select distinct 'moded', program, site from contact where mode is not null`);
  const coverage = await warehouse.query<{
    tbl: string;
    program: string;
    month: string | null;
    named: boolean;
  }>("select tbl, program, month, named from coverage");
  const places = new Set(
    occurring.flatMap(({tbl, program, site}) => [
      `${tbl}|${program ?? ""}|${site ?? ""}`,
      `${tbl}|${program ?? ""}|${everything}`
    ])
  );
  for (const place of [...places])
    for (const {instrument, occasion} of jobs.flatMap(({survey}) => survey ?? [])) {
      const [table, ...at] = place.split("|");
      const isAsked = table?.startsWith(`score:${instrument}.`) && table.split(":").length === 2;
      if (occasion !== undefined && isAsked) places.add([`${table}:${occasion}`, ...at].join("|"));
    }
  for (const {tbl, program, named} of coverage) if (named) places.add(`${tbl}|${program}|*`);
  const months = new Set(coverage.map(({tbl, program, month}) => `${tbl}|${program}|${month ?? "undated"}`));
  const any = (
    keys: ReadonlySet<string>,
    tables: readonly string[],
    programs: readonly Program[],
    rest: string
  ) => tables.some((table) => programs.some(({id}) => keys.has(`${table}|${id}|${rest}`)));
  const count = (
    tables: readonly string[],
    programs: readonly Program[],
    period: Period,
    until: string
  ): Covered => {
    if (period.kind === "all" && any(months, tables, programs, "undated")) return {spoken: 1, months: 1};
    const touched = monthsOf(period, until);
    return {
      spoken: touched.filter((month) => any(months, tables, programs, month)).length,
      months: touched.length
    };
  };
  // Thousands of slices share a program and a period.
  const known = new Map<string, Covered>();
  return {
    occurs(measure, {program, programs, site}) {
      const at = site === everything ? everything : site.id;
      const tables = tablesOf(measure);
      // A form that names no program belongs to the organization as a whole.
      const whole = program === everything && tables.some((table) => places.has(`${table}||${at}`));
      return whole || any(places, tables, programs, at);
    },
    covered(measure, programs, period, until) {
      const tables = coverageTablesOf(measure);
      const key = [period.id, until, tables, programs.map(({id}) => id)].join("|");
      const told = known.get(key) ?? count(tables, programs, period, until);
      known.set(key, told);
      return told;
    }
  };
}
