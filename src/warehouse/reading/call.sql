-- A call nobody marked otherwise was a real one; one that nobody marked abandoned or unanswered was answered.
create or replace temp table call as
select coalesce(m.person, y.person, c.caller) as caller, c.program, c.site, c.started_at,
       cast(c.started_at as date) as day, coalesce(c.real_call, true) as real_call,
       coalesce(c.answered, not c.abandoned, true) as answered, c.abandoned, c.wait_seconds, c.talk_minutes, c.type,
       c.transfer, c.distress_before, c.distress_after, c.satisfied
from stored.current_call as c
left join split_person as y
  on y.alias = c.caller and cast(c.started_at as date) between y.from_day and y.to_day
 and (y.program is null or y.program = c.program)
left join merged_person as m on m.alias = coalesce(y.person, c.caller);

create or replace temp table call_count as
select program, site, started_at, cast(started_at as date) as day, code, offered, answered, abandoned, coded, calls
from stored.current_call_count;
