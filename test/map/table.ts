import {fileURLToPath} from "node:url";
import type {Workspace} from "../../src/config/load.ts";
import {workspaceSchema} from "../../src/config/workspace.ts";
import {readInstruments} from "../../src/instruments/registry.ts";
import type {TableProfile} from "../../src/map/match.ts";
import {profileColumn} from "../../src/map/profile.ts";

export const instruments = await readInstruments([
  fileURLToPath(new URL("../../data/instruments", import.meta.url))
]);

export const workspace: Pick<Workspace, "config" | "instruments"> = {
  instruments,
  config: workspaceSchema.parse({
    organization: {name: "Small Peer Network"},
    time_zone: "America/Denver",
    programs: [
      {id: "groups", name: "Evening groups", type: "support_group"},
      {id: "peers", name: "Peer specialists", type: "one_to_one"},
      {id: "line", name: "Warm line", type: "warm_line"}
    ],
    sites: [
      {id: "north", name: "North Center"},
      {id: "south", name: "South"}
    ],
    characteristics: [
      {id: "gender", name: "Gender", values: {woman: "Women", man: "Men", nonbinary: "Nonbinary people"}},
      {
        id: "veteran",
        name: "Veterans",
        values: {veteran: "Served in the military", civilian: "Did not serve"}
      }
    ]
  })
};

/** A table as the database would have counted it: header, then the column's cells. */
export function tableOf(
  columns: readonly (readonly [header: string, ...cells: string[]])[],
  {fileName = "export.csv", finds = {}}: {fileName?: string; finds?: Record<string, string[]>} = {}
): TableProfile {
  const records = Math.max(0, ...columns.map(({length}) => length - 1));
  return {
    fileNames: [fileName],
    records,
    workspace,
    columns: columns.map(([header, ...cells], at) => {
      const counts = new Map<string, number>();
      for (const cell of cells) if (cell.trim() !== "") counts.set(cell, (counts.get(cell) ?? 0) + 1);
      const filled = [...counts.values()].reduce((sum, held) => sum + held, 0);
      return profileColumn({
        header,
        position: at + 1,
        records,
        filled,
        unique: filled > 0 && counts.size >= filled * 0.95,
        distinct: counts.size,
        folded: new Set([...counts.keys()].map((text) => text.trim().toLowerCase())).size,
        values: [...counts].sort(([, a], [, b]) => b - a),
        finds: Object.hasOwn(finds, header) ? finds[header]! : []
      });
    })
  };
}

/** A list over and over, to a length. */
export const cycle = (length: number, ...cells: string[]): string[] =>
  Array.from({length}, (_, at) => cells[at % cells.length]!);

export const count = (length: number, cell: (at: number) => string): string[] =>
  Array.from({length}, (_, at) => cell(at));
