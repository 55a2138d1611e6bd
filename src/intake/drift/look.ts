import {DuckDBMapValue} from "@duckdb/node-api";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {kindOf} from "../feed.ts";
import type {Plan, PlannedField} from "../plan.ts";
import type {StagedFile} from "../read/staged.ts";
import {registeredTable} from "../sql.ts";
import {type ColumnSight, type Shape, type Sight, shapeOf} from "./sight.ts";

/** The shapes of columns are told from this many records at the head of a file. */
const sampled = 5000;
/** Each count of distinct values takes some megabytes of its own: hundreds of columns at once would not fit. */
const columnsAtOnce = 50;

/** Each column's shape, in the file's order. */
export async function shapesOf(
  warehouse: Warehouse,
  {columns, values}: Pick<StagedFile, "columns" | "values">
): Promise<{header: string; position: number; shape: Shape}[]> {
  const shapes: {header: string; position: number; shape: Shape}[] = [];
  for (let from = 0; from < columns.length; from += columnsAtOnce) {
    const some = columns.slice(from, from + columnsAtOnce);
    const reader = await warehouse.connection.runAndReadAll(
      `select ${some.map(({name}) => `histogram(${name})`).join(", ")}
       from (select ${some.map(({name}) => name).join(", ")} from ${values} limit ${sampled})`
    );
    const [row = []] = reader.getRows();
    for (const [index, {header, position}] of some.entries()) {
      const texts = row[index];
      const counts = texts instanceof DuckDBMapValue ? texts.entries : [];
      shapes.push({
        header,
        position,
        shape: shapeOf(counts.map(({key, value}) => ({text: String(key), records: Number(value)})))
      });
    }
  }
  return shapes;
}

/** What this load saw, after its people have been numbered; `added` of them are new. */
export async function lookAt(warehouse: Warehouse, plan: Plan, added: number): Promise<Sight> {
  const columns = await lookAtColumns(warehouse, plan);
  const named = plan.fields.find(({field}) => field.names === "person");
  if (named === undefined) return {columns, people: null, peopleKnown: null};
  const [row] = await warehouse.query<{people: number}>(
    `select count(distinct value)::integer as people from ${registeredTable(named)}`
  );
  return {columns, people: row!.people, peopleKnown: Math.max(0, row!.people - added)};
}

/** The columns alone, before anything of the file is stored. */
export async function lookAtColumns(warehouse: Warehouse, plan: Plan): Promise<ColumnSight[]> {
  const planned = new Map(plan.fields.map((field) => [field.header, field]));
  const columns: ColumnSight[] = [];
  for (const column of await shapesOf(warehouse, plan.staged)) {
    const field = planned.get(column.header);
    const coded = field !== undefined && kindOf(field.field, field.mapping) === "code";
    columns.push({
      ...column,
      mapped: field?.to ?? null,
      ...(coded ? await codesOf(warehouse, field) : {codes: [], unknownCodes: 0})
    });
  }
  return columns;
}

async function codesOf(
  warehouse: Warehouse,
  {table}: PlannedField
): Promise<{codes: string[]; unknownCodes: number}> {
  const known = await warehouse.query<{code: string}>(
    `select distinct cast(value as varchar) as code from ${table} where value is not null order by code`
  );
  const [row] = await warehouse.query<{unknown: number}>(
    `select count(distinct raw)::integer as unknown from ${table}_odd where code = 'unknown_code'`
  );
  return {codes: known.map(({code}) => code), unknownCodes: row!.unknown};
}
