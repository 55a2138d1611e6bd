import {appendRows} from "../append.ts";
import type {Warehouse} from "../warehouse.ts";
import {classesOf} from "./classes.ts";

/**
 * Works out who is who, into two temporary tables that the rest of the reading joins: `split_person` (records of `alias`
 * within these days and in this program are of `person`) and, after it, `merged_person` (`alias` is `person`).
 */
export async function writeIdentity(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`
    create or replace temp table split_person as
    select a.person as alias, b.person as person, s.from_day, s.to_day, s.program
    from stored.split_correction as s
    join stored.person as a on a.hash = s.hash
    join stored.person as b on b.hash = s.other`);
  await warehouse.run("create or replace temp table merged_person (alias integer, person integer)");
  const merged = [...classesOf(await linksOf(warehouse))].filter(([alias, person]) => alias !== person);
  await appendRows(warehouse, "merged_person", merged, (appender, [alias, person]) => {
    appender.appendInteger(alias);
    appender.appendInteger(person);
  });
}

/** Pairs of people that are one: linked by a crosswalk and not kept apart, or merged by a correction. */
async function linksOf(warehouse: Warehouse): Promise<[number, number][]> {
  const links = await warehouse.query<{person: number; other: number}>(`
    with correction as (
      select c.kind, a.person, b.person as other
      from stored.id_correction as c
      join stored.person as a on a.hash = c.hash
      join stored.person as b on b.hash = c.other
    )
    select x.person, x.other
    from stored.current_crosswalk as x
    where x.other is not null and x.other <> x.person
      and not exists (
        select 1 from correction as c
        where c.kind = 'apart'
          and ((c.person = x.person and c.other = x.other) or (c.person = x.other and c.other = x.person))
      )
    union
    select person, other from correction where kind = 'merge'`);
  return links.map(({person, other}) => [person, other]);
}
