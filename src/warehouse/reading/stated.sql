-- Figures of a period from elsewhere; one without a last day is of the month it begins in.
create or replace temp table fact as
select name, program, site, starts, coalesce(ends, last_day(starts)) as ends, value, characteristic, grp
from stored.current_fact
where name is not null and value is not null;

create or replace temp table target as
select t.measure, t.grant_id, t.program, t.site, t.period, t.starts, t.ends, t.value, coalesce(t.direction, 'at_least') as direction, l.job, t.record
from stored.current_target as t
join stored.load as l on l.load_id = t.load_id;
