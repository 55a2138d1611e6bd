import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

const root = new URL("../../", import.meta.url);
const waymark = fileURLToPath(new URL("bin/waymark.js", root));

/** The README's own words, followed to the letter: what a newcomer copies has to work. */
describe("the README's first export", () => {
  let parent = "";
  let dir = "";
  let readme = "";
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "waymark-first-"));
    dir = join(parent, "my-org");
    readme = await readFile(new URL("README.md", root), "utf8");
  });
  afterAll(() => rm(parent, {recursive: true, force: true}));

  const block = (language: string): string => {
    const [, text] = readme.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``)) ?? [];
    return (text ?? "").replaceAll(/^ {3}/gm, "");
  };
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [waymark, ...args], {cwd: parent});

  it("leads from nothing to a site, a table and an explanation", {timeout: 180_000}, async () => {
    await run("init", "my-org", "--name", "Our organization");
    await writeFile(join(dir, "data", "visits.csv"), block("csv"));
    await writeFile(join(dir, "pipelines", "visits.yaml"), block("yaml"));

    const checked = JSON.parse((await run("check", "--workspace", dir)).stdout);
    expect(JSON.stringify(checked)).toContain('"accepted":1');

    const ran = JSON.parse((await run("run", "--workspace", dir)).stdout);
    expect(ran.releases.map(({audience}: {audience: string}) => audience)).toContain("internal");
    expect(existsSync(join(dir, ".waymark", "releases", "internal", "current", "site", "index.html"))).toBe(
      true
    );

    const explained = (await run("explain", "served", "period=2025-Q1", "--workspace", dir)).stdout;
    for (const part of ["definition", "sql", "visits"]) expect(explained.toLowerCase()).toContain(part);

    const out = join(parent, "tables");
    await run(
      "export",
      "engagement",
      "--format",
      "csv,xlsx",
      "--audience",
      "internal",
      "--out",
      out,
      "--workspace",
      dir
    );
    expect(await readFile(join(out, "engagement.csv"), "utf8")).toContain("served");
    expect(existsSync(join(out, "engagement.xlsx"))).toBe(true);

    const again = JSON.parse((await run("run", "--workspace", dir)).stdout);
    expect(again.outcome).toBe("nothing new");
  });
});
