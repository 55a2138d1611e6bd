import type {Keys} from "../../keys.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";

/** The hash of the person whom a split without an id makes: the same one in every run, and not without the key. */
export const splitHash = (keys: Keys, space: string, hash: string, from: string): string =>
  keys.hashId(`${space}/split`, `${hash} ${from}`);

/** People whom the splits that the warehouse knows make, and whose id each was split from. No record is theirs. */
export async function splitPeople(
  warehouse: Warehouse,
  keys: Keys
): Promise<{hash: string; other: string}[]> {
  const splits = await warehouse.query<{hash: string; other: string; from: string; space: string}>(`
    select distinct cast(c.hash as varchar) as hash, cast(c.other as varchar) as other,
           cast(c.from_day as varchar) as from, o.id_space as space
    from stored.split_correction c join stored.person o on o.hash = c.other`);
  return splits.filter(({hash, other, from, space}) => other === splitHash(keys, space, hash, from));
}
