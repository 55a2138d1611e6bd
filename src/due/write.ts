import {chmod, mkdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname, relative, resolve, sep} from "node:path";
import {usageError} from "../error.ts";
import {field} from "../tables/formats/csv.ts";
import type {DueForm} from "./list.ts";

/** One line of the file: somebody by their own id. */
export type DueLine = Omit<DueForm, "person"> & {id: string};

const columns: readonly (readonly [header: string, read: (line: DueLine) => string])[] = [
  ["id", ({id}) => id],
  ["questionnaire", ({questionnaire}) => questionnaire],
  ["follow_up", ({followUp}) => followUp],
  ["programs", ({programs}) => programs],
  ["window_opens", ({opens}) => opens],
  ["due", ({due}) => due],
  ["window_ends", ({closes}) => closes]
];

/** Where a list of people may stand: never in a folder whose files are published. */
export function placeOf(workspaceDir: string, path: string): string {
  const whole = resolve(workspaceDir, path);
  const below = relative(workspaceDir, whole).split(sep);
  const [first, second] = below;
  if (first === "dist" || (first === ".waymark" && (second === "releases" || second === "build")))
    throw usageError(`a list of people in a published folder: ${path}`, {
      next: "Choose another place with --out; .waymark/due/ when not given."
    });
  return whole;
}

/** Writes the list for its owner alone (0600); it is there whole or not at all. */
export async function writeDue(path: string, lines: readonly DueLine[]): Promise<void> {
  const text = [
    columns.map(([header]) => header),
    ...lines.map((line) => columns.map(([, read]) => field(read(line))))
  ]
    .map((record) => `${record.join(",")}\r\n`)
    .join("");
  const next = `${path}.next`;
  try {
    await mkdir(dirname(path), {recursive: true, mode: 0o700});
    await rm(next, {force: true});
    await writeFile(next, text, {mode: 0o600, flag: "wx"});
    await chmod(next, 0o600);
    await rename(next, path);
  } catch (error) {
    await rm(next, {force: true});
    throw usageError(`cannot write the list: ${path}`, {
      next: "Choose another place with --out.",
      cause: error
    });
  }
}
