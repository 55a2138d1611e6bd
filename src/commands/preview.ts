import {join} from "node:path";
import {exitCode, usageError} from "../error.ts";
import {startServer} from "../site/serve.ts";
import type {Command} from "./command.ts";
import {chosenAudience, shownRelease} from "./text/audience.ts";
import {audienceOption} from "./text/audience-option.ts";

export const command: Command = {
  name: "preview",
  summary: "serves a site to this computer alone, until Ctrl-C",
  positionals: [],
  options: {
    audience: audienceOption,
    port: {value: "PORT", description: "port on this computer; 4300 when not given, 0 takes any free one"}
  },
  workspace: true,
  async run(context) {
    const {workspaceDir, args, out, signal} = context;
    const audience = await chosenAudience(context);
    const dir = join(await shownRelease(workspaceDir, audience), "site");
    const server = await startServer({dir, port: readPort(args.values.port ?? "4300")});
    out({
      text: `The ${audience} site is at ${server.url} (Ctrl-C ends it)`,
      json: {audience, url: server.url, dir}
    });
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve(), {once: true});
    });
    await server.close();
    return exitCode.done;
  }
};

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw usageError(`not a port: ${text}`, {next: "Write a number between 1024 and 65535."});
}
