-- What is current: views over what is stored, so that loading in any order equals loading from scratch.
-- snapshot: the newest load of a job. append: the newest record of each key. window: a row stands until a newer load of the
-- job covers its day (and its program). Newest is by the export's own date, ties by file hash.

create view stored.standing as
select load_id, job, feed, mode, export_date, file_hash, covers_from, covers_to, covers_programs,
       row_number() over (partition by job order by export_date desc nulls last, file_hash desc) as newness
from stored.load
where not superseded and not gone;

-- Loads with any row that can be current.
create view stored.standing_load as
select load_id from stored.standing where mode <> 'snapshot' or newness = 1;

-- Records of append loads whose key a newer file of the job has too.
create view stored.replaced_record as
select k.load_id, k.record
from stored.record_key k
join stored.standing s on s.load_id = k.load_id
where exists (
  select 1
  from stored.record_key n
  join stored.standing m on m.load_id = n.load_id
  where m.job = s.job and n.key = k.key and m.newness < s.newness
);

-- Days of a window load that a newer load of the job covers; program null: for all programs.
create view stored.replaced_day as
select distinct load_id, cast(day as date) as day, program
from (
  select s.load_id,
         unnest(generate_series(m.covers_from, m.covers_to, interval '1 day')) as day,
         p.program
  from stored.standing s
  join stored.standing m on m.job = s.job and m.newness < s.newness and m.mode = 'window'
  cross join lateral (
    select unnest(case when m.covers_programs is null then [null] else from_json(m.covers_programs, '["varchar"]') end) as program
  ) p
  where s.mode = 'window' and m.covers_from is not null and m.covers_to is not null
);

create view stored.current_person_detail as
select t.*
from stored.person_detail t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record);

create view stored.current_episode as
select t.*
from stored.episode t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.opened and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.opened and r.program = t.program);

create view stored.current_episode_exit as
select t.*
from stored.episode_exit t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.closed and r.program is null);

create view stored.current_contact as
select t.*
from stored.contact t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program = t.program);

create view stored.current_session as
select t.*
from stored.session t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program = t.program);

create view stored.current_call as
select t.*
from stored.call t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program = t.program);

create view stored.current_call_count as
select t.*
from stored.call_count t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program = t.program);

create view stored.current_assessment as
select t.*
from stored.assessment t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.taken and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.taken and r.program = t.program);

create view stored.current_person_characteristic as
select c.*
from stored.person_characteristic c
where c.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = c.load_id and r.record = c.record);

create view stored.current_response as
select r.*
from stored.response r
where r.assessment in (select assessment from stored.current_assessment);
