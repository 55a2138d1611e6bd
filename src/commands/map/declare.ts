import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {isSeq, parseDocument, type YAMLSeq} from "yaml";
import {workspaceFile} from "../../config/place.ts";
import type {Proposal} from "../../map/proposal.ts";

/**
 * Adds to `waymark.yaml` the characteristics that proposed jobs map columns to, and leaves all else in it as it stands. Returns
 * whether it did: a list in one line is left to a person.
 */
export async function declareCharacteristics(dir: string, proposals: readonly Proposal[]): Promise<boolean> {
  const lines = [...new Set(proposals.flatMap(linesOf))];
  if (lines.length === 0) return false;
  const path = join(dir, workspaceFile);
  const text = await readFile(path, "utf8");
  const added = withCharacteristics(text, lines);
  if (added === undefined) return false;
  await writeFile(path, added);
  return true;
}

const linesOf = ({declare}: Proposal): string[] =>
  declare.flatMap(({what, lines}) =>
    what === "characteristics"
      ? lines
          .split("\n")
          .slice(1)
          .map((line) => line.trim())
      : []
  );

/** The text with the lines at the end of its list, or with a list of them; undefined where it has one that no line can be added to. */
export function withCharacteristics(text: string, lines: readonly string[]): string | undefined {
  const list = parseDocument(text).get("characteristics", true);
  if (list === undefined || list === null) {
    const end = text.endsWith("\n") ? "" : "\n";
    return `${text}${end}\ncharacteristics:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  }
  if (!isSeq(list) || list.flow === true) return undefined;
  const end = list.range?.[1];
  const indent = indentOf(text, list);
  if (end === undefined || indent === undefined) return undefined;
  const head = text.slice(0, end);
  const rest = head.endsWith("\n") ? text.slice(end) : text.slice(end).replace(/^\r?\n/, "");
  return `${head}${head.endsWith("\n") ? "" : "\n"}${lines.map((line) => `${indent}${line}\n`).join("")}${rest}`;
}

/** What stands before the dash of the list's first entry. */
function indentOf(text: string, {range}: YAMLSeq): string | undefined {
  const start = range?.[0];
  return start === undefined ? undefined : /[ \t]*$/.exec(text.slice(0, start))?.[0];
}
