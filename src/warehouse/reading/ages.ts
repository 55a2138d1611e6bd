import type {Workspace} from "../../config/load.ts";

/**
 * SQL that makes `out_of_age`: the forms of people who were surely too young or too old for what they filled in. Only the
 * year of birth is known, so that a person may be a year younger than the difference of years: a form is out when even the
 * oldest this person can have been is under the youngest age, or the youngest over the oldest. Forms without a day, and
 * those of people whose year of birth is not known, stand.
 */
export function outOfAgeSql({instruments, config}: Pick<Workspace, "instruments" | "config">): string {
  const bounds = instruments.flatMap(({id, ages}) =>
    ages === undefined || config.instruments[id]?.any_age === true
      ? []
      : [`('${id}', ${ages.from ?? "null"}, ${ages.to ?? "null"})`]
  );
  const values = bounds.length === 0 ? "(null, null, null)" : bounds.join(", ");
  return `
create or replace temp table out_of_age as
select a.assessment
from assessment as a
join person as p on p.person = a.person
join (values ${values}) as b (instrument, youngest, oldest) on b.instrument = a.instrument
where extract(year from a.taken) - p.birth_year < b.youngest
   or extract(year from a.taken) - p.birth_year - 1 > b.oldest;`;
}
