import type {JobConfig} from "../../config/job.ts";
import {isSelfMade} from "../../config/self-made.ts";
import {counted} from "../../counted.ts";
import type {Warehouse} from "../warehouse.ts";
import type {Finding} from "./findings.ts";

/** Codes that people make up themselves, so that forms without a name are matched over occasions. */

type Jobs = readonly (Pick<JobConfig, "columns" | "ids"> & {name: string})[];

/** Shares of forms: more that share a code, or fewer that are matched, are a warning. */
const manyShared = 0.01;
const fewMatched = 0.5;

/**
 * Makes `self_made_form`: the current forms of self-made codes, with their code and `shared`: 1 where the code was given more
 * than once for one instrument on one occasion. Nobody can tell whose of them the other forms of that code are.
 */
export async function writeSelfMade(warehouse: Warehouse, jobs: Jobs): Promise<void> {
  const names = jobs.filter(isSelfMade).map(({name}) => `'${name}'`);
  await warehouse.run(`
    create or replace temp table self_made_form as
    with form as (
      select a.assessment, a.load_id, a.record, a.person, p.id_space, a.occasion, count(*) over (
               partition by a.person, a.instrument, a.respondent, a.occasion, coalesce(a.told_afterwards, false)) as given
      from stored.current_assessment as a
      join stored.load as l on l.load_id = a.load_id
      join stored.person as p on p.person = a.person
      where ${names.length === 0 ? "false" : `l.job in (${names.join(", ")})`}
    )
    select assessment, load_id, record, person, id_space, occasion,
           max(case when given > 1 then 1 else 0 end) over (partition by person) as shared
    from form`);
}

interface Matching {
  space: string;
  occasion: number;
  baseline: number;
  later: number;
  matched: number;
  shared: number;
  shared_forms: number;
  near: number;
}

/** How many forms of each later occasion found their baseline, one finding for each. Counts alone; no code is in it. */
export async function selfMadeFindings(warehouse: Warehouse): Promise<Finding[]> {
  const found = await warehouse.query<Matching>(matchingSql);
  return found.map((one) => ({
    code: "self-made-codes",
    severity:
      one.shared_forms > manyShared * (one.baseline + one.later) || one.matched < fewMatched * one.later
        ? "warning"
        : "note",
    records: null,
    internal: true,
    message: sentence(one)
  }));
}

function sentence(one: Matching): string {
  const {space, occasion, baseline, later, matched, shared, shared_forms, near} = one;
  return [
    `self-made codes of ${space}, occasion ${occasion}: ${counted(baseline, "form")} at baseline, ${counted(later, "form")} again, ${counted(matched, "code")} matched (${share(matched, baseline)} of the forms at baseline, ${share(matched, later)} of those again)`,
    shared === 0
      ? "no code was given twice on one occasion"
      : `${counted(shared, "code")} given more than once on one occasion, in ${counted(shared_forms, "form")}: whose is whose cannot be told, and they are left out of every outcome`,
    `${counted(near, "unmatched code")} one character away from an unmatched one at baseline, and perhaps the same person's`
  ].join("; ");
}

const share = (part: number, whole: number): string =>
  whole === 0 ? "none" : `${((100 * part) / whole).toFixed(1)}%`;

/** A form is a record on an occasion, whatever instruments it holds; codes given more than once match nobody. */
const matchingSql = `
with form as (
  select distinct load_id, record, person, id_space, occasion, shared from self_made_form where occasion is not null
),
code as (
  select distinct person, id_space, occasion from form where shared = 0
),
later as (
  select id_space, occasion, count(*) as forms from form where occasion > 0 group by id_space, occasion
),
unmatched as (
  select o.id_space, o.occasion, c.person, c.occasion as given
  from (select id_space, occasion from later) as o
  join code as c on c.id_space = o.id_space and c.occasion in (0, o.occasion)
  where not exists (
    select 1 from code as d
    where d.person = c.person and d.occasion = case when c.occasion = 0 then o.occasion else 0 end
  )
),
neighbour as (
  select distinct person, kind, neighbour from stored.code_neighbour
),
near as (
  select b.id_space, b.occasion, count(distinct b.person) as codes
  from unmatched as a
  join unmatched as b on b.id_space = a.id_space and b.occasion = a.occasion and a.given = 0 and b.given > 0
  join neighbour as m on m.person = a.person
  join neighbour as n on n.person = b.person and n.neighbour = m.neighbour
  where (m.kind = 'instead' and n.kind = 'instead') or (m.kind = 'whole' and n.kind = 'without')
     or (m.kind = 'without' and n.kind = 'whole')
  group by b.id_space, b.occasion
)
select l.id_space as space, l.occasion, cast(l.forms as double) as later,
       cast((select count(*) from form as f where f.id_space = l.id_space and f.occasion = 0) as double) as baseline,
       cast((select count(*) from code as c join code as d on d.person = c.person and d.occasion = 0
             where c.id_space = l.id_space and c.occasion = l.occasion) as double) as matched,
       cast((select count(distinct f.person) from form as f
             where f.id_space = l.id_space and f.occasion in (0, l.occasion) and f.shared = 1) as double) as shared,
       cast((select count(*) from form as f
             where f.id_space = l.id_space and f.occasion in (0, l.occasion) and f.shared = 1) as double) as shared_forms,
       cast(coalesce(n.codes, 0) as double) as near
from later as l
left join near as n on n.id_space = l.id_space and n.occasion = l.occasion
order by space, l.occasion`;
