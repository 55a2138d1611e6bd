import type {Rename} from "./renames.ts";

/** The lines of a job's text that a rename changes, before (`-`) and after (`+`), for a person to take over. */
export function renamePatch(text: string, renames: readonly Pick<Rename, "from" | "to">[]): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const mended = renames.reduce((changed, {from, to}) => renameKey(changed, from, to), line);
    return mended === line ? [] : [`- ${line}`, `+ ${mended}`];
  });
}

/** Renames a name of a YAML map: at the start of its line or within `{…}`, quoted or not. */
function renameKey(line: string, from: string, to: string): string {
  const name = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const key = new RegExp(`(^\\s*|[{,]\\s*)(?:"${name}"|'${name}'|${name})(\\s*:)`, "u");
  return line.replace(key, (_match, before: string, colon: string) => `${before}${asName(to)}${colon}`);
}

const asName = (header: string): string =>
  /^\p{L}[\p{L}\p{N} _().-]*$/u.test(header) ? header : JSON.stringify(header);
