-- Episodes with the exit that came in a file of its own; the earliest where there are several.
create or replace temp table episode_read as
select coalesce(m.person, y.person, e.person) as person, e.program, e.site, e.referred, e.opened,
       coalesce(e.closed, x.closed) as closed,
       coalesce(e.reason, x.reason) as reason
from stored.current_episode as e
left join (
  select episode_key, closed, reason,
         row_number() over (partition by episode_key order by closed, reason nulls last) as nth
  from stored.current_episode_exit
) as x on x.episode_key = e.episode_key and x.nth = 1
left join split_person as y
  on y.alias = e.person and e.opened between y.from_day and y.to_day and (y.program is null or y.program = e.program)
left join merged_person as m on m.alias = coalesce(y.person, e.person);

create or replace temp table episode as
select person, program, site, referred, opened, closed, reason
from episode_read
where closed is null or closed >= opened;
