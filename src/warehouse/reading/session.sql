-- Sessions from head-counts, and those known by their sign-in rows alone. A sign-in row belongs to the session it names;
-- one that names none, to the only session of its program and site that day.
create or replace temp table session_read as
select row_number() over (order by program, site nulls first, started_at, activity nulls first, session_key nulls first,
                                   head_count nulls first, load_id, record) as session,
       session_key, program, site, started_at, cast(started_at as date) as day, minutes, activity, head_count, facilitators
from stored.current_session;

create or replace temp table session_by_key as
select session_key, min(session) as session from session_read where session_key is not null group by session_key;

create or replace temp table signed_in_only as
select session_key, min(program) as program, min(site) as site, min(started_at) as started_at, max(minutes) as minutes
from stored.current_contact
where status = 'attended' and session_key is not null
  and session_key not in (select session_key from session_by_key)
group by session_key;

insert into session_read
select (select coalesce(max(session), 0) from session_read)
         + row_number() over (order by program, site nulls first, started_at, session_key),
       session_key, program, site, started_at, cast(started_at as date), minutes, null, null, null
from signed_in_only;

insert into session_by_key
select session_key, session from session_read where session_key in (select session_key from signed_in_only);

create or replace temp table session_by_day as
select program, coalesce(site, '') as site, day, min(session) as session
from session_read
group by program, coalesce(site, ''), day
having count(*) = 1;
