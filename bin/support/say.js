export const say = (line) => process.stdout.write(`${line}\n`);

export const warn = (line) => process.stderr.write(`${line}\n`);

/** Ends the process with what went wrong and what to do next. */
export function stop(message, next) {
  warn(message);
  warn(next);
  process.exit(1);
}
