import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {modulesOf} from "../../../src/config/folder.ts";
import {jobOf, useStaging} from "../staging.ts";

const text = readFileSync(new URL("../../../docs/adapters.md", import.meta.url), "utf8");
const sections = new Map(
  text.split(/^## /m).map((section): [string, string] => [section.slice(0, section.indexOf("\n")), section])
);

/** What the words beside an example say the job holds. */
const jobs: Readonly<Record<string, Record<string, unknown>>> = {
  "sign-in": {
    sign_in: {year: 2025, order: "mdy", numbers: "hours"},
    columns: {"Member ID": "person", date: "started_at", status: "status"}
  },
  redcap: {redcap: {instrument: "visit"}}
};

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

describe("docs/adapters.md", () => {
  const {stageText, rowsOf} = useStaging();

  it("has every adapter, in the table and in a section", async () => {
    const known = await modulesOf(new URL("../../../src/intake/adapters/", import.meta.url));
    const listed = [...text.matchAll(/^\| `([a-z-]+)` /gm)].map(([, id]) => id);
    expect([...listed].sort()).toEqual(known);
    for (const id of known) if (id !== "plain") expect(sections.has(id), id).toBe(true);
  });

  const shown = [...sections].filter(([, section]) => section.includes("```csv"));
  it("shows ten examples", () => expect(shown).toHaveLength(10));

  it.each(shown)("%s: what comes out is what is written", async (system, section) => {
    const [, csv = ""] = /```csv\n([\s\S]*?)```/.exec(section) ?? [];
    const lines = section
      .slice(section.indexOf("```\n"))
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const [headers, , ...rows] = lines.map(cellsOf);
    const staged = await stageText(csv, jobOf({feed: "attendance", system, ...jobs[system]}));
    expect(staged.headers).toEqual(headers);
    expect((await rowsOf(staged)).map(([, ...values]) => values)).toEqual(rows);
    expect(staged.malformed).toEqual([]);
    await staged.discard();
  });
});
