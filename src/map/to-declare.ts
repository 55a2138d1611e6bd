import type {ProgramType, WorkspaceConfig} from "../config/workspace.ts";
import type {Feed} from "../intake/feed.ts";
import {stemOf} from "./files.ts";
import type {Candidate, Declared} from "./match.ts";
import type {ToDeclare} from "./proposal.ts";
import {flow, scalar} from "./yaml.ts";

const typeOf: Readonly<Record<string, ProgramType>> = {
  calls: "warm_line",
  call_counts: "warm_line",
  contacts: "one_to_one",
  episodes: "one_to_one"
};

/** Programs, sites and characteristics of the file that `waymark.yaml` does not name, and the lines that would name them. */
export function toDeclare(config: WorkspaceConfig, feed: Feed, fields: readonly Candidate[]): ToDeclare[] {
  const characteristics = fields.flatMap(({declares}) => declares ?? []);
  return [...placesOf(config, feed, fields), ...declaredOf(characteristics)];
}

function declaredOf(all: readonly Declared[]): ToDeclare[] {
  if (all.length === 0) return [];
  return [
    {
      what: "characteristics",
      labels: all.map(({id}) => id),
      lines: ["characteristics:", ...all.map((one) => `  - ${flow(one)}`)].join("\n")
    }
  ];
}

function placesOf(config: WorkspaceConfig, feed: Feed, fields: readonly Candidate[]): ToDeclare[] {
  return fields.flatMap(({unnamed}): ToDeclare[] => {
    if (unnamed === undefined || unnamed.what === "value") return [];
    const what = `${unnamed.what}s` as const;
    const taken = new Set(config[what].map(({id}) => id));
    const lines = unnamed.labels.map((label) => {
      const id = freeId(idFor(label, unnamed.what), taken);
      const type = what === "programs" ? `, type: ${typeOf[feed.id] ?? "support_group"}` : "";
      return `  - {id: ${id}, name: ${scalar(label)}${type}}`;
    });
    return [{what, labels: unnamed.labels, lines: [`${what}:`, ...lines].join("\n")}];
  });
}

/** A number would be read as one, and says nothing. */
function idFor(label: string, what: string): string {
  const stem = stemOf(label);
  return /^\d*$/.test(stem) ? `${what}-${stem}`.replace(/-$/, "") : stem;
}

function freeId(stem: string, taken: Set<string>): string {
  const base = stem.slice(0, 60);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
