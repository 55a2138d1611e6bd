import type {DuckDBConnection} from "@duckdb/node-api";
import {fold} from "../../intake/conform/fields/text.ts";
import {readForms, type StagedTable} from "../read-profile.ts";
import {keyingOf} from "./keying.ts";
import type {FormMatch} from "./match-form.ts";

/** Looks at whole forms to see which item order they were answered in. */
export async function keyForms(
  connection: DuckDBConnection,
  table: StagedTable,
  forms: readonly FormMatch[]
): Promise<FormMatch[]> {
  const keyed: FormMatch[] = [];
  for (const match of forms) {
    const headers = match.columns.map(({header}) => header);
    const keying = keyingOf(match.instrument, await readForms(connection, table, headers, reader(match)));
    const {form, reasons, doubts} = match;
    keyed.push({
      ...match,
      form: form.variant === undefined ? form : {...form, variant: keying.variant},
      reasons: [...reasons, ...keying.reasons],
      doubts: [...doubts, ...keying.doubts]
    });
  }
  return keyed;
}

/** An answer on the instrument's own scale; undefined for none. */
function reader({fit, instrument: {answers}}: FormMatch): (text: string) => number | undefined {
  const [low, high] = answers.range;
  const table =
    fit.answers && new Map(Object.entries(fit.answers).map(([text, number]) => [fold(text), number]));
  return (text) => {
    if (table !== undefined) return table.get(fold(text));
    const number = text.trim() === "" ? Number.NaN : Number(text);
    return number >= low && number <= high ? number : undefined;
  };
}
