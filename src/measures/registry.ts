import {readdir} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import type {Workspace} from "../config/load.ts";
import {families, type Measure, type MeasureFile} from "./measure.ts";

/**
 * Every measure of a workspace, by family and file name: each file in a family's folder exports one `file`.
 * Adding a measure is adding a file.
 */
export async function allMeasures({
  config,
  scales
}: Pick<Workspace, "config" | "scales">): Promise<Measure[]> {
  const files = (await Promise.all(families.map(readFamily))).flat();
  return files.flatMap((file) => file.measures(config, scales));
}

async function readFamily(family: string): Promise<MeasureFile[]> {
  const folder = new URL(`./${family}/`, import.meta.url);
  const names = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith(".ts")).sort();
  return Promise.all(
    names.map(async (name) => ((await import(new URL(name, folder).href)) as {file: MeasureFile}).file)
  );
}
