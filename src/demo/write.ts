import {mkdir, writeFile} from "node:fs/promises";
import path from "node:path";
import type {WrittenFile} from "./export.ts";
import {renderExport} from "./export.ts";
import {allExports} from "./exports/all.ts";
import {createModel, type Model} from "./model.ts";
import {createRandom} from "./random.ts";
import {truthFile} from "./truth/file.ts";
import {createTruth, type Truth} from "./truth/truth.ts";

export interface Demo {
  model: Model;
  files: WrittenFile[];
  truth: Truth;
}

/** The seed of the demo that `npm start` shows. */
export const demoSeed = 3;

/** The demo organization, its exports as bytes and what is planted in them. Pure: the same seed, the same bytes. */
export function createDemo(seed: number): Demo {
  const model = createModel(seed);
  const files = allExports(model).map((file) => renderExport(file, createRandom(seed, `dirt ${file.path}`)));
  return {model, files, truth: createTruth(model, files)};
}

/**
 * Writes the demo's exports to `dir/data/*.csv` and what is planted in them to `dir/data/demo-truth.json`, which no
 * job reads. Files that are there already are written over.
 */
export async function writeDemo(dir: string, seed = demoSeed): Promise<Truth> {
  const {files, truth} = createDemo(seed);
  await mkdir(path.join(dir, "data"), {recursive: true});
  for (const file of files) await writeFile(path.join(dir, file.path), file.bytes);
  await writeFile(path.join(dir, truthFile), `${JSON.stringify(truth, null, 2)}\n`);
  return truth;
}
