import type {Characteristic} from "../../config/workspace.ts";
import {bandsOf, notRecorded} from "../../measures/groups.ts";

/**
 * SQL for `person_group`: everybody's groups in each declared characteristic, several where several values are recorded;
 * `not-recorded` where there is none. Age is that of the year of first service, so it does not change while somebody stays.
 */
export function personGroups(characteristics: readonly Characteristic[]): string {
  const parts = characteristics.map((characteristic) =>
    characteristic.age_bands === undefined ? recorded(characteristic) : banded(characteristic)
  );
  const known = parts.length === 0 ? none : parts.join("\nunion all\n");
  const declared = characteristics.map(({id}) => `('${id}')`).join(", ");
  return `
create or replace temp table person_group as
${known};
${
  characteristics.length === 0
    ? ""
    : `insert into person_group
select p.person, c.characteristic, '${notRecorded}'
from person as p
cross join (values ${declared}) as c(characteristic)
where not exists (select 1 from person_group as g where g.person = p.person and g.characteristic = c.characteristic);`
}`;
}

const none =
  "select cast(null as integer) as person, cast(null as varchar) as characteristic, cast(null as varchar) as grp where false";

const recorded = ({id, values = {}}: Characteristic): string => `
select distinct coalesce(m.person, c.person) as person, c.name as characteristic, c.value as grp
from stored.current_person_characteristic as c
left join merged_person as m on m.alias = c.person
where name = '${id}' and value in (${["", ...Object.keys(values)].map((value) => `'${value}'`).join(", ")})`;

const banded = ({id, age_bands = []}: Characteristic): string => `
select a.person, '${id}' as characteristic, b.grp
from (
  select p.person, extract(year from min(s.day)) - min(p.birth_year) as age
  from person as p
  join (
    select person, opened as day from episode
    union all
    select person, day from contact where status = 'attended'
  ) as s on s.person = p.person
  where p.birth_year is not null
  group by p.person
) as a
join (values ${bandsOf(age_bands)
  .map(({id: band, from, below}) => `('${band}', ${from}, ${below ?? 1000})`)
  .join(", ")}) as b(grp, lowest, below) on a.age >= b.lowest and a.age < b.below`;
