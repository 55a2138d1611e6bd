-- A call nobody marked otherwise was a real one; one that nobody marked abandoned or unanswered was answered.
create or replace temp table call as
select caller, program, site, started_at, cast(started_at as date) as day, coalesce(real_call, true) as real_call,
       coalesce(answered, not abandoned, true) as answered, abandoned, wait_seconds, talk_minutes, type, transfer,
       distress_before, distress_after, satisfied
from stored.current_call;

create or replace temp table call_count as
select program, site, started_at, cast(started_at as date) as day, code, offered, answered, abandoned, coded, calls
from stored.current_call_count;
