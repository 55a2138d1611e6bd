import type {Workspace} from "../../config/load.ts";
import {notRecorded} from "../../measures/groups.ts";
import type {Finding} from "../../warehouse/reading/findings.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";

/** How alike the people of a program are in the characteristics that are kept of them. */
export interface Anonymity {
  program: string;
  /** Of whom anything is recorded. */
  people: number;
  /** People whom nobody else in the program resembles in all of them (Sweeney's k of 1). */
  unique: number;
  /** Fewest people who share all of them: the program's k. */
  smallest: number;
  /** The one of them without which the fewest people are unique, and how many those are. */
  coarsen: {characteristic: string; leaves: number} | null;
}

type Config = Pick<Workspace["config"], "programs" | "characteristics">;

/** Something kept of a person that others may know of them too. */
interface Trait {
  name: string;
  /** SQL over `person as p`. */
  sql: string;
}

const traitsOf = ({characteristics}: Config): Trait[] => [
  ...characteristics
    .filter(({age_bands}) => age_bands === undefined)
    .map(({id, name}) => ({
      name: name.toLowerCase(),
      // Somebody may be of several groups; together they are one trait.
      sql: `(select string_agg(g.grp, ' ' order by g.grp) from person_group as g where g.person = p.person and g.characteristic = '${id}' and g.grp <> '${notRecorded}')`
    })),
  {name: "decade of birth", sql: "floor(p.birth_year / 10)"}
];

const served = `
select distinct program, person from (
  select program, person from episode
  union all
  select program, person from contact where status = 'attended'
  union all
  select program, person from assessment
) as any_service
where program is not null and person is not null`;

/**
 * k-anonymity of each program's people, by the characteristics the workspace declares and the decade of birth, over the
 * reading's tables. Nothing of a person leaves: the result is counts.
 */
export async function programAnonymity(warehouse: Warehouse, config: Config): Promise<Anonymity[]> {
  const traits = traitsOf(config);
  const columns = traits.map((_, at) => `t${at}`);
  await warehouse.run(`
    create or replace temp table person_trait as
    select s.program, p.person, ${traits.map(({sql}, at) => `coalesce(cast(${sql} as varchar), '') as t${at}`).join(", ")}
    from (${served}) as s join person as p on p.person = s.person`);
  const classes = (kept: readonly string[]) =>
    warehouse.query<{program: string; people: number; alone: number; smallest: number}>(`
      select program, cast(sum(n) as double) as people, cast(count(*) filter (where n = 1) as double) as alone,
             cast(min(n) as double) as smallest
      from (
        select program, count(*) as n from person_trait where concat(${columns.join(", ")}) <> ''
        group by ${["program", ...kept].join(", ")}
      ) as class
      group by program order by program`);
  const all = await classes(columns);
  const without = await Promise.all(columns.map((left) => classes(columns.filter((name) => name !== left))));
  await warehouse.run("drop table person_trait");
  return all.map(({program, people, alone: unique, smallest}) => {
    const choices = traits.map(({name}, at) => ({
      characteristic: name,
      leaves: without[at]?.find((row) => row.program === program)?.alone ?? unique
    }));
    const best = choices.toSorted((a, b) => a.leaves - b.leaves)[0];
    return {program, people, unique, smallest, coarsen: unique === 0 ? null : (best ?? null)};
  });
}

/** A warning for each program in which somebody is unique. For the organization's own eyes: it counts single people. */
export async function findUniquePeople(warehouse: Warehouse, config: Config): Promise<Finding[]> {
  const traits = traitsOf(config).map(({name}) => name);
  const named = new Intl.ListFormat("en-US").format(traits);
  const nameOf = new Map(config.programs.map(({id, name}) => [id, name]));
  return (await programAnonymity(warehouse, config)).flatMap(
    ({program, unique, people, smallest, coarsen}) =>
      unique === 0
        ? []
        : [
            {
              code: "unique-by-characteristics",
              severity: "warning" as const,
              internal: true as const,
              message: `${unique} of ${people} people of ${nameOf.get(program) ?? program} ${unique === 1 ? "is" : "are"} like nobody else there in ${named} (the smallest class is ${smallest})${coarsen === null ? "" : `; coarser bands of ${coarsen.characteristic} help most: without it ${coarsen.leaves} would be left`}`,
              records: unique,
              next: "name fewer values or wider bands under characteristics in waymark.yaml; releases for others withhold such cells in any case"
            }
          ]
  );
}
