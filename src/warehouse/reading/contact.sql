create or replace temp table contact as
select coalesce(m.person, y.person, c.person) as person, c.program, c.site, c.started_at, cast(c.started_at as date) as day, c.minutes, c.kind, c.mode, c.status,
       c.worker, cast(coalesce(k.session, d.session) as integer) as session
from stored.current_contact as c
left join session_by_key as k on k.session_key = c.session_key
left join session_by_day as d
  on c.session_key is null and c.kind in ('group', 'event') and d.program = c.program
 and d.site = coalesce(c.site, '') and d.day = cast(c.started_at as date)
left join split_person as y
  on y.alias = c.person and cast(c.started_at as date) between y.from_day and y.to_day
 and (y.program is null or y.program = c.program)
left join merged_person as m on m.alias = coalesce(y.person, c.person);

create or replace temp table session as
select s.session, s.program, s.site, s.started_at, s.day, s.minutes, s.activity, s.head_count,
       cast(coalesce(n.named, 0) as integer) as named,
       cast(coalesce(s.head_count, n.named, 0) as integer) as attendances, s.facilitators
from session_read as s
left join (
  select session, count(*) as named from contact where status = 'attended' and session is not null group by session
) as n on n.session = s.session;
