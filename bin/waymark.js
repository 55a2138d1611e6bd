#!/usr/bin/env node
import {register} from "tsx/esm/api";

register();
const {main} = await import("../src/commands/main.ts");

const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error("interrupted"));
  });

// A reader that closes the pipe early, such as `head`, has what it wanted.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));

const code = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  signal: interrupt.signal
});
process.stdout.write("", () => process.exit(code));
