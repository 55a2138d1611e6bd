import type {Workspace} from "../../config/load.ts";
import type {Warehouse} from "../open.ts";
import {insert} from "./at-one-time.ts";
import type {Finding} from "./findings.ts";

/**
 * Surveys at one time of which it is declared how many people were asked, as `wave`; forms of one count by its first day, so
 * that a survey that runs over the end of a year stays whole.
 */
export async function placeWaves(
  warehouse: Warehouse,
  {config: {asked}}: Pick<Workspace, "config">
): Promise<void> {
  const waves = asked.map(
    ({instrument, from, to, program, people}, index) =>
      `(${index}, '${instrument}', ${program === undefined ? "null" : `'${program}'`}, date '${from}', date '${to}', ${people})`
  );
  await warehouse.run(`
create or replace temp table wave (wave integer, instrument varchar, program varchar, from_day date, to_day date, people integer);
${insert("wave", waves)}
update assessment set taken = w.from_day
from wave as w
where at_one_time and ${isIn("assessment", "w")};`);
}

const isIn = (form: string, wave: string): string =>
  `${wave}.instrument = ${form}.instrument and ${form}.taken between ${wave}.from_day and ${wave}.to_day
    and (${wave}.program is null or ${wave}.program = ${form}.program)`;

/**
 * Makes `asked` of `score` and `wave`, one row a person and survey. `part` is `returned` (a form with an answer came back), `not_returned`,
 * or `named` (no person: some form of the survey carries an id, so that the same people may be in the next one). `counted_by` says
 * whether those asked were declared by `program` or for the `whole`; null where nobody declared them, or fewer than came back.
 *
 * Who was asked and did not answer is somebody too: each a person of their own in `person`, in no other record. So a return
 * rate is a share of people like any other, and the few who did not answer are as well protected as the few who did.
 */
export async function writeAsked(
  warehouse: Warehouse,
  {instruments}: Pick<Workspace, "instruments">
): Promise<Finding[]> {
  const respondents = instruments.map(({id, respondent}) => `('${id}', '${respondent}')`);
  await warehouse.run(`
create or replace temp table answering (instrument varchar, respondent varchar);
${insert("answering", respondents)}
create or replace temp table returned as
select distinct s.person, s.instrument, s.program, s.site, s.taken, w.wave, r.person is not null as named
from score as s
join answering as i on i.instrument = s.instrument and i.respondent = s.respondent
join assessment_read as r on r.assessment = s.assessment
left join wave as w on ${isIn("s", "w")}
where s.at_one_time and s.answered > 0;

create or replace temp table wave_returned as
select w.*, r.people as returned, r.named
from wave as w
join (
  select wave, count(distinct person) as people, bool_or(named) as named from returned where wave is not null group by wave
) as r on r.wave = w.wave;

create or replace temp table nobody_known as
select cast((select coalesce(max(person), 0) from person) + row_number() over (order by part, wave, nth) as integer) as person,
       part, wave, md5(part || ':' || instrument || ':' || coalesce(program, '') || ':' || from_day || ':' || nth) as secret
from (
  select *, 'not_returned' as part, unnest(range(1, people - returned + 1)) as nth from wave_returned where people > returned
  union all
  select *, 'named' as part, 0 as nth from wave_returned where named
  qualify row_number() over (partition by instrument, from_day, to_day order by wave) = 1
) as w;

insert into person (person, id_space, birth_year, set_key_a, set_key_b)
select person, null, null, cast(cast(cast('0x' || substr(secret, 1, 16) as ubigint) as bit) as bigint),
       cast(cast(cast('0x' || substr(secret, 17, 16) as ubigint) as bit) as bigint)
from nobody_known;

create or replace temp table asked as
select r.person, r.instrument, r.program, r.site, r.taken, 'returned' as part,
       case when w.returned <= w.people then case when w.program is null then 'whole' else 'program' end end as counted_by
from returned as r
left join wave_returned as w on w.wave = r.wave
union all
select n.person, w.instrument, w.program, null, w.from_day, n.part, case when w.program is null then 'whole' else 'program' end
from nobody_known as n
join wave_returned as w on w.wave = n.wave
where n.part = 'not_returned'
union all
select n.person, w.instrument, v.program, null, w.from_day, n.part, case when w.program is null then 'whole' else 'program' end
from nobody_known as n
join wave_returned as w on w.wave = n.wave
join wave_returned as v on v.instrument = w.instrument and v.from_day = w.from_day and v.to_day = w.to_day and v.named
where n.part = 'named';`);
  const over = await warehouse.query<{instrument: string; day: string; people: number; returned: number}>(`
    select instrument, cast(from_day as varchar) as day, people, cast(returned as integer) as returned
    from wave_returned where returned > people order by wave`);
  await warehouse.run(
    "drop table answering; drop table returned; drop table wave_returned; drop table nobody_known;"
  );
  return over.map(({instrument, day, people, returned}) => ({
    code: "more-returned-than-asked",
    severity: "warning",
    records: returned - people,
    message: `forms of ${instrument} from ${day} on, more than the ${people} people who were asked; no return rate is told: correct asked in waymark.yaml`,
    internal: true
  }));
}
