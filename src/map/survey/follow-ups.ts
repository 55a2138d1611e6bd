import type {WorkspaceConfig} from "../../config/workspace.ts";
import type {TableProfile} from "../match.ts";
import type {ProposedColumn} from "../proposal.ts";
import type {FormMatch} from "./match-form.ts";
import {waveOfForm} from "./wave-names.ts";

const most = 6;

/** Which lines of waymark.yaml would make outcomes of later forms, where its follow-ups ask for none of them. */
export function followUpNotes(
  {columns: all, workspace}: Pick<TableProfile, "columns" | "workspace">,
  forms: readonly FormMatch[],
  columns: readonly ProposedColumn[]
): string[] {
  const {follow_ups} = workspace.config;
  const hasDays = columns.some(({mapping}) => /^(?:taken\b|elapsed_days$)/.test(mapping.to));
  if (hasDays && !isDefault(follow_ups)) return [];
  const followed = new Set(follow_ups.map(({occasion}) => occasion));
  const later = [...occasionsIn(all, forms, columns)]
    .filter(([occasion]) => occasion > 0 && !followed.has(occasion))
    .sort(([a], [b]) => a - b)
    .slice(0, most);
  if (later.length > 0) {
    const lines = later.map(
      ([occasion, name]) => `{id: wave-${occasion}, name: ${quoted(name)}, occasion: ${occasion}}`
    );
    return [
      `${isDefault(follow_ups) ? "waymark.yaml asks for follow-ups six months on alone" : "no follow-up of waymark.yaml is for its occasions"}; to make outcomes of its later forms: follow_ups: [${lines.join(", ")}]`
    ];
  }
  const person = columns.find(({mapping}) => mapping.to === "person");
  const again = all.some(({header, unique}) => header === person?.header && !unique);
  return again && hasDays && isDefault(follow_ups) && columns.every(({mapping}) => mapping.to !== "occasion")
    ? [
        "waymark.yaml asks for follow-ups six months on alone; where forms come at other times, say when: follow_ups: [{id: month-3, name: 3 months, after: 90, within: 30}]"
      ]
    : [];
}

/** What a workspace has that says nothing of follow-ups. */
const isDefault = (followUps: WorkspaceConfig["follow_ups"]): boolean =>
  followUps.length === 1 && followUps[0]!.id === "month-6" && followUps[0]!.after === 180;

/** Numbers of the file's occasions, and what it calls them. */
function occasionsIn(
  all: TableProfile["columns"],
  forms: readonly FormMatch[],
  columns: readonly ProposedColumn[]
): Map<number, string> {
  const found = new Map<number, string>();
  const add = (occasion: number, name: string) => {
    if (!found.has(occasion)) found.set(occasion, name);
  };
  for (const match of forms) {
    const {occasion} = match.form;
    if (occasion !== undefined) add(occasion, waveOfForm(match)?.name ?? `Wave ${occasion}`);
  }
  const column = columns.find(({mapping}) => mapping.to === "occasion");
  for (const [label, code] of Object.entries(column?.mapping.codes ?? {})) add(Number(code), label);
  const profile = all.find(({header}) => header === column?.header);
  if (column !== undefined && column.mapping.codes === undefined && profile?.numbers !== undefined)
    for (const [text] of profile.values.slice(0, most * 2)) {
      const number = Number(text.trim());
      if (text.trim() !== "" && Number.isInteger(number)) add(number, `Wave ${number}`);
    }
  return found;
}

const quoted = (name: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(name) && !/^\d+$/.test(name) ? name : JSON.stringify(name);
