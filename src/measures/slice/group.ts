import type {Warehouse} from "../../warehouse/open.ts";
import type {PeopleSet, Slice} from "../cell.ts";
import type {Measure} from "../measure.ts";

/** What the grouping pass adds up in one slice. Sums are as SQL writes them. */
export interface Row extends Slice {
  numerator: number;
  denominator: number;
  sums: Readonly<Record<string, string>>;
  sets: {people: PeopleSet; numerator: PeopleSet; denominator: PeopleSet; immature: PeopleSet};
  /** People in each id space, in the order of `spaces`. */
  spaces: readonly number[];
}

const members = {
  people: "(u.numerator <> 0 or u.denominator <> 0)",
  numerator: "u.numerator <> 0",
  denominator: "u.denominator <> 0",
  immature: "u.immature <> 0"
} as const;

type SetName = keyof typeof members;
const setNames = Object.keys(members) as SetName[];

/** Number of the people in a set and the xor of both of their keys; whoever has the keys alone cannot tell who it is. */
export const setColumns = (name: string, condition: string): string => `
       cast(count(u.person) filter (where ${condition}) as double) as ${name}_count,
       cast(coalesce(bit_xor(p.set_key_a) filter (where ${condition}), 0) as varchar) as ${name}_a,
       cast(coalesce(bit_xor(p.set_key_b) filter (where ${condition}), 0) as varchar) as ${name}_b`;

export const readSet = (row: Readonly<Record<string, unknown>>, name: string): PeopleSet => ({
  a: BigInt(row[`${name}_a`] as string),
  b: BigInt(row[`${name}_b`] as string),
  count: row[`${name}_count`] as number
});

/** Reads every slice of `unit` that has a fact, with and without characteristics; slices with none are not in it. */
export async function groupUnits(
  warehouse: Warehouse,
  {sums = []}: Measure,
  spaces: readonly string[]
): Promise<Row[]> {
  const figures = `
       cast(sum(u.numerator) as varchar) as numerator, cast(sum(u.denominator) as varchar) as denominator,
       ${sums.map((name) => `cast(sum(u.${name}) as varchar) as sum_${name},`).join(" ")}
       ${spaces.map((space, index) => `cast(count(*) filter (where p.id_space = '${space}' and ${members.people}) as double) as space_${index},`).join(" ")}
       ${setNames.map((name) => setColumns(name, members[name])).join(",")}`;
  const rows = await warehouse.query<Record<string, unknown>>(crossed(figures));
  return rows.map((row) => ({
    ...sliceOf(row),
    numerator: Number(row.numerator),
    denominator: Number(row.denominator),
    sums: Object.fromEntries(sums.map((name) => [name, row[`sum_${name}`] as string])),
    sets: Object.fromEntries(setNames.map((name) => [name, readSet(row, name)])) as Row["sets"],
    spaces: spaces.map((_, index) => row[`space_${index}`] as number)
  }));
}

/** SQL that groups `unit` by slice, and by further columns of it, without characteristics and by each of them. */
export function crossed(figures: string, further: readonly string[] = []): string {
  const by = ["program", "site", "period", ...further].map((column) => `u.${column}`).join(", ");
  return `
select ${by}, '*' as characteristic, '*' as grp,${figures}
from unit as u
left join person as p on p.person = u.person
group by ${by}
union all
select ${by}, g.characteristic, g.grp,${figures}
from unit as u
join group_cut as c on c.kind = u.kind and c.by_program = u.by_program and c.by_site = u.by_site
join person_group as g on g.person = u.person
join person as p on p.person = u.person
group by ${by}, g.characteristic, g.grp`;
}

export const sliceOf = (row: Readonly<Record<string, unknown>>): Slice => ({
  period: row.period as string,
  program: row.program as string,
  site: row.site as string,
  characteristic: row.characteristic as string,
  group: row.grp as string
});
