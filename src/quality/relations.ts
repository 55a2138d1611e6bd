const served = `
  select person from stored.current_contact where status = 'attended' union select person from stored.current_episode`;

/** The systems whose ids a table of people holds. */
const spacesOf = (people: string) =>
  `select id_space from stored.person where person in (select person from ${people})`;

/** SQL of the records that checks ask about: each with its `job` and, where it has one, its `day`. */
export const relations = {
  load: `
    select l.job, cast(l.export_date as date) as day, l.records_read as read, l.records_quarantined as quarantined,
           l.records_excluded as excluded,
           coalesce(q.malformed, 0) as malformed, coalesce(q.bad_dates, 0) as bad_dates,
           coalesce(q.bad_ids, 0) as bad_ids, coalesce(q.unknown_codes, 0) as unknown_codes
    from stored.load as l
    left join (
      select load_id, count(distinct record) filter (where field is null) as malformed,
             count(distinct record) filter (where code in ('not_a_date', 'no_such_day', 'two_digit_year', 'not_a_time',
               'zoned_time', 'date_before_1900', 'date_in_future')) as bad_dates,
             count(distinct record) filter (where code in ('placeholder_id', 'not_an_id', 'spreadsheet_id')) as bad_ids,
             count(distinct record) filter (where code = 'unknown_code') as unknown_codes
      from stored.quarantine where not declared group by load_id
    ) as q on q.load_id = l.load_id
    where l.load_id in (select load_id from stored.standing_load)`,
  contact: `
    select l.job, cast(c.started_at as date) as day, c.status, c.minutes, c.site, p.birth_year, d.died,
           p.person is not null as described, i.id_space in (${spacesOf("stored.current_person_detail")}) as space_described
    from stored.current_contact as c
    join stored.load as l on l.load_id = c.load_id
    left join (select person, max(birth_year) as birth_year from stored.current_person_detail group by person) as p
      on p.person = c.person
    left join (select person, min(closed) as died from stored.current_episode where reason = 'died' group by person) as d
      on d.person = c.person
    join stored.person as i on i.person = c.person`,
  // One row for all that say the same of one person.
  repeated_contact: `
    select l.job, cast(c.started_at as date) as day, c.rows
    from (
      select load_id, person, program, started_at, kind, status, count(*) as rows
      from stored.current_contact group by load_id, person, program, started_at, kind, status
    ) as c
    join stored.load as l on l.load_id = c.load_id`,
  episode: `
    select l.job, e.opened as day, e.referred, e.opened, coalesce(e.closed, x.closed) as closed,
           coalesce(e.reason, x.reason) as reason, e.site, s.first_contact
    from stored.current_episode as e
    join stored.load as l on l.load_id = e.load_id
    left join (
      select episode_key, min(closed) as closed, min(reason) as reason from stored.current_episode_exit group by episode_key
    ) as x on x.episode_key = e.episode_key
    left join (
      select person, program, min(cast(started_at as date)) as first_contact
      from stored.current_contact where status = 'attended' group by person, program
    ) as s on s.person = e.person and s.program = e.program`,
  session: `
    select l.job, cast(s.started_at as date) as day, s.head_count, s.minutes, s.activity, s.facilitators
    from stored.current_session as s join stored.load as l on l.load_id = s.load_id`,
  call: `
    select l.job, cast(c.started_at as date) as day, coalesce(c.answered, c.outcome = 'answered', not c.abandoned) as answered,
           coalesce(c.abandoned, c.outcome = 'abandoned') as abandoned, c.talk_minutes, c.wait_seconds, c.type,
           c.real_call, c.distress_before, c.distress_after
    from stored.current_call as c join stored.load as l on l.load_id = c.load_id`,
  call_count: `
    select l.job, cast(c.started_at as date) as day, c.offered, c.answered, c.abandoned, c.coded,
           c.answered_in_time, c.abandoned_in_time, c.abandoned_short
    from stored.current_call_count as c join stored.load as l on l.load_id = c.load_id
    where c.code is null`,
  person: `
    select l.job, cast(null as date) as day, d.birth_year, l.export_date,
           exists (select 1 from stored.current_person_characteristic as c where c.load_id = d.load_id and c.record = d.record) as described,
           count(*) over (partition by d.person, d.load_id) as records
    from stored.current_person_detail as d join stored.load as l on l.load_id = d.load_id`,
  assessment: `
    select l.job, a.taken as day, a.person, a.occasion, a.elapsed_days, coalesce(r.answers, 0) as answers,
           coalesce(r.distinct_answers, 0) as distinct_answers, a.person in (${served}) as served,
           i.id_space in (${spacesOf(`(${served})`)}) as space_served
    from stored.current_assessment as a
    join stored.load as l on l.load_id = a.load_id
    left join stored.person as i on i.person = a.person
    left join (
      select assessment, count(value) as answers, count(distinct value) as distinct_answers
      from stored.current_response group by assessment
    ) as r on r.assessment = a.assessment`
} as const;
