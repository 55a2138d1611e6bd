import type {Instrument} from "../../instruments/instrument.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {triedKeys} from "./tried.ts";

/** Forms of one instrument from one source: what is checked together. */
export interface Source {
  job: string;
  instrument: string;
  variant: string;
  respondent: string;
}

/** How the items of a scale hang together when keyed in one way, over forms with every item of it answered. */
export interface Keyed extends Source {
  tried: string;
  /** Half a year, `2024-H2`; empty for all of them together, and where forms carry no day. */
  period: string;
  scale: string;
  forms: number;
  items: readonly KeyedItem[];
  /** Variance and mean of the sum of the items, and the middle of what it can be. */
  variance: number;
  mean: number;
  middle: number;
}

export interface KeyedItem {
  /** On the form, from 1. */
  position: number;
  variance: number;
  /** Corrected item-rest correlation; null where the item or the rest does not vary. */
  rest: number | null;
}

/** Reads the current forms of every source, keyed in every way their instrument knows. */
export async function readKeyed(warehouse: Warehouse, instruments: readonly Instrument[]): Promise<Keyed[]> {
  const used = await warehouse.query<{instrument: string; variant: string}>(
    "select distinct instrument, variant from stored.current_assessment order by instrument, variant"
  );
  const keys = used.flatMap(({instrument: id, variant}) => {
    const instrument = instruments.find((each) => each.id === id);
    if (instrument === undefined || instrument.variants[variant] === undefined) return [];
    return triedKeys(instrument, variant).map((key) => ({id, variant, key}));
  });
  if (keys.length === 0) return [];
  await warehouse.run(
    "create or replace temp table tried_key (instrument varchar, variant varchar, tried varchar, scale varchar, position smallint, sign smallint, shift double, middle double)"
  );
  try {
    await appendRows(warehouse, "tried_key", keys, (appender, {id, variant, key}) => {
      for (const text of [id, variant, key.tried, key.scale]) appender.appendVarchar(text);
      appender.appendSmallInt(key.position);
      appender.appendSmallInt(key.sign);
      appender.appendDouble(key.shift);
      appender.appendDouble(key.middle);
    });
    const all = await warehouse.query<ItemRow>(itemsSql({period: "''", tried: "true"}));
    const declared = "k.tried = a.variant and a.taken is not null";
    const halves = await warehouse.query<ItemRow>(itemsSql({period: halfYear, tried: declared}));
    return groupItems([...all, ...halves]);
  } finally {
    await warehouse.run("drop table tried_key");
  }
}

interface ItemRow extends Source, KeyedItem {
  tried: string;
  scale: string;
  period: string;
  forms: number;
  total_variance: number;
  mean: number;
  middle: number;
}

const halfYear =
  "extract(year from a.taken) || '-H' || case when extract(month from a.taken) < 7 then 1 else 2 end";

const itemsSql = ({period, tried}: {period: string; tried: string}): string => `
with scale_size as (
  select instrument, variant, tried, scale, count(*) as items, sum(middle) as middle from tried_key group by all
),
keyed as (
  select a.assessment, l.job, a.instrument, a.variant, a.respondent, ${period} as period, k.tried, k.scale, k.position,
         k.shift + k.sign * cast(r.value as double) as value
  from stored.current_assessment as a
  join stored.load as l on l.load_id = a.load_id
  join stored.current_response as r on r.assessment = a.assessment
  join tried_key as k on k.instrument = a.instrument and k.variant = a.variant and k.position = r.item
  where ${tried}
),
form as (
  select k.assessment, k.tried, k.scale, sum(k.value) as total, s.middle
  from keyed as k
  join scale_size as s on s.instrument = k.instrument and s.variant = k.variant and s.tried = k.tried and s.scale = k.scale
  group by k.assessment, k.tried, k.scale, s.items, s.middle
  having count(*) = s.items
)
select k.job, k.instrument, k.variant, k.respondent, k.period, k.tried, k.scale, k.position, cast(count(*) as integer) as forms,
       coalesce(var_samp(k.value), 0) as variance, coalesce(var_samp(f.total), 0) as total_variance, avg(f.total) as mean, any_value(f.middle) as middle,
       case when var_pop(k.value) > 0 and var_pop(f.total - k.value) > 0 then corr(k.value, f.total - k.value) end as rest
from keyed as k
join form as f on f.assessment = k.assessment and f.tried = k.tried and f.scale = k.scale
group by k.job, k.instrument, k.variant, k.respondent, k.period, k.tried, k.scale, k.position
order by k.job, k.instrument, k.variant, k.respondent, k.period, k.tried, k.scale, k.position`;

function groupItems(rows: readonly ItemRow[]): Keyed[] {
  const found = new Map<string, Keyed & {items: KeyedItem[]}>();
  for (const {position, variance, rest, total_variance, ...of} of rows) {
    const key = [of.job, of.instrument, of.variant, of.respondent, of.period, of.tried, of.scale].join("|");
    const keyed = found.get(key) ?? {...of, variance: total_variance, items: []};
    keyed.items.push({position, variance, rest});
    found.set(key, keyed);
  }
  return [...found.values()];
}
