-- Who is who: ids linked by exports, what the organization corrects, who consents, who was forgotten.

-- Two ids of one person; `other` null where a system has no second id for them.
create table stored.crosswalk (load_id integer not null, record bigint not null, person integer not null, other integer);

-- Whether a person agreed to be part of outcomes, from exports that say so at all; false where they leave it blank.
create table stored.person_consent (load_id integer not null, record bigint not null, person integer not null, given boolean not null);

create view stored.current_crosswalk as
select t.*
from stored.crosswalk t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record);

create view stored.current_person_consent as
select t.*
from stored.person_consent t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record);

-- corrections.yaml as keyed hashes; every run replaces all of it.
-- merge: two ids are one person. apart: a link between them counts for nothing.
create table stored.id_correction (kind varchar not null, hash uuid not null, other uuid not null);
-- Dated records of `hash` within these days and in this program (null: in any) are of `other`.
create table stored.split_correction (hash uuid not null, other uuid not null, from_day date not null, to_day date not null, program varchar);

-- A keyed hash of the keyed hash: enough to know a forgotten id again, too little to find anything by.
create table stored.forgotten (tombstone uuid primary key);
-- Accepted records that were not kept, since they are of somebody forgotten: the count is all there is.
create table stored.forgotten_records (load_id integer not null, records bigint not null);
