import {modulesOf} from "../config/folder.ts";
import type {Candidate, Match, Recognizer, TableProfile} from "./match.ts";
import type {ColumnProfile} from "./profile.ts";

const folder = new URL("./fields/", import.meta.url);

/** Every recognizer, from the files of `fields/`. */
export async function readRecognizers(): Promise<Recognizer[]> {
  const names = await modulesOf(folder);
  return Promise.all(
    names.map(async (name) => {
      const module: {recognizer: Recognizer} = await import(new URL(`${name}.ts`, folder).href);
      return module.recognizer;
    })
  );
}

/** What each column of a file may be. A header that stands twice cannot be mapped, for it would not say which is meant. */
export function candidatesOf(table: TableProfile, recognizers: readonly Recognizer[]): Candidate[] {
  const twice = new Set(repeatedHeaders(table));
  return table.columns
    .filter(({header}) => !twice.has(header))
    .flatMap((column) => candidatesFor(column, table, recognizers));
}

/** What one column may be. */
export const candidatesFor = (
  column: ColumnProfile,
  table: TableProfile,
  recognizers: readonly Recognizer[]
): Candidate[] =>
  recognizers.flatMap(({field, feeds, recognize}): Candidate[] => {
    const found = recognize(column, table) ?? [];
    const matches = Array.isArray(found) ? found : [{...found, field}];
    return matches.map((match) => ({
      ...(column.made === true ? preferred(match) : match),
      column,
      ...(feeds === undefined ? {} : {feeds})
    }));
  });

/** What an adapter works out of several columns says more than each of them. */
const preferred = <M extends Match>(match: M): M => ({
  ...match,
  score: match.score === 0 ? 0 : Math.min(0.99, match.score + 0.06),
  reasons: [...match.reasons, "worked out by the system's adapter"]
});

export const repeatedHeaders = ({columns}: Pick<TableProfile, "columns">): string[] => {
  const headers = columns.map(({header}) => header);
  return [...new Set(headers.filter((header, at) => headers.indexOf(header) < at))];
};
