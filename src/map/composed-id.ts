import type {DuckDBConnection} from "@duckdb/node-api";
import {settleOrder} from "./dates.ts";
import type {Candidate, TableProfile} from "./match.ts";
import {type ColumnProfile, profileColumn} from "./profile.ts";
import type {StagedTable} from "./read-profile.ts";

/** Who a record is about, where several columns together say it and none is an id. */
export interface ComposedPerson {
  columns: readonly ColumnProfile[];
  /** Of days among them. */
  order?: "ymd" | "mdy" | "dmy";
  reason: string;
  doubts: readonly string[];
}

const who =
  "(?:(?:client|participant|member|person|patient|guest|consumer|attendee|resident|student|visitor|peer|your) )?";
const firstName = new RegExp(`^${who}(?:first|given|legal first|preferred) ?name$|^first$|^fname$`);
const lastName = new RegExp(`^${who}(?:last|family|legal last) ?name$|^surname$|^last$|^lname$`);
const fullName = new RegExp(`^${who}(?:full )?name$`);
const birth = /\b(?:dob|d o b|birth ?date|birthday|date of birth|birth year|year of birth|yob)\b/;

/** Below it too many records would be of nobody. */
const leastFilled = 0.95;
/** Below it a part is left out, for a record without it would be of nobody. */
const leastBirth = 0.98;

/**
 * An id made of names and the day of birth, for a file whose records name people and number nobody. Undefined where
 * something else says who it is, or names are missing.
 */
export function composedPerson(
  {columns, workspace}: TableProfile,
  candidates: readonly Candidate[]
): ComposedPerson | undefined {
  if (candidates.some(({field, score}) => (field === "person" || field === "caller") && score >= 0.3))
    return undefined;
  const filled = (share: number) => (column: ColumnProfile) =>
    column.filled > 0 && column.filled >= column.records * share;
  const named = columns.filter(filled(leastFilled));
  const first = named.find(({says}) => firstName.test(says));
  const last = named.find(({says}) => lastName.test(says));
  const full = named.find(({says}) => fullName.test(says));
  const names = first !== undefined && last !== undefined ? [first, last] : full === undefined ? [] : [full];
  const born = columns.find(({says}) => birth.test(says) && !/\bquality\b/.test(says));
  const day = born !== undefined && filled(leastBirth)(born) ? born : undefined;
  const parts = [...names, ...(day === undefined ? [] : [day])];
  if (names.length === 0 || parts.length < 2) return undefined;
  const settled =
    day?.dates === undefined ? undefined : settleOrder(day.dates, [], workspace.config.time_zone);
  const order = settled?.order;
  return {
    columns: parts,
    ...(order === undefined || order === "serial" ? {} : {order}),
    reason:
      "no column numbers people: names" +
      `${day === undefined ? "" : " and birth"} stand together for an id, hashed in memory and never stored`,
    doubts: [
      "who is spelled in two ways counts as two people; ask for an export with ids",
      ...(day === undefined
        ? ["two people of one name count as one: nothing else in the file tells them apart"]
        : []),
      ...(born !== undefined && day === undefined
        ? [
            `${born.header} is blank in ${born.records - born.filled} records, which would then be of nobody: left out of the id`
          ]
        : []),
      ...(settled === undefined || settled.certain ? [] : [settled.reason])
    ]
  };
}

const confidence = 0.5;

/** The same as a column that could be the person: how often each comes is counted inside DuckDB. */
export async function composedCandidate(
  connection: DuckDBConnection,
  staged: StagedTable,
  composed: ComposedPerson
): Promise<Candidate> {
  const [{position, records}] = composed.columns as [ColumnProfile];
  const reader = await connection.runAndReadAll(
    `select count(*)::integer, count(distinct parts)::integer
     from (select hash(${partsOf(staged, headersOf(composed))}) as parts from ${staged.values}
           where ${filledIn(staged, headersOf(composed))})`
  );
  const [filled = 0, distinct = 0] = (reader.getRowsJS()[0] ?? []) as number[];
  const column = profileColumn({
    header: headersOf(composed).join(", "),
    position,
    records,
    filled,
    distinct,
    folded: distinct,
    unique: filled > 0 && distinct >= filled * 0.95,
    values: []
  });
  return {
    column,
    field: "person",
    composed,
    score: confidence,
    reasons: [composed.reason],
    doubts: composed.doubts
  };
}

export const headersOf = ({columns}: Pick<ComposedPerson, "columns">): string[] =>
  columns.map(({header}) => header);

const namesOf = ({columns}: StagedTable, headers: readonly string[]): string[] =>
  headers.map((header) => columns.find((column) => column.header === header)!.name);

/** Columns side by side as DuckDB compares them, case and outer spaces aside. */
export const partsOf = (staged: StagedTable, headers: readonly string[]): string =>
  namesOf(staged, headers)
    .map((name) => `lower(trim(${name}))`)
    .join(" || chr(31) || ");

/** Whether none of them is blank, as DuckDB asks. */
export const filledIn = (staged: StagedTable, headers: readonly string[]): string =>
  namesOf(staged, headers)
    .map((name) => `trim(${name}) <> ''`)
    .join(" and ");
