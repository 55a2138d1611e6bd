import {readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {describeFailure} from "../../src/commands/terminal/failure.ts";
import {commandNames} from "../../src/commands/terminal/find.ts";
import {jobSchema} from "../../src/config/job.ts";
import {parseConfig} from "../../src/config/parse.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import {usageError} from "../../src/error.ts";
import {soundJob, soundWorkspace, workspaceOf} from "../config/workspace.ts";
import {makeFolder} from "../helpers/folder.ts";
import {waymark} from "./terminal.ts";

const emptyFolder = () => makeFolder("cli");

describe("help", () => {
  test("lists every command of the folder, in plain text even into a pipe", async () => {
    const {code, stdout} = await waymark(["help"]);
    expect(code).toBe(0);
    for (const name of await commandNames()) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });
  test("is what no command at all gives", async () => {
    expect((await waymark([])).stdout).toBe((await waymark(["help"])).stdout);
  });
  test("explains one command, by `help NAME` and by `NAME --help`", async () => {
    const {stdout} = await waymark(["help", "export"]);
    expect(stdout).toContain("waymark export [TABLE] [--format LIST]");
    expect(stdout).toContain("--workspace DIR");
    expect((await waymark(["export", "--help"])).stdout).toBe(stdout);
  });
  test("is a document under --json", async () => {
    const {commands} = JSON.parse((await waymark(["help", "--json"])).stdout);
    expect(commands.map(({name}: {name: string}) => name)).toEqual(await commandNames());
  });
});

test("the version is that of the package", async () => {
  const {version} = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  expect((await waymark(["--version"])).stdout).toBe(`${version}\n`);
});

test.each([
  [["halp"], "unknown command: halp", "Did you mean `waymark help`?"],
  [["zzzzzz"], "unknown command: zzzzzz", "`waymark help` lists them."],
  [["doctor", "--jsn"], "unknown option: --jsn", "Did you mean --json?"],
  [["export", "--out"], "--out needs a value: --out DIR", "`waymark help export` shows what it takes."],
  [["export", "--out", "--quiet"], "--out needs a value: --out DIR", "`waymark help export`"],
  [["doctor", "--json=yes"], "--json takes no value", "`waymark help doctor`"],
  [["doctor", "all"], "one word too many: all", "`waymark help doctor`"],
  [["explain"], "missing: MEASURE", "`waymark help explain`"]
])("%j is wrong usage", async (words, message, next) => {
  const {code, stdout, stderr} = await waymark(words, {tty: true});
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(`${message}\n${next}`);
});

test("an error is one JSON document on stdout for a program", async () => {
  const {code, stdout, stderr} = await waymark(["check", "--workspace", "/nowhere"]);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toEqual({
    error: {
      exit: 2,
      message: "not a workspace: /nowhere has no waymark.yaml",
      next: expect.stringContaining("waymark init")
    }
  });
  expect(stderr).toContain("not a workspace");
});

test("every mistake of a configuration is told, a line each", async () => {
  const dir = await workspaceOf({
    "waymark.yaml": soundWorkspace.replace("support_group", "suport_group"),
    "pipelines/job.yaml": soundJob.replace("attendance\nfiles", "atendance\nfiles")
  });
  const {code, stderr} = await waymark(["check", "--workspace", dir], {tty: true});
  expect(code).toBe(2);
  expect(stderr).toContain("Hope House\npipelines/job.yaml:1:7: ");
  expect(stderr).toContain("\nwaymark.yaml:4:38: ");
});

describe("the workspace's name", () => {
  test("is the first line printed, and --quiet silences it", async () => {
    const dir = await workspaceOf({"waymark.yaml": soundWorkspace});
    expect((await waymark(["schedule", "--workspace", dir])).stderr).toBe("Hope House\n");
    expect((await waymark(["schedule", "--workspace", dir, "--quiet"])).stderr).toBe("");
  });
  test("is found from the folder where the command is given", async () => {
    const dir = await workspaceOf({"waymark.yaml": soundWorkspace});
    expect((await waymark(["schedule"], {cwd: dir})).stderr).toBe("Hope House\n");
  });
});

describe("an error nobody foresaw", () => {
  test("tells kind and place, never its own words", () => {
    const error = new TypeError("cannot convert Jane Doe");
    error.stack = "TypeError: cannot convert Jane Doe\n    at f (file:///somewhere/src/intake/load.ts:12:3)";
    const {exit, message, next} = describeFailure(error, false);
    expect({exit, message}).toEqual({
      exit: 1,
      message: "unexpected error: TypeError at src/intake/load.ts:12"
    });
    expect(next).toContain("WAYMARK_DEBUG=1");
  });
  test.each([
    ["ENOSPC", "disk full: /x"],
    ["EACCES", "not permitted: /x"],
    ["EROFS", "the disk is read-only: /x"]
  ])("of the system (%s) is told in words", (code, message) => {
    expect(describeFailure(Object.assign(new Error(code), {code, path: "/x"}), false)).toMatchObject({
      exit: 1,
      message
    });
  });
  test("after an interruption is the interruption", () => {
    expect(describeFailure(usageError("x"), true)).toMatchObject({exit: 130});
  });
});

describe("init", () => {
  test("makes a workspace that has no mistakes", async () => {
    const dir = join(await emptyFolder(), "hope-house");
    const {code, stdout} = await waymark(["init", dir], {tty: true});
    expect(code).toBe(0);
    expect(stdout).toContain("A workspace for Hope House is ready");
    const workspace = await loadWorkspace(dir);
    expect(workspace.config.organization.name).toBe("Hope House");
    expect(workspace.jobs).toEqual([]);
    expect((await stat(join(dir, ".waymark", "key"))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dir, ".gitignore"), "utf8")).toContain("/.waymark/");
  });
  test("makes an example job that is a job", async () => {
    const dir = await emptyFolder();
    await waymark(["init", dir, "--name", 'A: "B"']);
    const text = await readFile(join(dir, "pipelines", "attendance.yaml.example"), "utf8");
    expect(parseConfig("example", text, jobSchema).mistakes).toEqual([]);
    await writeFile(join(dir, "pipelines", "attendance.yaml"), text);
    expect((await loadWorkspace(dir)).config.organization.name).toBe('A: "B"');
  });
  test("points editors at schemas that are there", async () => {
    const dir = await emptyFolder();
    await waymark(["init", dir]);
    for (const file of ["waymark.yaml", "pipelines/attendance.yaml.example"]) {
      const [, url = ""] =
        /^# yaml-language-server: \$schema=(\S+)/.exec(await readFile(join(dir, file), "utf8")) ?? [];
      expect(JSON.parse(await readFile(new URL(url), "utf8"))).toHaveProperty("properties");
    }
  });
  test("overwrites nothing", async () => {
    const dir = await workspaceOf({"waymark.yaml": soundWorkspace});
    const {code, stderr} = await waymark(["init", dir], {tty: true});
    expect(code).toBe(2);
    expect(stderr).toContain(`already there: ${join(dir, "waymark.yaml")}`);
    expect(await readFile(join(dir, "waymark.yaml"), "utf8")).toBe(soundWorkspace);
    await expect(stat(join(dir, ".waymark"))).rejects.toMatchObject({code: "ENOENT"});
  });
  test("makes no folder of a file", async () => {
    const dir = await workspaceOf({"my-org": "a file"});
    expect((await waymark(["init", join(dir, "my-org")])).code).toBe(2);
  });
});

describe("doctor", () => {
  const findingsOf = (stdout: string): {what: string; state: string}[] => JSON.parse(stdout).findings;

  test("finds nothing wrong with a fresh workspace", async () => {
    const dir = await emptyFolder();
    await waymark(["init", dir]);
    const {code, stdout} = await waymark(["doctor", "--workspace", dir]);
    expect(code).toBe(0);
    expect(findingsOf(stdout).filter(({state}) => state === "problem")).toEqual([]);
  });
  test("finds a missing key file and a job without its export", async () => {
    const dir = await workspaceOf({"waymark.yaml": soundWorkspace, "pipelines/job.yaml": soundJob});
    const {code, stdout} = await waymark(["doctor", "--workspace", dir]);
    expect(code).toBe(2);
    expect(
      findingsOf(stdout)
        .filter(({state}) => state === "problem")
        .map(({what}) => what)
    ).toEqual(["key file", "job job"]);
  });
});
