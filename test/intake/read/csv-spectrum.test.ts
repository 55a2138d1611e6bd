import {existsSync, readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {useStaging} from "../staging.ts";

const folder = fileURLToPath(new URL("../../../../shared/real/csv-spectrum/", import.meta.url));
const present = existsSync(folder);
if (!present) process.stderr.write(`left out: ${folder} is not here\n`);

/** Copies of the suite that went through a version control's line ends lost the `\r` its `_crlf` files are named for. */
function bytesOf(name: string): string {
  const text = readFileSync(`${folder}csvs/${name}.csv`, "utf8");
  return name.endsWith("_crlf") ? text.replaceAll(/\r?\n/g, "\r\n") : text;
}

describe.skipIf(!present)("csv-spectrum", () => {
  const {stage, write, rowsOf} = useStaging();
  const names = present ? readdirSync(`${folder}csvs`).map((name) => name.replace(/\.csv$/, "")) : [];

  it("has its eleven files", () => expect(names).toHaveLength(11));

  it.each(names)("%s equals its JSON", async (name) => {
    const staged = await stage(write(bytesOf(name), `${name}.csv`));
    const rows = await rowsOf(staged);
    const objects = rows.map(([, ...values]) =>
      Object.fromEntries(staged.columns.map(({header}, at) => [header, values[at]]))
    );
    expect(objects).toEqual(JSON.parse(readFileSync(`${folder}json/${name}.json`, "utf8")));
    expect(staged.malformed).toEqual([]);
    await staged.discard();
  });
});
