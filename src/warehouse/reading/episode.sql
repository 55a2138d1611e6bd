-- Episodes with the exit that came in a file of its own; the earliest where there are several.
-- listed: a list of who joined tells it, which cannot say who left; it stands where no other export tells of the person's stay.
create or replace temp table episode_read as
select coalesce(m.person, y.person, e.person) as person, e.program, e.site, e.referred, e.opened,
       coalesce(e.closed, x.closed) as closed,
       coalesce(e.reason, x.reason) as reason, coalesce(e.destination, x.destination) as destination, e.load_id in (select load_id from roster) as listed
from stored.current_episode as e
left join (
  select episode_key, closed, reason, destination,
         row_number() over (partition by episode_key order by closed, reason nulls last, destination nulls last) as nth
  from stored.current_episode_exit
) as x on x.episode_key = e.episode_key and x.nth = 1
left join split_person as y
  on y.alias = e.person and e.opened between y.from_day and y.to_day and (y.program is null or y.program = e.program)
left join merged_person as m on m.alias = coalesce(y.person, e.person);

create or replace temp table episode as
select person, program, site, referred, opened, closed, reason, destination
from episode_read as e
where (closed is null or closed >= opened)
  and (not listed or not exists (
    select 1 from episode_read as t where not t.listed and t.person = e.person and t.program = e.program
  ));
