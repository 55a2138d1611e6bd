-- Referrals and goals of people; figures and targets that come from elsewhere and are nobody's.
create table stored.referral (
  load_id integer not null, record bigint not null, referral_key uuid, person integer not null, program varchar not null,
  site varchar, referred date not null, direction varchar, source varchar, outcome varchar, closed date, linked date
);
create table stored.goal (
  load_id integer not null, record bigint not null, goal_key uuid, person integer not null, program varchar not null,
  site varchar, area varchar, set_on date not null, due date, closed date, outcome varchar
);
-- A record that gives several figures, one column each, has a row for each of them, and one without a name besides.
create table stored.fact (
  load_id integer not null, record bigint not null, name varchar, program varchar, site varchar, starts date not null, ends date,
  value decimal(18, 4), characteristic varchar, grp varchar
);
create table stored.target (
  load_id integer not null, record bigint not null, measure varchar not null, grant_id varchar, program varchar, site varchar,
  period varchar, starts date, ends date, value decimal(18, 4) not null, direction varchar
);

create view stored.current_referral as
select t.*
from stored.referral t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.referred and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.referred and r.program = t.program);

create view stored.current_goal as
select t.*
from stored.goal t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.set_on and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.set_on and r.program = t.program);

create view stored.current_fact as
select t.*
from stored.fact t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.starts and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.starts and r.program = t.program);

create view stored.current_target as
select t.*
from stored.target t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record);
