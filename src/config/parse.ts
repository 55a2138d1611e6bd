import type {z} from "zod";
import {usageError} from "../error.ts";
import {byPlace, formatMistake, type Mistake} from "./mistake.ts";
import {mistakesOf} from "./problems.ts";
import {readSource, type Source} from "./source.ts";

export interface Parsed<Value> {
  source: Source;
  /** Undefined when there are mistakes. */
  value: Value | undefined;
  mistakes: readonly Mistake[];
}

/** Reads a YAML file's text and checks it against its schema; `file` is what messages call it. */
export function parseConfig<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema
): Parsed<z.output<Schema>> {
  const source = readSource(file, text);
  if (source.mistakes.length > 0) return {source, value: undefined, mistakes: source.mistakes};
  const result = schema.safeParse(source.value, {reportInput: false});
  return result.success
    ? {source, value: result.data, mistakes: []}
    : {source, value: undefined, mistakes: mistakesOf(source, schema, result.error.issues)};
}

/** Tells every mistake at once, in reading order; does nothing when there are none. */
export function refuseMistakes(mistakes: readonly Mistake[], next?: string): void {
  if (mistakes.length === 0) return;
  const lines = [...mistakes].sort(byPlace).map(formatMistake);
  throw usageError([...new Set(lines)].join("\n"), next === undefined ? {} : {next});
}
