-- Nobody's who did not consent, and none of a self-made code that several people seem to share. Numbered by export, file and record, so that "the first accepted" is the same in whatever order files were loaded.
create or replace temp table assessment_read as
select a.assessment as stored_assessment,
       cast(row_number() over (
         order by l.export_date nulls first, l.file_hash, a.record, a.instrument, a.assessment) as integer) as assessment,
       coalesce(m.person, y.person, a.person) as person, a.program, a.site, a.instrument, a.variant, a.occasion, a.taken, a.elapsed_days, a.respondent, a.mode,
       a.language, l.job
from stored.current_assessment as a
join stored.load as l on l.load_id = a.load_id
left join split_person as y
  on y.alias = a.person and a.taken between y.from_day and y.to_day and (y.program is null or y.program = a.program)
left join merged_person as m on m.alias = coalesce(y.person, a.person)
where not exists (select 1 from without_consent as w where w.person = coalesce(m.person, y.person, a.person))
  and a.assessment not in (select assessment from self_made_form where shared = 1);

-- Who answers without an id is somebody all the same: each such record a person of its own, in no group and in no other
-- record. Nobody knows who it is, so that two of them may be the same; they are never paired. Neither are forms of a job that
-- asks at one time, though they are of a person with an id.
create or replace temp table anonymous as
select load_id, record,
       cast((select coalesce(max(person), 0) from person) + row_number() over (order by file_hash, record) as integer) as person,
       md5(file_hash || ':' || record) as secret
from (
  select distinct s.load_id, s.record, l.file_hash
  from assessment_read as a
  join stored.assessment as s on s.assessment = a.stored_assessment
  join stored.load as l on l.load_id = s.load_id
  where a.person is null
);

insert into person (person, id_space, birth_year, set_key_a, set_key_b)
select person, null, null, cast(cast(cast('0x' || substr(secret, 1, 16) as ubigint) as bit) as bigint),
       cast(cast(cast('0x' || substr(secret, 17, 16) as ubigint) as bit) as bigint)
from anonymous;

create or replace temp table assessment as
select a.assessment, coalesce(a.person, n.person) as person, a.person is null or d.instrument is not null as at_one_time, a.program, a.site, a.instrument, a.variant,
       a.occasion, a.taken, a.elapsed_days, a.respondent, a.mode, a.language
from assessment_read as a
join stored.assessment as s on s.assessment = a.stored_assessment
left join asked_at_one_time as d on d.job = a.job and d.instrument = a.instrument
left join anonymous as n on n.load_id = s.load_id and n.record = s.record and a.person is null
where s.told_afterwards is not true;
