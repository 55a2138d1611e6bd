import type {Numbers} from "../../../warehouse/numbers.ts";
import type {Warehouse} from "../../../warehouse/warehouse.ts";

/** Everybody of the reading, by number: person `n` is at `n + 1`, and 0 stands for whoever has no id. */
export interface People {
  count: number;
  /** Four words a person: both halves of the first key, then of the second; the low half comes first. */
  keys: Int32Array;
  /** Position in `spaces`, from 1. */
  space: Uint16Array;
  /** The sets of id spaces that anybody is known in, as `person.id_space` writes them. */
  spaces: readonly string[];
  groups: readonly {characteristic: string; group: string}[];
  /** Person `n` is in the groups `groupsOf[groupsFrom[n]]` up to `groupsFrom[n + 1]`. */
  groupsFrom: Int32Array;
  groupsOf: Int32Array;
}

const half = (key: string): string =>
  `cast(${key} & 4294967295 as uinteger), cast((${key} >> 32) & 4294967295 as uinteger)`;

/** Reads the people of a reading with the keys and groups that cells are made of. */
export async function readPeople(warehouse: Warehouse): Promise<People> {
  const [known] = await warehouse.query<{count: number}>(
    "select cast(coalesce(max(person), -1) + 2 as integer) as count from person"
  );
  const count = known?.count ?? 1;
  const spaces = (
    await warehouse.query<{space: string}>(
      "select distinct id_space as space from person where id_space is not null order by space"
    )
  ).map(({space}) => space);
  const keys = new Int32Array(4 * count);
  const space = new Uint16Array(count);
  const listed = spaces.map((name) => `'${name}'`).join(", ");
  const [somebody, held, ...words] = (await warehouse.numbers(`
    select cast(person + 1 as integer),
           cast(coalesce(list_position(cast([${listed}] as varchar[]), id_space), 0) as integer),
           ${half("set_key_a")}, ${half("set_key_b")}
    from person`)) as [Numbers, Numbers, ...Numbers[]];
  for (const [row, at] of somebody.entries()) {
    space[at] = held[row]!;
    for (let word = 0; word < 4; word++) keys[4 * at + word] = words[word]![row]!;
  }
  return {count, keys, space, spaces, ...(await readGroups(warehouse, count))};
}

async function readGroups(
  warehouse: Warehouse,
  count: number
): Promise<Pick<People, "groups" | "groupsFrom" | "groupsOf">> {
  const groups = await warehouse.query<{characteristic: string; group: string}>(
    'select distinct characteristic, grp as "group" from person_group order by characteristic, grp'
  );
  const groupsFrom = new Int32Array(count + 1);
  const numbered = groups.map((each, at) => `('${each.characteristic}', '${each.group}', ${at})`).join(", ");
  const [somebody, groupsOf] = (
    groups.length === 0
      ? [new Int32Array(0), new Int32Array(0)]
      : await warehouse.numbers(`
      select cast(g.person + 1 as integer), cast(n.number as integer)
      from person_group as g
      join (values ${numbered}) as n(characteristic, grp, number)
        on n.characteristic = g.characteristic and n.grp = g.grp
      join person as p on p.person = g.person
      order by 1, 2`)
  ) as [Int32Array, Int32Array];
  for (const at of somebody) groupsFrom[at + 1] = groupsFrom[at + 1]! + 1;
  for (let at = 0; at < count; at++) groupsFrom[at + 1] = groupsFrom[at + 1]! + groupsFrom[at]!;
  return {groups, groupsFrom, groupsOf};
}
