-- Nobody's who did not consent. Numbered by export, file and record, so that "the first accepted" is the same in whatever order files were loaded.
create or replace temp table assessment_read as
select a.assessment as stored_assessment,
       cast(row_number() over (
         order by l.export_date nulls first, l.file_hash, a.record, a.instrument, a.assessment) as integer) as assessment,
       coalesce(m.person, y.person, a.person) as person, a.program, a.site, a.instrument, a.variant, a.occasion, a.taken, a.elapsed_days, a.respondent, a.mode,
       a.language
from stored.current_assessment as a
join stored.load as l on l.load_id = a.load_id
left join split_person as y
  on y.alias = a.person and a.taken between y.from_day and y.to_day and (y.program is null or y.program = a.program)
left join merged_person as m on m.alias = coalesce(y.person, a.person)
where not exists (select 1 from without_consent as w where w.person = coalesce(m.person, y.person, a.person));

create or replace temp table assessment as
select assessment, person, program, site, instrument, variant, occasion, taken, elapsed_days, respondent, mode, language
from assessment_read;
