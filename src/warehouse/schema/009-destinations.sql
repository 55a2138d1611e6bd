-- Where somebody went when a stay ended, as one of the groups that HUD counts destinations by.
drop view stored.current_episode;
drop view stored.current_episode_exit;
alter table stored.episode add column destination varchar;
alter table stored.episode_exit add column destination varchar;

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
