import type {Corrections, PersonId} from "../../config/corrections.ts";
import type {Workspace} from "../../config/load.ts";
import {correctionsFile} from "../../config/place.ts";
import type {Keys} from "../../keys.ts";
import {registerPeople} from "../../warehouse/people.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {forgetHashes} from "./forget.ts";
import {personHasher} from "./ids.ts";
import {splitHash, splitPeople} from "./split-people.ts";
import {readTombstones} from "./tombstones.ts";

interface Pair {
  kind: "merge" | "apart";
  hash: string;
  other: string;
}

interface SplitRow {
  hash: string;
  other: string;
  from: string;
  to: string;
  program: string | null;
}

/** The warehouse's own record of `corrections.yaml`: keyed hashes, no id. */
interface Keyed {
  pairs: readonly Pair[];
  splits: readonly SplitRow[];
  /** People that only a split makes, by id space. */
  made: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts `corrections.yaml` in place of what the warehouse held of it; true where that changes anything. Ids that no
 * export holds are counted in a finding.
 */
export async function applyCorrections(
  {workspace, warehouse, keys}: {workspace: Workspace; warehouse: Warehouse; keys: Keys},
  log: (line: string) => void
): Promise<boolean> {
  const hashOf = await personHasher(workspace, keys);
  const everything = keyedCorrections(workspace.corrections, hashOf, keys);
  return warehouse.transaction(async () => {
    const before = await storedCorrections(warehouse);
    const keyed = await withoutForgotten({workspace, warehouse, keys}, everything);
    const unknown = await unknownAmong(warehouse, idsOf(workspace.corrections).map(hashOf));
    await store(warehouse, keys, keyed, unknown);
    if (unknown > 0) log(`${correctionsFile}: ${unknown} of its ids are in no export`);
    return (await storedCorrections(warehouse)) !== before;
  });
}

const idsOf = ({merge, apart, split}: Corrections): PersonId[] => [
  ...merge.flat(),
  ...apart.flat(),
  ...split.flatMap(({id, as}) => (as === undefined ? [id] : [id, as]))
];

function keyedCorrections(
  {merge, apart, split}: Corrections,
  hashOf: (person: PersonId) => string,
  keys: Keys
): Keyed {
  const made = new Map<string, string[]>();
  const splits = split.flatMap(({id, as, from = "0001-01-01", to = "9999-12-31", programs}) => {
    const hash = hashOf(id);
    // A person of their own, the same one in every run.
    const other = as === undefined ? splitHash(keys, id.space, hash, from) : hashOf(as);
    if (as === undefined) made.set(id.space, [...(made.get(id.space) ?? []), other]);
    return (programs ?? [null]).map((program): SplitRow => ({hash, other, from, to, program}));
  });
  const pairs = [
    ...merge.flatMap(([first, ...rest]) =>
      rest.map((other): Pair => ({kind: "merge", hash: hashOf(first!), other: hashOf(other)}))
    ),
    ...apart.map(([a, b]): Pair => ({kind: "apart", hash: hashOf(a), other: hashOf(b)}))
  ];
  return {pairs, splits, made};
}

/** Nothing of a correction that names somebody forgotten is kept; who is merged with them is forgotten too. */
async function withoutForgotten(
  context: {workspace: Workspace; warehouse: Warehouse; keys: Keys},
  {pairs, splits, made}: Keyed
): Promise<Keyed> {
  const {warehouse, keys} = context;
  for (let more = true; more; ) {
    const {has} = await readTombstones(warehouse, keys);
    const linked = pairs
      .filter(({kind, hash, other}) => kind === "merge" && has(hash) !== has(other))
      .map(({hash, other}) => (has(hash) ? other : hash));
    if (linked.length > 0) await forgetHashes(context, linked);
    more = linked.length > 0;
  }
  const {has} = await readTombstones(warehouse, keys);
  const kept = <Named extends {hash: string; other: string}>({hash, other}: Named) =>
    !has(hash) && !has(other);
  const keptSplits = splits.filter(kept);
  const used = new Set(keptSplits.map(({other}) => other));
  return {
    pairs: pairs.filter(kept),
    splits: keptSplits,
    made: new Map([...made].map(([space, hashes]) => [space, hashes.filter((hash) => used.has(hash))]))
  };
}

async function store(
  warehouse: Warehouse,
  keys: Keys,
  {pairs, splits, made}: Keyed,
  unknown: number
): Promise<void> {
  const before = (await splitPeople(warehouse, keys)).map(({other}) => other);
  for (const table of ["id_correction", "split_correction"])
    await warehouse.run(`delete from stored.${table}`);
  await removeSplitPeople(warehouse, before, splits);
  for (const {kind, hash, other} of pairs)
    await warehouse.run("insert into stored.id_correction values ($1, $2::uuid, $3::uuid)", [
      kind,
      hash,
      other
    ]);
  for (const {hash, other, from, to, program} of splits)
    await warehouse.run(
      "insert into stored.split_correction values ($1::uuid, $2::uuid, $3::date, $4::date, $5)",
      [hash, other, from, to, program]
    );
  for (const [space, hashes] of made) {
    const known = await knownAmong(warehouse, hashes);
    const added = [...new Set(hashes)].filter((hash) => !known.has(hash));
    const rows = added.map((hash) => `('${hash}'::uuid)`);
    if (rows.length > 0)
      await registerPeople(
        warehouse,
        keys,
        space,
        `select * from (values ${rows.join(", ")}) as added (hash)`
      );
  }
  await warehouse.run("delete from stored.finding where load_id is null and code = $1", [unknownCode]);
  if (unknown > 0)
    await warehouse.run("insert into stored.finding values (null, null, $1, 'warning', $2, $3)", [
      unknownCode,
      unknown,
      `ids in ${correctionsFile} that no export holds`
    ]);
}

/** Whom no split makes any more leaves nothing behind. */
async function removeSplitPeople(
  warehouse: Warehouse,
  made: readonly string[],
  splits: readonly SplitRow[]
): Promise<void> {
  const used = new Set(splits.map(({other}) => other));
  for (const hash of made.filter((other) => !used.has(other)))
    await warehouse.run("delete from stored.person where hash = $1::uuid", [hash]);
}

const unknownCode = "correction_of_nobody";

const unknownAmong = async (warehouse: Warehouse, hashes: readonly string[]): Promise<number> =>
  new Set(hashes).size - (await knownAmong(warehouse, hashes)).size;

async function knownAmong(warehouse: Warehouse, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const places = hashes.map((_, index) => `$${index + 1}::uuid`).join(", ");
  const rows = await warehouse.query<{hash: string}>(
    `select cast(hash as varchar) as hash from stored.person where hash in (${places})`,
    [...hashes]
  );
  return new Set(rows.map(({hash}) => hash));
}

const storedCorrections = async (warehouse: Warehouse): Promise<string> =>
  JSON.stringify([
    await warehouse.query(
      "select kind, hash::varchar as h, other::varchar as o from stored.id_correction order by all"
    ),
    await warehouse.query(
      "select hash::varchar as h, other::varchar as o, from_day::varchar as f, to_day::varchar as t, program as p from stored.split_correction order by all"
    )
  ]);
