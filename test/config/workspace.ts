import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {makeFolder} from "../helpers/folder.ts";

/** Writes files into a fresh folder. */
export async function workspaceOf(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await makeFolder("config");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), {recursive: true});
    await writeFile(join(dir, path), text);
  }
  return dir;
}

export const soundWorkspace = `organization:
  name: Hope House
programs:
  - {id: groups, name: Groups, type: support_group}
  - {id: warm-line, name: Warm line, type: warm_line}
sites:
  - {id: main-street, name: Main Street}
characteristics:
  - id: veteran
    name: Veteran
    values: {"yes": Veteran, "no": Not a veteran}
  - id: age
    name: Age
    age_bands: [18, 26, 45, 65]
`;

export const soundJob = `feed: attendance
files: data/attendance.csv
id_space: frontdesk
constants: {program: groups}
columns:
  Member ID: person
  Date: {to: started_at, kind: date, order: mdy}
`;
