-- Referrals, from exports of referrals and from enrolments that tell the day of one; the same person, program and day is one.
-- An enrolment answers its referral, and ends it without contact only by being closed itself. One that was accepted is not
-- closed. A day of referral after that of entry is a slip, which the data-quality checks count.
-- recorded: by its day the program's contacts were recorded, so that somebody who came was seen to.
create or replace temp table referral as
select person, told.program, min(site) as site, referred, direction, coalesce(referred >= any_value(s.since), false) as recorded,
       case when bool_or(enrolled) then case when bool_or(enrolled and closed is null) then null else max(closed) filter (where enrolled) end
            when bool_or(closed is null) then null
            else max(closed) end as closed,
       min(linked) as linked
from (
  select coalesce(m.person, y.person, r.person) as person, r.program, r.site, r.referred, coalesce(r.direction, 'in') as direction, false as enrolled,
         case when r.outcome = 'accepted' and coalesce(r.direction, 'in') = 'in' then null else r.closed end as closed,
         coalesce(r.linked, case when r.outcome = 'accepted' and r.direction = 'out' then r.closed end) as linked
  from stored.current_referral as r
  left join split_person as y
    on y.alias = r.person and r.referred between y.from_day and y.to_day and (y.program is null or y.program = r.program)
  left join merged_person as m on m.alias = coalesce(y.person, r.person)
  union all
  select person, program, site, referred, 'in' as direction, true as enrolled, closed, cast(null as date) as linked
  from episode
  where referred <= opened
) as told
left join (select program, min(day) as since from contact where status = 'attended' group by program) as s on s.program = told.program
group by person, told.program, referred, direction;
