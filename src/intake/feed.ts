import type {ColumnMapping, FeedName, FieldKind} from "../config/job.ts";

/** A field of a feed: where a mapped column ends up. */
export interface FeedField {
  /** Column of the feed's stored table. */
  column: string;
  /** How its values are read unless the job says otherwise; the first is the default. */
  kinds: readonly [FieldKind, ...FieldKind[]];
  required?: boolean;
  /** The field it is worked out from where no column is mapped to it, which is then required in its place. */
  unless?: string;
  /**
   * What an id stands for: `person` becomes a person number, the others a keyed hash of their own kind.
   */
  names?: "person" | "episode" | "contact" | "session" | "call" | "worker" | "referral" | "goal";
  /** Closed list a code maps to; `programs` and `sites` are those of the workspace. */
  values?: "programs" | "sites" | readonly string[];
  /** What a number is stored in. */
  unit?: "minutes" | "seconds" | "days";
  integer?: boolean;
  min?: number;
  max?: number;
  /** A day that may lie ahead of the export, such as the one something is due on. */
  ahead?: true;
  description: string;
}

/** The kinds whose values a mapping's `codes` translate. */
export const codedKinds: readonly FieldKind[] = ["code", "label"];

/** How a mapped column is read: as the mapping says; coded where it has codes and the field can be; else the field's first kind. */
export function kindOf({kinds}: FeedField, {kind, codes}: ColumnMapping): FieldKind {
  const coded = codes === undefined ? undefined : kinds.find((each) => codedKinds.includes(each));
  return kind ?? coded ?? kinds[0];
}

/** Before a name, the field of a day that belongs to some forms of a survey's record, not to the record. */
export const takenBy = "taken:";

/** The field of a feed that a column is mapped to, where the feed itself knows it. */
export function fieldNamed({id, fields}: Pick<Feed, "id" | "fields">, to: string): FeedField | undefined {
  if (id === "surveys" && to.startsWith(takenBy) && to.length > takenBy.length)
    return {...fields.taken!, column: ""};
  return fields[to];
}

/**
 * Whether no record can do without a field, where these are filled: one that is worked out from another can, once that is there, and
 * the other cannot where nothing else tells it.
 */
export function isRequired(
  {fields}: Pick<Feed, "fields">,
  name: string,
  isFilled: (field: string) => boolean
): boolean {
  const {required, unless} = fields[name] ?? {};
  return (
    (required === true && (unless === undefined || !isFilled(unless))) ||
    Object.entries(fields).some(
      ([other, field]) => field.unless === name && isFilled(name) && !isFilled(other)
    )
  );
}

/** A canonical kind of record; one file in `feeds/` each. */
export interface Feed {
  id: FeedName;
  title: string;
  /** The stored table its records go to. */
  table: string;
  fields: Readonly<Record<string, FeedField>>;
  /** The field whose day places a record in time, for coverage and windows. */
  dated?: string;
  /** Further fields whose days were known when the export was taken, so that it speaks as far as the newest of them. */
  reaches?: readonly string[];
  /** Stored columns that have one value for the whole feed unless a job maps them. */
  defaults?: Readonly<Record<string, string>>;
}
