-- Goals of people; a repeated one of the same area, set on one day, stays two.
create or replace temp table goal as
select coalesce(m.person, y.person, g.person) as person, g.program, g.site, g.area, g.set_on, g.due, g.closed, g.outcome
from stored.current_goal as g
left join split_person as y
  on y.alias = g.person and g.set_on between y.from_day and y.to_day and (y.program is null or y.program = g.program)
left join merged_person as m on m.alias = coalesce(y.person, g.person);
