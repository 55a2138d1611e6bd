-- Of each self-made code, keyed hashes of what one character less leaves of it, so that codes that differ in one can be counted,
-- whichever files they came in. whole: the code itself. without: a character less. instead: the same with its place marked.
create table stored.code_neighbour (load_id integer not null, person integer not null, kind varchar not null, neighbour uuid not null);

-- Forms that ask afterwards how it was before (retrospective pre-post); null where the job does not say so.
drop view stored.current_response;
drop view stored.current_assessment;
alter table stored.assessment add column told_afterwards boolean;

create view stored.current_assessment as
select t.*
from stored.assessment t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.taken and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = t.taken and r.program = t.program);

create view stored.current_response as
select r.*
from stored.response r
where r.assessment in (select assessment from stored.current_assessment);
