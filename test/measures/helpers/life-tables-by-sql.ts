import {sliceKey} from "../../../src/measures/cell.ts";
import {crossed, readSet, setColumns, sliceOf} from "../../../src/measures/slice/group.ts";
import {
  type LifeTable,
  lifeTableOf,
  markDays,
  type StayGroup
} from "../../../src/measures/slice/life-table.ts";
import type {Codes} from "../../../src/measures/slice/tables.ts";
import {endings} from "../../../src/measures/stays.ts";
import type {Warehouse} from "../../../src/warehouse/open.ts";

/** Life tables of `unit` by slice, grouped by the database: what those added up in memory are held against. */
export async function lifeTablesBySql(
  warehouse: Warehouse,
  codes: Codes,
  {delayedEntry}: {delayedEntry: boolean}
): Promise<Map<string, LifeTable>> {
  if (!delayedEntry) await warehouse.run("delete from unit where entered > 0");
  const times = new Map<string, StayGroup[]>();
  for (const row of await warehouse.query<Record<string, unknown>>(
    crossed(
      [
        ...endings.map(
          (_, index) => `cast(count(*) filter (where u.ending = ${index + 1}) as double) as by_${index}`
        ),
        "cast(count(*) filter (where u.ending = 0) as double) as censored"
      ].join(", "),
      {further: ["days", "entered"]}
    )
  )) {
    if (row.days === null) continue;
    const key = sliceKey(sliceOf(row, codes));
    const groups = times.get(key) ?? [];
    times.set(key, groups);
    groups.push({
      time: Number(row.days),
      events: endings.map((_, index) => row[`by_${index}`] as number),
      censored: row.censored as number,
      entry: Number(row.entered)
    });
  }
  const steps = markDays.map((day, index) => [`left_${index}`, `u.event = 1 and u.days <= ${day}`] as const);
  const sets = [
    ...steps,
    ["left", "u.event = 1"],
    ["people", "u.immature = 0"],
    ["new", "u.immature <> 0"]
  ] as const;
  const rows = await warehouse.query<Record<string, unknown>>(
    crossed(sets.map(([name, condition]) => setColumns(name, condition)).join(","))
  );
  return new Map(
    rows.map((row) => {
      const key = sliceKey(sliceOf(row, codes));
      return [
        key,
        lifeTableOf(times.get(key) ?? [], {
          people: readSet(row, "people"),
          tooNew: readSet(row, "new"),
          leftBy: [...steps.map(([name]) => name), "left"].map((name) => readSet(row, name))
        })
      ];
    })
  );
}
