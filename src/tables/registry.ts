import {modulesOf} from "../config/folder.ts";
import type {TableFile, TableFormat} from "./table.ts";

/** Every table of `catalog/`, by id. */
export const allTables = (): Promise<TableFile[]> => load<TableFile>("catalog", "table");

/** Every format of `formats/`, by id. */
export const allFormats = (): Promise<TableFormat[]> => load<TableFormat>("formats", "format");

async function load<Part extends {id: string}>(folder: string, name: string): Promise<Part[]> {
  const base = new URL(`./${folder}/`, import.meta.url);
  const modules = await Promise.all(
    (await modulesOf(base)).map(
      async (stem) => (await import(new URL(`${stem}.ts`, base).href)) as Record<string, Part>
    )
  );
  return modules.map((module) => module[name] as Part).sort((a, b) => (a.id < b.id ? -1 : 1));
}
