-- Everybody with an id. A birth year told twice is taken once, the later one.
create or replace temp table person as
select p.person, p.id_space, d.birth_year, p.set_key_a, p.set_key_b
from stored.person as p
left join (
  select person, max(birth_year) as birth_year from stored.current_person_detail group by person
) as d on d.person = p.person;
