import {mkdir, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {keysText} from "../../src/commands/text/keys.ts";
import type {KeyResult} from "../../src/quality/key-check/result.ts";
import {makeFolder} from "../helpers/folder.ts";
import {keyResults} from "../helpers/sample-definitions/key-checks.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {csvOf, drawForms} from "../quality/wrong-key.ts";
import {waymark} from "./terminal.ts";

describe("what answers say of a key, in one line", () => {
  const [accepted, few] = keyResults as [KeyResult, KeyResult];

  test("has the verdict, alpha with its interval, weak items and a marked end", () => {
    const [, line] = keysText([accepted]).split("\n");
    expect(line).toBe(
      `  ${accepted.instrument}.${accepted.scale} in wellbeing-form: Item 4 runs against the others: accepted because the group asked for it to be worded the other way; 120 complete forms; alpha 0.86 (0.82 to 0.90); weakest item 4 (-0.24); 18 % at the highest score`
    );
  });

  test("has no figure of few forms", () => {
    expect(keysText([few])).toMatch(/Too few forms to tell \(12 of 30\); 12 complete forms$/);
  });
});

test("check tells it for every scale, in words and as a document", async () => {
  const workspace = testWorkspace({
    "pipelines/form.yaml": `
feed: surveys
files: data/form.csv
id_space: casebook
export_date: 2025-06-01
columns: {id: person, wave: occasion}
survey: [{instrument: gad7, items: "q{1..7}"}]
`,
    "data/form.csv": csvOf({prefix: "q", forms: drawForms({range: [0, 3], items: 7, level: -0.3})})
  });
  try {
    const words = await waymark(["check", "--workspace", workspace.dir], {tty: true});
    expect(words.stdout).toMatch(
      /answers and keys\n {2}gad7\.total in form: The answers agree with the key; 120 complete forms; alpha 0\.\d\d/
    );
    const {stdout} = await waymark(["check", "--workspace", workspace.dir]);
    expect(JSON.parse(stdout).keys).toMatchObject([{instrument: "gad7", people: 60, status: "agrees"}]);
  } finally {
    workspace.dispose();
  }
});

test("instruments show tells it from the last run, and nothing before the first", async () => {
  const dir = await makeFolder("keys");
  const show = async () =>
    (await waymark(["instruments", "show", keyResults[0]!.instrument, "--workspace", dir], {tty: true}))
      .stdout;
  expect(await show()).not.toContain("answers and keys");
  const releases = join(dir, ".waymark", "releases", "internal");
  await mkdir(join(releases, "0123456789abcdef"), {recursive: true});
  await writeFile(
    join(releases, "0123456789abcdef", "key-checks.json"),
    JSON.stringify({sources: keyResults, scales: []})
  );
  await symlink("0123456789abcdef", join(releases, "current"));
  const shown = await show();
  expect(shown).toContain("answers and keys");
  expect(shown.match(/in wellbeing-form:/g)).toHaveLength(
    keyResults.filter(({instrument}) => instrument === keyResults[0]!.instrument).length
  );
});
