import type {Grid} from "../intake/read/grid.ts";
import {headerName} from "../intake/read/header.ts";

/** What was asked under each header: Qualtrics writes questions on a line of their own, under names such as Q3_1. */
export function textsOf(system: string, {rows}: Grid): ReadonlyMap<string, string> {
  const [names, asked, ids] = rows;
  if (system !== "qualtrics" || ids?.cells.some((cell) => cell.includes("ImportId")) !== true)
    return new Map();
  return new Map((names?.cells ?? []).map((cell, at) => [headerName(cell), (asked?.cells[at] ?? "").trim()]));
}
