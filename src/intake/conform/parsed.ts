import type {Workspace} from "../../config/load.ts";
import type {Code} from "../codes.ts";

/**
 * What a field parser makes of a value: text that casts to the stored column's type in DuckDB and PostgreSQL
 * alike (`2024-03-01`, `2024-03-01 18:30:00`, `12.5`, `true`), null when missing, or why it was not accepted.
 */
export type Parsed = {ok: true; value: string | null} | {ok: false; code: Code; reason: string};

export type ParseValue = (text: string) => Parsed;

/** What a parser knows besides the field and its mapping. */
export interface FieldContext {
  workspace: Workspace;
  /** The job's own missing codes. */
  missing: readonly string[];
  /** The job's decimal mark, where the mapping gives none. */
  decimal?: "." | ",";
  /** Year the export speaks from; birth years 90 and more before it become one. */
  referenceYear: number;
  /** More ways to write a code: label to code; for a characteristic, its values' labels. */
  labels?: Readonly<Record<string, string>>;
}

export const value = (text: string | null): Parsed => ({ok: true, value: text});
export const failed = (code: Code, reason: string): Parsed => ({ok: false, code, reason});
