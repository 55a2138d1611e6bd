-- Everybody with an id, once: the systems that know them, and the keys of the smallest of their numbers. A birth year told
-- twice is taken once, the later one.
create or replace temp table person as
select k.person, k.id_space, d.birth_year, p.set_key_a, p.set_key_b
from (
  select coalesce(m.person, p.person) as person, string_agg(distinct p.id_space, '+' order by p.id_space) as id_space
  from stored.person as p
  left join merged_person as m on m.alias = p.person
  group by coalesce(m.person, p.person)
) as k
join stored.person as p on p.person = k.person
left join (
  select coalesce(m.person, d.person) as person, max(d.birth_year) as birth_year
  from stored.current_person_detail as d
  left join merged_person as m on m.alias = d.person
  group by coalesce(m.person, d.person)
) as d on d.person = k.person;

-- One record without consent takes a person out of outcomes.
create or replace temp table without_consent as
select distinct coalesce(m.person, c.person) as person
from stored.current_person_consent as c
left join merged_person as m on m.alias = c.person
where not c.given;
