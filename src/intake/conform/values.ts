import type {Keys} from "../../keys.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {codes} from "../codes.ts";
import {composedId, partSeparator} from "../people/composed.ts";
import {idSpaceOf, type Plan, type PlannedField} from "../plan.ts";
import type {StagedFile} from "../read/staged.ts";
import {withinColumn} from "./bounds.ts";
import {parseField} from "./fields/parse.ts";
import {type FieldContext, failed, type ParseValue} from "./parsed.ts";

/** Distinct values of a staged column. */
export async function distinctValues(
  warehouse: Warehouse,
  {values, distinct}: Pick<StagedFile, "values" | "distinct">,
  column: string
): Promise<Iterable<string>> {
  const reader = await warehouse.connection.runAndReadAll(
    `select raw from ${await distinct.of(values, column)}`
  );
  return (reader.getColumns()[0] ?? []) as string[];
}

/** The field's parser, within the column's bounds; an id is still itself. */
export function textParser(plan: Plan, planned: PlannedField): ParseValue {
  const {job} = plan;
  const characteristic = plan.workspace.config.characteristics.find(
    ({id}) => planned.to === `characteristic:${id}`
  );
  return planned.composed
    ? composedParser(planned.mapping, job.missing)
    : withinColumn(
        parseField(planned.field, planned.mapping, {
          ...fieldContext(plan),
          ...(characteristic?.values === undefined ? {} : {labels: labelsOf(characteristic.values)})
        }),
        planned.type
      );
}

/** The field's parser, with what the load adds: required values, the column's bounds, and the keyed hash of ids. */
export function valueParser(keys: Keys, plan: Plan, planned: PlannedField): ParseValue {
  const {job} = plan;
  const parse = textParser(plan, planned);
  const space =
    planned.field.names === undefined ? undefined : idSpaceOf(job, planned.field, planned.mapping);
  return (raw) => {
    const parsed = parse(raw);
    if (!parsed.ok) return parsed;
    if (parsed.value === null) {
      return planned.required ? failed("missing_required", codes.missing_required) : parsed;
    }
    return space === undefined ? parsed : {ok: true, value: keys.hashId(space, parsed.value)};
  };
}

/** Parts side by side to the id they make; one that is blank leaves the person unnamed. */
const composedParser =
  ({order}: PlannedField["mapping"], missing: readonly string[]): ParseValue =>
  (raw) => {
    const id = composedId(raw.split(partSeparator), {order, missing});
    return id === undefined ? failed("incomplete_id", codes.incomplete_id) : {ok: true, value: id};
  };

/** What parsers of this file know besides their field. */
export const fieldContext = ({
  job,
  workspace,
  lastDay
}: Pick<Plan, "job" | "workspace" | "lastDay">): FieldContext => ({
  workspace,
  missing: job.missing,
  ...(job.dialect.decimal === undefined ? {} : {decimal: job.dialect.decimal}),
  referenceYear: Number(lastDay.slice(0, 4))
});

const labelsOf = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, label]) => [label, id]));
