import type {MeasureContext} from "./measure.ts";
import {inPrograms, programAt} from "./sql.ts";

/**
 * SQL of the stays that episodes write down, at a level (person, program, began): episodes that overlap or follow within a
 * day are one, so that over all programs a stay is the time somebody was in any of them.
 */
export const staysOfRecord = ({
  level,
  asOf,
  programs
}: Pick<MeasureContext, "level" | "asOf" | "programs">): string => `
  select person, program, min(opened) as began
  from (
    select person, program, opened,
           sum(fresh) over (partition by person, program order by opened, until rows unbounded preceding) as number
    from (
      select person, program, opened, until,
             case when opened > 1 + max(until) over (
               partition by person, program order by opened, until rows between unbounded preceding and 1 preceding
             ) then 1 else 0 end as fresh
      from (
        select person, ${programAt(level)} as program, opened, coalesce(closed, date '9999-12-30') as until
        from episode
        where opened <= date '${asOf}' and ${inPrograms(programs)}
      ) as known
    ) as told
  ) as numbered
  group by person, program, number`;
