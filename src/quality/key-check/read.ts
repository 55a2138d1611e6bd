import type {Instrument} from "../../instruments/instrument.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {CrossedForms} from "./mixed.ts";
import {countsSql, crossedSql, itemsSql, parts, retestSql, togetherSql} from "./sql.ts";
import {triedKeys} from "./tried.ts";
import {turnedSets} from "./turned-sets.ts";

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
  /** `2024-H2`, `occasion 1`, `site north`; empty for the whole source. */
  part: string;
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

/** How a person's form goes with the next one. */
export interface Retest extends Source {
  scale: string;
  forms: number;
  r: number | null;
}

/** How two scales go together that people answered at the same time, each signed so that more is better. */
export interface Together {
  job: string;
  instrument: string;
  scale: string;
  other_job: string;
  other_instrument: string;
  other_scale: string;
  forms: number;
  r: number | null;
}

/** How many forms of a scale there are, by the key as declared. */
export interface FormCounts extends Source {
  scale: string;
  /** With at least one of its items answered, and with all of them. */
  forms: number;
  complete: number;
  /** Who gave the complete ones; a form without a person is one. */
  people: number;
  /** Complete forms at the lowest and the highest sum there can be. */
  lowest: number;
  highest: number;
}

export interface Answers {
  crossed: readonly CrossedForms[];
  counts: readonly FormCounts[];
  keyed: readonly Keyed[];
  retests: readonly Retest[];
  together: readonly Together[];
}

/** Reads the current forms of every source, keyed in every way their instrument knows, whole and in parts. */
export async function readAnswers(
  warehouse: Warehouse,
  instruments: readonly Instrument[]
): Promise<Answers> {
  const used = await warehouse.query<{instrument: string; variant: string}>(
    "select distinct instrument, variant from stored.current_assessment order by instrument, variant"
  );
  const keys = used.flatMap(({instrument: id, variant}) => {
    const instrument = instruments.find((each) => each.id === id);
    if (instrument === undefined || instrument.variants[variant] === undefined) return [];
    return triedKeys(instrument, variant).map((key) => ({id, variant, key}));
  });
  if (keys.length === 0) return {crossed: [], counts: [], keyed: [], retests: [], together: []};
  const sets = used.flatMap(({instrument, variant}) => {
    const own = keys.filter((key) => key.id === instrument && key.variant === variant).map(({key}) => key);
    return turnedSets(variant, own).flatMap(({scale, turned}) =>
      own
        .filter((key) => key.tried === variant && key.scale === scale)
        .map(({position}) => ({instrument, variant, scale, turned, position}))
    );
  });
  await warehouse.run(
    "create or replace temp table turned_set (instrument varchar, variant varchar, scale varchar, turned varchar, position smallint, is_turned boolean)"
  );
  await warehouse.run(
    "create or replace temp table tried_key (instrument varchar, variant varchar, tried varchar, scale varchar, position smallint, sign smallint, shift double, middle double, reach double, better smallint)"
  );
  try {
    await appendRows(warehouse, "tried_key", keys, (appender, {id, variant, key}) => {
      for (const text of [id, variant, key.tried, key.scale]) appender.appendVarchar(text);
      appender.appendSmallInt(key.position);
      appender.appendSmallInt(key.sign);
      appender.appendDouble(key.shift);
      appender.appendDouble(key.middle);
      appender.appendDouble(key.reach);
      appender.appendSmallInt(key.better);
    });
    await appendRows(warehouse, "turned_set", sets, (appender, {turned, position, ...set}) => {
      for (const text of [set.instrument, set.variant, set.scale, turned.join(",")])
        appender.appendVarchar(text);
      appender.appendSmallInt(position);
      appender.appendBoolean(turned.includes(position));
    });
    const rows: ItemRow[] = [];
    for (const part of parts) rows.push(...(await warehouse.query<ItemRow>(itemsSql(part))));
    return {
      crossed: await warehouse.query<CrossedForms>(crossedSql),
      counts: await warehouse.query<FormCounts>(countsSql),
      keyed: groupItems(rows),
      retests: await warehouse.query<Retest>(retestSql),
      together: await warehouse.query<Together>(togetherSql)
    };
  } finally {
    await warehouse.run("drop table tried_key");
    await warehouse.run("drop table turned_set");
  }
}

interface ItemRow extends Source, KeyedItem {
  tried: string;
  part: string;
  scale: string;
  forms: number;
  total_variance: number;
  mean: number;
  middle: number;
}

function groupItems(rows: readonly ItemRow[]): Keyed[] {
  const found = new Map<string, Keyed & {items: KeyedItem[]}>();
  for (const {position, variance, rest, total_variance, ...of} of rows) {
    const key = [of.job, of.instrument, of.variant, of.respondent, of.part, of.tried, of.scale].join("|");
    const keyed = found.get(key) ?? {...of, variance: total_variance, items: []};
    keyed.items.push({position, variance, rest});
    found.set(key, keyed);
  }
  return [...found.values()];
}
