import type {ColumnMapping} from "../config/job.ts";
import type {Job, Workspace} from "../config/load.ts";
import {usageError} from "../error.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {withinColumn} from "./conform/bounds.ts";
import {parseField} from "./conform/fields/parse.ts";
import {type PlainForm, plainForm} from "./conform/plain.ts";
import {fieldContext} from "./conform/values.ts";
import {type Feed, type FeedField, fieldNamed, isRequired, kindOf, takenBy} from "./feed.ts";
import {isLongFact} from "./feeds/facts.ts";
import {isReadByForm, namesForm} from "./long.ts";
import {composedHeader} from "./people/compose.ts";
import type {StagedColumn, StagedFile} from "./read/staged.ts";

/** A mapped column on its way into a stored column: its distinct values go through `table`, joined as `alias`. */
export interface PlannedField {
  /** `opened`, `characteristic:gender`, `code:housing` */
  to: string;
  header: string;
  source: StagedColumn;
  field: FeedField;
  mapping: ColumnMapping;
  required: boolean;
  /** Its texts are several columns' side by side, which together are an id. */
  composed: boolean;
  /** SQL type a parsed value has. */
  type: string;
  /** Its plain moments, which are never in the table. */
  plain?: PlainForm;
  /** What stands in the column besides plain moments. */
  others?: Others;
  /** Its plain ids, which are hashed without being parsed. */
  hashed?: PlainForm;
  /** Temporary table of this column's distinct values. */
  table: string;
  alias: string;
}

/** What a column holds besides values of its plain form: nothing, nothing that is accepted, or values in its table. */
export type Others = "none" | "bad" | "parsed";

/** How the records of one file become rows. */
export interface Plan {
  job: Job;
  feed: Feed;
  workspace: Workspace;
  staged: StagedFile;
  fields: readonly PlannedField[];
  /** Stored columns with one value for the whole file. */
  constants: ReadonlyMap<string, string>;
  /** Stored columns and their SQL types; the load's own two are not among them. */
  columns: ReadonlyMap<string, string>;
  /** Last day a date may lie on: that of the export where it is declared, else today. ISO date. */
  lastDay: string;
  /** The day that lengths of stay are told on; undefined where the job does not say. ISO date. */
  toldOn: string | undefined;
}

/** The day that an export tells lengths of stay on: the one it was taken, else the one it is declared to speak up to. */
export const toldOn = ({coverage}: Job, exportDate: string | undefined, today: string): string | undefined =>
  exportDate ?? (coverage.to !== undefined && coverage.to > today ? today : coverage.to);

/** What names the record itself, in feeds in which no other record refers to it. */
const ownIds: readonly FeedField["names"][] = ["contact", "call", "referral", "goal"];

/** The id of a record itself is good for one thing, to know the record again when an append job brings it once more. */
const isKept = (field: FeedField | undefined, {to, required}: ColumnMapping, job: Job): boolean =>
  !(job.feed === "surveys" && isReadByForm(to)) &&
  (!ownIds.includes(field?.names) || required === true || [job.key ?? []].flat().includes(to));

interface StoredColumn {
  name: string;
  type: string;
  required: boolean;
}

export async function planLoad(
  warehouse: Warehouse,
  feed: Feed,
  given: Pick<Plan, "job" | "workspace" | "staged" | "lastDay" | "toldOn">
): Promise<Plan> {
  const stored = await storedColumns(warehouse, feed.table);
  const types = new Map(stored.map(({name, type}) => [name, type]));
  return {
    ...given,
    feed,
    fields: [...Object.entries(given.job.columns), ...composedMappings(given.job)]
      .filter(([, mapping]) => isKept(feed.fields[mapping.to], mapping, given.job))
      .map(([header, mapping], index) => planField(header, mapping, index, {feed, stored, ...given})),
    constants: constantsOf(feed, given, types),
    columns: types
  };
}

/** Ids made of several columns are one column more. */
const composedMappings = ({ids}: Job): [string, ColumnMapping][] =>
  Object.entries(ids).map(([to, {from, ...options}]) => [composedHeader(from), {to, kind: "id", ...options}]);

const storedColumns = async (warehouse: Warehouse, table: string): Promise<StoredColumn[]> =>
  (
    await warehouse.query<{name: string; type: string; nullable: string}>(
      `select column_name as name, data_type as type, is_nullable as nullable
       from information_schema.columns
       where table_schema = 'stored' and table_name = $1 and column_name not in ('load_id', 'record')
       order by ordinal_position`,
      [table]
    )
  ).map(({name, type, nullable}) => ({name, type, required: nullable === "NO"}));

interface Planning extends Pick<Plan, "job" | "workspace" | "staged" | "feed"> {
  stored: readonly StoredColumn[];
}

function planField(header: string, mapping: ColumnMapping, index: number, planning: Planning): PlannedField {
  const {feed, job, staged, stored} = planning;
  const field = fieldNamed(feed, mapping.to) ?? openField(mapping.to, planning);
  const column = stored.find(({name}) => name === storedAs(field, mapping.to));
  const composed = Object.hasOwn(job.ids, mapping.to);
  const kind = kindOf(field, mapping);
  const form = composed ? undefined : plainForm(kind, mapping, [...job.missing, ...(mapping.missing ?? [])]);
  const isMapped = (name: string) =>
    Object.values(job.columns).some(({to}) => to === name) || Object.hasOwn(job.constants, name);
  const type = field.names !== undefined ? "UUID" : (column?.type ?? (field.integer ? "INTEGER" : "VARCHAR"));
  return {
    to: mapping.to,
    header,
    source: staged.column(header)!,
    field,
    mapping,
    // A field that names a record or dates it for a window cannot be blank, nor can what a stored column must have.
    required:
      isRequired(feed, mapping.to, isMapped) ||
      mapping.required === true ||
      (column?.required === true && field.unless === undefined) ||
      [job.key ?? []].flat().includes(mapping.to) ||
      (feed.id === "surveys" && namesForm(job, mapping.to)) ||
      (feed.id === "facts" && isLongFact(mapping.to)) ||
      (job.mode === "window" && mapping.to === feed.dated),
    composed,
    type,
    ...(form !== undefined && type === "TIMESTAMP" ? {plain: form} : {}),
    ...(form !== undefined && field.names !== undefined ? {hashed: form} : {}),
    table: `conform_value_${index}`,
    alias: `v${index}`
  };
}

const storedAs = ({column}: FeedField, to: string): string => (to.startsWith(takenBy) ? "taken" : column);

/** A field that the feed leaves open: a characteristic of the workspace or a count by code. */
function openField(to: string, {workspace}: Planning): FeedField {
  if (to.startsWith("code:")) {
    return {
      column: "",
      kinds: ["number"],
      integer: true,
      min: 0,
      description: "calls given this code"
    };
  }
  const name = to.slice("characteristic:".length);
  const values = workspace.config.characteristics.find(({id}) => id === name)?.values ?? {};
  return {
    column: "",
    kinds: ["code", "label", "yes_no"],
    values: Object.keys(values),
    description: `characteristic ${name}`
  };
}

function constantsOf(
  feed: Feed,
  {job, workspace, lastDay}: Pick<Plan, "job" | "workspace" | "lastDay">,
  types: Plan["columns"]
): Map<string, string> {
  const mapped = new Set(Object.values(job.columns).map(({to}) => feed.fields[to]?.column));
  const defaults = Object.entries(feed.defaults ?? {}).filter(([column]) => !mapped.has(column));
  const constants = Object.entries(job.constants).flatMap(([to, text]): [string, string][] => {
    const field = feed.fields[to]!;
    const parse = parseField(field, {to}, fieldContext({job, workspace, lastDay}));
    const parsed = withinColumn(parse, types.get(field.column)!)(text);
    if (parsed.ok) return parsed.value === null ? [] : [[field.column, parsed.value]];
    throw usageError(`constant ${to}: ${parsed.reason}`, {
      at: {file: job.path},
      next: `write ${to} under constants as ${field.description}`
    });
  });
  return new Map([...defaults, ...constants]);
}

/** The id space of what a field names; a person's is the mapping's or the job's own, so that all its files share it. */
export const idSpaceOf = (job: Job, {names}: FeedField, {space}: Pick<ColumnMapping, "space">): string =>
  names === "person" ? (space ?? job.id_space!) : `${job.id_space}/${names}`;
