import {relative} from "node:path";
import {describe, expect, test} from "vitest";
import {filesOfJob} from "../../src/config/files.ts";
import {globExpression, globRoot} from "../../src/config/glob.ts";
import {itemHeaders} from "../../src/config/items.ts";
import {workspaceOf} from "./workspace.ts";

const exports = {
  "data/attendance-2025.csv": "a",
  "data/attendance-2024.csv": "a",
  "data/deep/er/calls.csv": "a",
  "data/.hidden.csv": "a",
  "data/people.csv": "a"
};

async function found(files: string | string[]): Promise<string[]> {
  const dir = await workspaceOf(exports);
  const paths = await filesOfJob({dir}, {files, path: "pipelines/job.yaml"});
  return paths.map((path) => relative(dir, path));
}

describe("the files a job claims", () => {
  test("come in order, each once", async () => {
    expect(await found(["data/attendance-2025.csv", "data/attendance-*.csv"])).toEqual([
      "data/attendance-2024.csv",
      "data/attendance-2025.csv"
    ]);
  });
  test("lie at any depth below **, hidden ones aside", async () => {
    expect(await found("data/**/*.csv")).toEqual([
      "data/attendance-2024.csv",
      "data/attendance-2025.csv",
      "data/deep/er/calls.csv",
      "data/people.csv"
    ]);
  });
  test.each([
    ["data/peple.csv", "pipelines/job.yaml: no such file: data/peple.csv", "Did you mean data/people.csv?"],
    ["data/deep/*.csv", "pipelines/job.yaml: no file matches: data/deep/*.csv", "In data/deep there is: er."],
    ["exports/*.csv", "pipelines/job.yaml: no file matches: exports/*.csv", "There is no folder exports in"],
    ["data", "pipelines/job.yaml: a directory where a file is expected: data", "Write data/*.csv"],
    ["data/../../x.csv", "pipelines/job.yaml: path leaves the workspace: ../x.csv", "Copy or link"]
  ])("%s is an error of its own", async (files, message, next) => {
    await expect(found(files)).rejects.toMatchObject({
      exit: 2,
      message,
      next: expect.stringContaining(next)
    });
  });
});

test.each([
  ["data/*.csv", "data/a.csv", true],
  ["data/*.csv", "data/.a.csv", false],
  ["data/*.csv", "data/b/a.csv", false],
  ["data/**/*.csv", "data/a.csv", true],
  ["data/{a,b}-?.csv", "data/b-1.csv", true],
  ["data/{a,b}-?.csv", "data/c-1.csv", false],
  ["data/a+(1).csv", "data/a+(1).csv", true],
  ["data/a.csv", "data/axcsv", false]
])("%s on %s", (pattern, path, matches) => {
  expect(globExpression(pattern).test(path)).toBe(matches);
});

test("a walk starts below the last plain folder", () => {
  expect([globRoot("data/2025/*.csv"), globRoot("*.csv"), globRoot("data/a.csv")]).toEqual([
    "data/2025",
    ".",
    "data"
  ]);
});

test("item patterns keep their digits", () => {
  expect(itemHeaders("ahi{08..11}")).toEqual(["ahi08", "ahi09", "ahi10", "ahi11"]);
  expect(itemHeaders("q{1-3}_t0")).toEqual(["q1_t0", "q2_t0", "q3_t0"]);
  expect(itemHeaders(["b", "a"])).toEqual(["b", "a"]);
});
