-- Numbered by export, file and record, so that "the first accepted" is the same in whatever order files were loaded.
create or replace temp table assessment_read as
select a.assessment as stored_assessment,
       cast(row_number() over (
         order by l.export_date nulls first, l.file_hash, a.record, a.instrument, a.assessment) as integer) as assessment,
       a.person, a.program, a.site, a.instrument, a.variant, a.occasion, a.taken, a.elapsed_days, a.respondent, a.mode,
       a.language
from stored.current_assessment as a
join stored.load as l on l.load_id = a.load_id;

create or replace temp table assessment as
select assessment, person, program, site, instrument, variant, occasion, taken, elapsed_days, respondent, mode, language
from assessment_read;
