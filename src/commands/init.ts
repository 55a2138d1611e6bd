import {mkdir, readdir, stat, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {jobsFolder, workspaceFile} from "../config/place.ts";
import {exitCode, ifAbsent, usageError} from "../error.ts";
import {createKeyFile} from "../keys.ts";
import type {Command} from "./command.ts";
import {exampleInstrument, exampleJob, gitignore, pipelinesReadme, starter} from "./starter/workspace.ts";

export const command: Command = {
  name: "init",
  summary: "makes a workspace: waymark.yaml, a key file, an example job",
  about:
    "Makes the folder when it is not there, and overwrites nothing. The key file turns ids into numbers nobody can turn back;\nkeep a copy of it in a safe place: without it, what is loaded cannot be continued.",
  positionals: [{name: "DIR", description: "the folder to make; the current one when not given"}],
  options: {name: {value: "NAME", description: "the organization's name; the folder's when not given"}},
  workspace: false,
  async run({workspaceDir, args, log, out}) {
    const dir = resolve(workspaceDir, args.positionals[0] ?? ".");
    const name = args.values.name ?? titleOf(basename(dir));
    const files: readonly [string, string][] = [
      [workspaceFile, starter(name)],
      [`${jobsFolder}/README.md`, pipelinesReadme],
      [`${jobsFolder}/attendance.yaml.example`, exampleJob],
      ["data/instruments/felt-heard.yaml.example", exampleInstrument],
      [".gitignore", gitignore]
    ];
    await refuseExisting(dir, [
      ...files.map(([file]) => file).filter((file) => file !== ".gitignore"),
      ".waymark/key"
    ]);
    await mkdir(join(dir, "data"), {recursive: true});
    const written: string[] = [];
    for (const [file, text] of files) if (await write(join(dir, file), text)) written.push(file);
    createKeyFile(join(dir, ".waymark", "key"));
    written.push(".waymark/key");
    for (const file of written) log(`made ${file}`);
    out({
      text: [
        `A workspace for ${name} is ready in ${dir}`,
        "",
        `1. Say in ${workspaceFile} which programs and sites there are.`,
        "2. Put an export into data/.",
        `3. Copy ${jobsFolder}/attendance.yaml.example to ${jobsFolder}/attendance.yaml and map the export's columns.`,
        `4. waymark check --workspace ${dir}`
      ].join("\n"),
      json: {workspace: dir, organization: name, written}
    });
    return exitCode.done;
  }
};

/** `hope-house` to `Hope House`. */
const titleOf = (folder: string): string =>
  folder
    .split(/[-_ ]+/)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ") || "Our organization";

async function refuseExisting(dir: string, files: readonly string[]): Promise<void> {
  if ((await kindOf(dir)) === "file")
    throw usageError(`not a folder: ${dir}`, {next: "Name a folder, or one that is to be made."});
  for (const file of files)
    if ((await kindOf(join(dir, file))) !== "nothing")
      throw usageError(`already there: ${join(dir, file)}`, {
        next: "init overwrites nothing; name another folder, or go on with this workspace."
      });
}

async function kindOf(path: string): Promise<"folder" | "file" | "nothing"> {
  const entry = await stat(path).catch(ifAbsent);
  return entry === null ? "nothing" : entry.isDirectory() ? "folder" : "file";
}

/** Writes a file that is not there yet; says whether it did. */
async function write(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), {recursive: true});
  const names = await readdir(dirname(path));
  if (names.includes(basename(path))) return false;
  await writeFile(path, text, {flag: "wx"});
  return true;
}
