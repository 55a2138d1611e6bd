import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {renderPages} from "../../src/docs/page.ts";

const pages = await renderPages();

test.each(pages)("$path is what `npm run docs` writes", async ({path, text}) => {
  expect(await readFile(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text);
});

test("both configuration files have a schema, and the feeds and commands a reference", () => {
  expect(pages.map(({path}) => path)).toEqual(
    expect.arrayContaining([
      "docs/commands.md",
      "docs/job-file.md",
      "docs/schemas/job.schema.json",
      "docs/schemas/waymark.schema.json"
    ])
  );
});
