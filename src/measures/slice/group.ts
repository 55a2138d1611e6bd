import type {Warehouse} from "../../warehouse/open.ts";
import {everything, type PeopleSet, type Slice} from "../cell.ts";
import type {Measure, PatternSums} from "../measure.ts";
import {hasPeople} from "./closed-list.ts";
import type {Codes} from "./tables.ts";

/** The sets of people behind a cell. */
export type SetName = "people" | "numerator" | "denominator" | "immature" | "baseline" | "rest";

/** How many people have ids in exactly these spaces. */
export interface SpaceCount {
  spaces: readonly string[];
  people: number;
}

/** What the grouping pass adds up in one slice. Sums are as SQL writes them. */
export interface Row extends Slice {
  numerator: number;
  denominator: number;
  sums: Readonly<Record<string, string>>;
  /** Single figures of those in the denominator, where the measure asks for them. */
  values: readonly number[];
  clusters: readonly (string | null)[];
  patterns?: readonly PatternSums[];
  /** Those the measure has. */
  sets: Readonly<Partial<Record<SetName, PeopleSet>>>;
  /** People by the id spaces that know them; those without anybody are not in it. */
  spaces: readonly SpaceCount[];
}

const members: Readonly<Record<SetName, string>> = {
  people: "(u.numerator <> 0 or u.denominator <> 0)",
  numerator: "u.numerator <> 0",
  denominator: "u.denominator <> 0",
  immature: "u.immature <> 0",
  baseline: "u.n_baseline <> 0",
  rest: "u.denominator <> u.numerator"
};

/** Only a measure that counts people has sets of them in numerator and denominator, and one of what callers said of callers. */
export function setsOf(measure: Measure): readonly SetName[] {
  if (measure.said === true) return ["numerator", "denominator", "rest"];
  if (!hasPeople(measure)) return [];
  if (measure.unit !== "person") return ["people"];
  if (measure.denominator === null) return ["people", "numerator"];
  const sets: SetName[] = ["people", "denominator"];
  if (measure.format !== "score") sets.push("numerator");
  if (measure.anchor === "cohort") sets.push("immature");
  if (measure.sums?.includes("n_baseline") === true) sets.push("baseline");
  return sets;
}

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

/** Reads every slice of `unit` that has a fact, without and, where asked for, with characteristics; slices with none are not in it. */
export async function groupUnits(
  warehouse: Warehouse,
  measure: Measure,
  {codes, spaces, characteristics}: {codes: Codes; spaces: readonly string[]; characteristics: boolean}
): Promise<Row[]> {
  const sums = [...(measure.sums ?? []), ...(measure.workings ?? [])];
  const sets = setsOf(measure);
  const inSpace = (space: string): string =>
    `cast(count(*) filter (where p.id_space = '${space}' and ${members.people}) as double)`;
  const figures = [
    "cast(sum(u.numerator) as varchar) as numerator",
    "cast(sum(u.denominator) as varchar) as denominator",
    ...sums.map((name) => `cast(sum(u.${name}) as varchar) as sum_${name}`),
    ...(measure.values === undefined
      ? []
      : [
          `string_agg(${singleSql(measure.values, measure.cluster)}, ' ') filter (where ${members.denominator}) as single`
        ]),
    ...spaces.map((space, index) => `${inSpace(space)} as space_${index}`),
    ...sets.map((name) => setColumns(name, members[name]))
  ].join(", ");
  const rows = await warehouse.query<Record<string, unknown>>(crossed(figures, {characteristics}));
  return rows.map((row) => ({
    ...sliceOf(row, codes),
    numerator: Number(row.numerator),
    denominator: Number(row.denominator),
    ...singleFigures(row.single, measure.cluster !== undefined),
    sums: Object.fromEntries(sums.map((name) => [name, row[`sum_${name}`] as string])),
    sets: Object.fromEntries(sets.map((name) => [name, readSet(row, name)])),
    spaces: spaces
      .map((held, index) => ({spaces: held.split("+"), people: row[`space_${index}`] as number}))
      .filter(({people}) => people > 0)
  }));
}

/** `3.5|cluster`; clusters are ids, without white space or bars. */
const singleSql = (values: string, cluster: string | undefined): string =>
  `cast(u.${values} as varchar) || '|' || ${cluster === undefined ? "''" : `coalesce(u.${cluster}, '')`}`;

function singleFigures(single: unknown, isClustered: boolean): Pick<Row, "values" | "clusters"> {
  const pairs = typeof single === "string" ? single.split(" ").map((each) => each.split("|")) : [];
  return {
    values: pairs.map(([value]) => Number(value)),
    clusters: isClustered
      ? pairs.map(([, cluster]) => (cluster === undefined || cluster === "" ? null : cluster))
      : []
  };
}

/**
 * SQL that groups `unit` by place, and by further columns of it, without characteristics and, unless it is not asked for, by each
 * of them.
 */
export function crossed(
  figures: string,
  {further = [], characteristics = true}: {further?: readonly string[]; characteristics?: boolean} = {}
): string {
  const by = ["place", ...further].map((column) => `u.${column}`).join(", ");
  const all = `
select ${by}, '${everything}' as characteristic, '${everything}' as grp, ${figures}
from unit as u
left join person as p on p.person = u.person
group by ${by}`;
  if (!characteristics) return all;
  return `${all}
union all
select ${by}, g.characteristic, g.grp, ${figures}
from unit as u
join person_group as g on g.person = u.person
join person as p on p.person = u.person
where u.place in (select place from grouped_place)
group by ${by}, g.characteristic, g.grp`;
}

export const sliceOf = (row: Readonly<Record<string, unknown>>, codes: Codes): Slice => ({
  ...codes.slice(row.place as number),
  characteristic: row.characteristic as string,
  group: row.grp as string
});
