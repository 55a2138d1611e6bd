-- What phone systems know of a call besides: its end, hold and wrap-up; what callers said; sums and averages of intervals.
-- Talk is kept to a millionth of a minute, for seconds are no whole part of one.
drop view stored.current_call;
drop view stored.current_call_count;

alter table stored.call alter talk_minutes type decimal(12, 6);
alter table stored.call add column outcome varchar;
alter table stored.call add column time_of_day varchar;     -- 18:30:00
alter table stored.call add column answered_at varchar;     -- 18:30:00, or 2025-03-01 18:30:00
alter table stored.call add column ended_at varchar;
alter table stored.call add column hold_seconds decimal(9, 1);
alter table stored.call add column wrap_seconds decimal(9, 1);
alter table stored.call add column felt_heard boolean;
alter table stored.call add column diverted boolean;
alter table stored.call add column callback_requested boolean;
alter table stored.call add column callback_completed boolean;

alter table stored.call_count add column answered_in_time integer;
alter table stored.call_count add column abandoned_in_time integer;
alter table stored.call_count add column abandoned_short integer;
alter table stored.call_count add column wait_total decimal(14, 2);
alter table stored.call_count add column wait_average decimal(14, 2);
alter table stored.call_count add column talk_total decimal(14, 2);
alter table stored.call_count add column talk_average decimal(14, 2);
alter table stored.call_count add column hold_total decimal(14, 2);
alter table stored.call_count add column hold_average decimal(14, 2);
alter table stored.call_count add column wrap_up_total decimal(14, 2);
alter table stored.call_count add column wrap_up_average decimal(14, 2);
alter table stored.call_count add column handle_total decimal(14, 2);
alter table stored.call_count add column handle_average decimal(14, 2);

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
