import {mkdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {renderPages} from "./page.ts";

/** `npm run docs`: writes the generated files of `docs/`. A test fails while one is out of date. */
for (const {path, text} of await renderPages()) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, text);
}
