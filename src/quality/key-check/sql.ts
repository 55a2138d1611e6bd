/** SQL over `tried_key` (instrument, variant, tried, scale, position, sign, shift, middle, reach, better) and the current forms. */

/**
 * SQL of the names of what forms are taken together: a whole source, and what it may be coded differently by: time, wave,
 * place. Where a name is null, a form is left out.
 */
export const parts: readonly string[] = [
  "''",
  "extract(year from a.taken) || '-H' || case when extract(month from a.taken) < 7 then 1 else 2 end",
  "'occasion ' || a.occasion",
  "'site ' || a.site",
  "'program ' || a.program"
];

/** `keyed`: every answer turned as a key says; `form`: the sum of each form that answers every item of a scale. */
const forms = (part: string, keys: "every" | "declared"): string => `
with scale_size as (
  select instrument, variant, tried, scale, count(*) as items, sum(middle) as middle, sum(reach) as reach from tried_key group by all
),
keyed as (
  select a.assessment, l.job, a.instrument, a.variant, a.respondent, ${part} as part, k.tried, k.scale, k.position,
         k.shift + k.sign * cast(r.value as double) as value
  from stored.current_assessment as a
  join stored.load as l on l.load_id = a.load_id
  join stored.current_response as r on r.assessment = a.assessment
  join tried_key as k on k.instrument = a.instrument and k.variant = a.variant and k.position = r.item
  where ${part} is not null${keys === "declared" ? " and k.tried = a.variant" : ""}
),
form as (
  select k.assessment, k.tried, k.scale, sum(k.value) as total, s.middle, s.reach
  from keyed as k
  join scale_size as s on s.instrument = k.instrument and s.variant = k.variant and s.tried = k.tried and s.scale = k.scale
  group by k.assessment, k.tried, k.scale, s.items, s.middle, s.reach
  having count(*) = s.items
)`;

/** One row an item, as `ItemRow`. */
export const itemsSql = (part: string): string => `${forms(part, "every")}
select k.job, k.instrument, k.variant, k.respondent, k.part, k.tried, k.scale, k.position, cast(count(*) as integer) as forms,
       coalesce(var_samp(k.value), 0) as variance, coalesce(var_samp(f.total), 0) as total_variance, avg(f.total) as mean,
       any_value(f.middle) as middle,
       case when var_pop(k.value) > 0 and var_pop(f.total - k.value) > 0 then corr(k.value, f.total - k.value) end as rest
from keyed as k
join form as f on f.assessment = k.assessment and f.tried = k.tried and f.scale = k.scale
group by k.job, k.instrument, k.variant, k.respondent, k.part, k.tried, k.scale, k.position
order by k.job, k.instrument, k.variant, k.respondent, k.part, k.tried, k.scale, k.position`;

/**
 * As `CrossedForms`, over `turned_set` (instrument, variant, scale, turned, position, is_turned). Who gives one answer throughout
 * says nothing of how items are turned.
 */
export const crossedSql = `${forms("''", "declared")},
crossed as (
  select k.job, k.instrument, k.variant, k.respondent, k.scale, t.turned,
         avg(case when t.is_turned then k.value - y.middle end) as a, avg(case when t.is_turned then null else k.value - y.middle end) as b,
         any_value(y.reach) as reach, cast(count(*) as integer) as items
  from keyed as k
  join form as f on f.assessment = k.assessment and f.tried = k.tried and f.scale = k.scale
  join tried_key as y on y.instrument = k.instrument and y.variant = k.variant and y.tried = k.tried
                     and y.scale = k.scale and y.position = k.position
  join turned_set as t on t.instrument = k.instrument and t.variant = k.variant and t.scale = k.scale and t.position = k.position
  group by k.job, k.instrument, k.variant, k.respondent, k.scale, t.turned, k.assessment
  having count(distinct y.sign * (k.value - y.shift)) > 1
)
select job, instrument, variant, respondent, scale, turned, a, b, any_value(reach) as reach, any_value(items) as items,
       cast(count(*) as integer) as forms
from crossed
group by job, instrument, variant, respondent, scale, turned, a, b
order by job, instrument, variant, respondent, scale, turned, a, b`;

/** One row a scale, as `FormCounts`. */
export const countsSql = `${forms("''", "declared")},
begun as (
  select distinct job, instrument, variant, respondent, tried, scale, assessment from keyed
)
select b.job, b.instrument, b.variant, b.respondent, b.scale, cast(count(*) as integer) as forms,
       cast(count(f.assessment) as integer) as complete,
       cast(count(distinct case when f.assessment is not null then a.person end)
            + count(case when f.assessment is not null and a.person is null then 1 end) as integer) as people,
       cast(count(case when abs(f.total - f.middle + f.reach) < 1e-9 then 1 end) as integer) as lowest,
       cast(count(case when abs(f.total - f.middle - f.reach) < 1e-9 then 1 end) as integer) as highest
from begun as b
join stored.current_assessment as a on a.assessment = b.assessment
left join form as f on f.assessment = b.assessment and f.tried = b.tried and f.scale = b.scale
group by b.job, b.instrument, b.variant, b.respondent, b.scale
order by b.job, b.instrument, b.variant, b.respondent, b.scale`;

/** The sums of one person's forms, a form with the next one of the same source. */
export const retestSql = `${forms("''", "declared")},
told as (
  select l.job, a.instrument, a.variant, a.respondent, f.scale, f.total,
         lag(f.total) over (partition by l.job, a.instrument, a.variant, a.respondent, f.scale, a.person
                            order by a.occasion, a.taken, a.assessment) as before
  from form as f
  join stored.current_assessment as a on a.assessment = f.assessment
  join stored.load as l on l.load_id = a.load_id
  where a.person is not null and a.told_afterwards is not true
)
select job, instrument, variant, respondent, scale, cast(count(*) as integer) as forms,
       case when var_pop(total) > 0 and var_pop(before) > 0 then corr(total, before) end as r
from told
where before is not null
group by job, instrument, variant, respondent, scale
order by job, instrument, variant, respondent, scale`;

/** The longest scales of two instruments that one person answered together, each signed so that more is better. */
export const togetherSql = `${forms("''", "declared")},
longest as (
  select instrument, variant, scale, better, row_number() over (
           partition by instrument, variant order by count(*) desc, scale) as nth
  from tried_key
  where tried = variant and better <> 0
  group by instrument, variant, scale, better
),
told as (
  select l.job, a.load_id, a.record, a.person, a.taken, a.instrument, f.scale, f.total * g.better as total
  from form as f
  join stored.current_assessment as a on a.assessment = f.assessment
  join stored.load as l on l.load_id = a.load_id
  join longest as g on g.instrument = a.instrument and g.variant = a.variant and g.scale = f.scale and g.nth = 1
  where a.told_afterwards is not true
)
select x.job, x.instrument, x.scale, y.job as other_job, y.instrument as other_instrument, y.scale as other_scale,
       cast(count(*) as integer) as forms,
       case when var_pop(x.total) > 0 and var_pop(y.total) > 0 then corr(x.total, y.total) end as r
from told as x
join told as y
  on y.instrument > x.instrument
 and (y.load_id = x.load_id and y.record = x.record and y.taken is not distinct from x.taken
      or y.load_id <> x.load_id and y.person = x.person and y.taken = x.taken)
group by x.job, x.instrument, x.scale, y.job, y.instrument, y.scale
order by x.job, x.instrument, x.scale, y.job, y.instrument, y.scale`;
