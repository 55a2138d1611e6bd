import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {ownInstrument} from "../../src/commands/starter/instrument.ts";
import {makeFolder} from "../helpers/folder.ts";
import {waymark} from "./terminal.ts";

async function withOwn(text = ownInstrument): Promise<{dir: string; file: string}> {
  const dir = await makeFolder("instruments");
  await mkdir(join(dir, "data", "instruments"), {recursive: true});
  const file = join(dir, "data", "instruments", "felt-heard.yaml");
  await writeFile(file, text);
  return {dir, file};
}

describe("instruments list", () => {
  test("names every instrument with what it measures, and a workspace's own", async () => {
    const {dir} = await withOwn();
    const {code, stdout} = await waymark(["instruments", "--workspace", dir], {tty: true});
    expect(code).toBe(0);
    expect(stdout).toMatch(/^id +name +items +answered by +status +licence +measures\n/);
    expect(stdout).toMatch(/^dla20 .* score +staff +verified +to be licensed +Everyday functioning$/m);
    expect(stdout).toMatch(/^felt-heard .* the organization's own +Validation, Trust, Role models$/m);
  });

  test("by construct, as a document", async () => {
    const {stdout} = await waymark(["instruments", "list", "--construct", "stigma"]);
    expect(JSON.parse(stdout).instruments.map(({id}: {id: string}) => id)).toEqual([
      "ismi10",
      "ismi29",
      "ismi9"
    ]);
    const {stdout: none} = await waymark(["instruments", "list", "--construct", "role_models"], {tty: true});
    expect(none).toContain("No instrument measures role_models; a set of your own may");
  });
});

describe("instruments show", () => {
  test("tells scoring, missing rule, inputs of reliable change, licence, and what is not verified", async () => {
    const {stdout} = await waymark(["instruments", "show", "qpr15"], {tty: true});
    for (const part of [
      "15 items, answers from 0 to 4, answered by the person",
      "scoring: the sum of all 15 items",
      "missing items: scored only when every item is answered (no published rule is checked; unverified)",
      "reliability: 0.74, test-retest (Williams et al. 2015)",
      "reliable change: none: no standard deviation that is verified",
      "meaningful change: 5 points, within a person",
      "licence: free to use."
    ])
      expect(stdout).toContain(part);
    expect((await waymark(["instruments", "show", "phq9"], {tty: true})).stdout).toContain(
      "reliable change: a change of 6 points or more (NHS Talking Therapies)"
    );
    expect((await waymark(["instruments", "show", "mhsip36"], {tty: true})).stdout).toContain(
      "agree-first: From 1 strongly agree to 5 strongly disagree, as printed; every item turned"
    );
    expect((await waymark(["instruments", "show", "swemwbs7"], {tty: true})).stdout).toContain(
      "band: 3 more in the file, not verified and not used"
    );
  });

  test("scores a form", async () => {
    const words = ["instruments", "show", "brs", "--answers", "5,1,5,2,-,1"];
    expect((await waymark(words, {tty: true})).stdout).toContain("brs.total: 4.8 (prorated, 5 answered)");
    const {example, instrument} = JSON.parse((await waymark(words)).stdout);
    expect(example.scores).toEqual([{scale: "total", value: 4.8, answered: 5, method: "prorated"}]);
    expect(instrument.scales[0]).toMatchObject({scoring: "the mean of all 6 items", reliableChange: null});
  });
});

describe("instruments check", () => {
  test("says that a file is sound, and scores a form by it", async () => {
    const {dir, file} = await withOwn();
    const {code, stdout} = await waymark(
      ["instruments", "check", file, "--answers", "5,5,1,4,4,2,2", "--workspace", dir],
      {tty: true}
    );
    expect(code).toBe(0);
    expect(stdout).toContain("felt-heard.yaml is sound:");
    expect(stdout).toContain("felt-heard.validation: 5 (complete, 3 answered)");
  });

  test("tells every mistake with its line", async () => {
    const {file} = await withOwn(
      ownInstrument.replace("[4, 5]", "[4, 9]").replace("constructs: [trust]", "constructs: [thrust]")
    );
    const {code, stderr} = await waymark(["instruments", "check", file], {tty: true});
    expect(code).toBe(2);
    expect(stderr).toMatch(/felt-heard\.yaml:13:\d+: scales\[2\]\.constructs\[1\]: .* did you mean trust\?/);
  });

  test("says what a file of a known name stands for", async () => {
    const {dir} = await withOwn();
    const file = join(dir, "data", "instruments", "ucla3.yaml");
    await writeFile(file, ownInstrument.replace("id: felt-heard", "id: ucla3"));
    expect((await waymark(["instruments", "check", file, "--workspace", dir], {tty: true})).stdout).toContain(
      "stands in place of the ucla3 that comes with Waymark"
    );
  });
});

test.each([
  [["instruments", "shw"], "unknown action: shw", "Did you mean show?"],
  [
    ["instruments", "show"],
    "instruments show: the instrument is missing",
    "`waymark instruments list` shows them."
  ],
  [["instruments", "show", "brss"], "unknown instrument: brss", "Did you mean brs?"],
  [["instruments", "list", "brs"], "one word too many: brs", "`waymark instruments show brs`?"],
  [["instruments", "list", "--construct", "hop"], "unknown construct: hop", "Did you mean hope?"],
  [["instruments", "check", "notes.txt"], "not an instrument file: notes.txt", "ends in .yaml"],
  [["instruments", "check", "/nowhere/a.yaml"], "no such file: /nowhere/a.yaml", "Check its path."],
  [
    ["instruments", "show", "brs", "--answers", "9"],
    "9 at place 1 is no answer from 1 to 5",
    "--variant names another"
  ],
  [["instruments", "show", "brs", "--answers", "1,2"], "brs has 6 items, not 2", "Map every item"],
  [
    ["instruments", "show", "rses", "--answers", "1"],
    "unknown variant of rses: none is named",
    "Use one of: rosenberg-1965"
  ]
])("%j is wrong usage", async (words, message, next) => {
  const {code, stderr} = await waymark(words, {tty: true});
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain(next);
});
