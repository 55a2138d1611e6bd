/**
 * Makes `retrospective`: forms that ask how it is and, afterwards, how it was before. One row a scale of each form that was
 * scored as it is (`post`), with what the same record told of before (`pre`, null where that cannot be scored). The forms of before
 * are in no other table of the reading: nobody was asked then.
 */
export const retrospectiveSql = `
create or replace temp table retrospective as
with recalled as (
  select s.load_id, s.record, a.instrument, a.respondent, p.scale, cast(p.value as decimal(18, 9)) as value
  from assessment_read as a
  join stored.assessment as s on s.assessment = a.stored_assessment
  join assessment_answers as g on g.assessment = a.assessment
  join answer_pattern as t on t.instrument = g.instrument and t.variant = g.variant and t.answers = g.answers
  join pattern_score as p on p.pattern = t.pattern
  where s.told_afterwards and p.method <> 'unscorable'
)
select n.assessment, n.person, n.at_one_time, n.program, n.site, n.instrument, n.scale, n.taken, n.respondent, r.value as pre,
       n.value as post
from score as n
join assessment_read as a on a.assessment = n.assessment
join stored.assessment as s on s.assessment = a.stored_assessment
left join recalled as r
  on r.load_id = s.load_id and r.record = s.record and r.instrument = n.instrument and r.respondent = n.respondent
 and r.scale = n.scale
where n.method <> 'unscorable'
  and exists (
    select 1 from stored.current_assessment as c
    where c.load_id = s.load_id and c.instrument = n.instrument and c.told_afterwards
  );`;
