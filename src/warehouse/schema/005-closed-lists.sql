-- What a contact is one of is stored as one of a closed list: as text it was a tenth of what intake costs.
drop view stored.current_contact;
alter table stored.contact alter kind type enum ('one_to_one', 'group', 'visit', 'outreach', 'event', 'other');
alter table stored.contact alter mode type enum ('in_person', 'video', 'phone', 'text', 'community', 'other');
alter table stored.contact alter status type enum ('attended', 'no_show', 'late_cancel', 'scheduled');

create view stored.current_contact as
select t.*
from stored.contact t
where t.load_id in (select load_id from stored.standing_load)
  and not exists (select 1 from stored.replaced_record r where r.load_id = t.load_id and r.record = t.record)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program is null)
  and not exists (select 1 from stored.replaced_day r where r.load_id = t.load_id and r.day = cast(t.started_at as date) and r.program = t.program);
