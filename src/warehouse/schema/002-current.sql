-- What is current: a view over what is stored, so that loading in any order equals loading from scratch.
-- snapshot: the newest load of a job. append: the newest row of each key. window: a row stands until a newer load of the
-- job covers its day (and its program). Newest is by the export's own date, ties by file hash.

create view stored.standing as
select load_id, job, feed, mode, export_date, file_hash, covers_from, covers_to, covers_programs,
       row_number() over (partition by job order by export_date desc nulls last, file_hash desc) as newness
from stored.load
where not superseded and not gone;
