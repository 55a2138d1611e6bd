import type {Keys} from "../../keys.ts";
import {appendRows} from "../../warehouse/append.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {distinctValues, textParser} from "../conform/values.ts";
import {idSpaceOf, type Plan, type PlannedField} from "../plan.ts";
import {columnFields, registeredTable} from "../sql.ts";

/** Codes longer than this are no longer what somebody makes up on a form. */
const longest = 40;

/** Two codes differ in one character where they share an `instead`, or the `without` of one is the other `whole`. */
export type Neighbour = readonly [kind: "whole" | "without" | "instead", text: string];

/** What one character less leaves of a code. */
export function neighboursOf(code: string): Neighbour[] {
  const letters = [...code];
  const around = (at: number, between: string) =>
    letters.slice(0, at).join("") + between + letters.slice(at + 1).join("");
  const without = new Set(letters.map((_, at) => around(at, "")));
  return [
    ["whole", code],
    ...[...without].map((text): Neighbour => ["without", text]),
    ...letters.map((_, at): Neighbour => ["instead", around(at, "\u0000")])
  ];
}

/** Keeps keyed hashes of what is near each self-made code of a file; nothing of a code itself. */
export async function storeNeighbours(
  {warehouse, keys}: {warehouse: Warehouse; keys: Keys},
  plan: Plan,
  loadId: number
): Promise<void> {
  for (const planned of columnFields(plan).filter(({mapping}) => mapping.self_made === true)) {
    await warehouse.run("create temp table conform_neighbour (raw varchar, kind varchar, neighbour varchar)");
    const near = await readNeighbours({warehouse, keys}, plan, planned);
    await appendRows(warehouse, "conform_neighbour", near, (appender, texts) => {
      for (const text of texts) appender.appendVarchar(text);
    });
    await warehouse.run(`
      insert into stored.code_neighbour
      select distinct ${loadId}, p.value, n.kind, cast(n.neighbour as uuid)
      from conform_neighbour n join ${registeredTable(planned)} p on p.raw = n.raw
      where p.value is not null`);
    await warehouse.run("drop table conform_neighbour");
  }
}

async function readNeighbours(
  {warehouse, keys}: {warehouse: Warehouse; keys: Keys},
  plan: Plan,
  planned: PlannedField
): Promise<[raw: string, kind: string, neighbour: string][]> {
  const space = `${idSpaceOf(plan.job, planned.field, planned.mapping)}/near`;
  const parse = textParser(plan, planned);
  const found: [string, string, string][] = [];
  for (const raw of await distinctValues(warehouse, plan.staged, planned.source.name)) {
    const code = parse(raw);
    if (!code.ok || code.value === null || code.value.length > longest) continue;
    for (const [kind, text] of neighboursOf(code.value)) found.push([raw, kind, keys.hashId(space, text)]);
  }
  return found;
}
