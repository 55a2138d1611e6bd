import type {Shared} from "./shared.ts";
import {attended, gapAt, programAt} from "./sql.ts";

/** Each day somebody came at a level, the days before and after on which they did, and the gap that ends a stay there. */
export const silences: Shared = {
  name: "coming",
  sql: (context) => {
    const {level} = context;
    const who = level.program ? "person, program" : "person";
    return `
  select person, program, site, day, gap, lag(day) over (partition by ${who} order by day) as previous_day,
         lead(day) over (partition by ${who} order by day) as next_day
  from (
    select person, ${programAt(level)} as program, min(site) as site, day, ${gapAt(context)} as gap
    from contact
    where ${attended(context)}
    group by 1, 2, day, gap
  ) as each_day`;
  }
};
