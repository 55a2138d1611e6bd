import type {Section} from "./sections.ts";
import {isTotal} from "./totals.ts";

/** A column of a table that is of the person. */
export interface OwnColumn {
  position: number;
  name: string;
}

/** The columns of a table that are neither dates nor sums nor blank: the person's name, id and whatever else. */
export function ownColumns({header, dates, rows}: Section): OwnColumn[] {
  const dated = new Set(dates.map(({position}) => position));
  const first = dates[0]!.position;
  return header.cells.flatMap((cell, position): OwnColumn[] => {
    if (dated.has(position)) return [];
    const name = cell.replace(/\s+/g, " ").trim();
    if (position > first && isTotal(name)) return [];
    const blank = name === "" && rows.every(({cells}) => (cells[position] ?? "").trim() === "");
    return blank ? [] : [{position, name: name || `(column ${position + 1})`}];
  });
}

/** Columns that are left out: those with a name are totals. */
export function restOf({header, dates}: Section, own: readonly OwnColumn[]): {totals: number; blank: number} {
  const taken = new Set([...dates, ...own].map(({position}) => position));
  const rest = header.cells.filter((_, position) => !taken.has(position));
  const totals = rest.filter((cell) => cell.trim() !== "").length;
  return {totals, blank: rest.length - totals};
}
