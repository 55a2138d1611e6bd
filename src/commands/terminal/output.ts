import type {Result} from "../command.ts";

/** The two ends of a process that a command may write to. */
export interface Streams {
  stdout: {write(text: string): unknown; isTTY?: boolean | undefined};
  stderr: {write(text: string): unknown; isTTY?: boolean | undefined};
}

export interface Output {
  result(result: Result): void;
  log(line: string): void;
  /** A note that --quiet does not silence. */
  note(line: string): void;
  /** Whether the answer was given; there is never a second. */
  answered(): boolean;
  /** Takes the moving line off the terminal. */
  end(): void;
}

/**
 * Answers go to stdout, everything else to stderr. On a terminal the action at hand shows how long it has
 * been going on, because some take minutes.
 */
export function createOutput(streams: Streams, {json, quiet}: {json: boolean; quiet: boolean}): Output {
  const moving = !quiet && streams.stderr.isTTY === true;
  let answered = false;
  let action: {line: string; since: number} | undefined;
  const timer = moving ? setInterval(() => action && redraw(action), 250) : undefined;
  timer?.unref();

  function redraw({line, since}: {line: string; since: number}): void {
    const seconds = Math.floor((Date.now() - since) / 1000);
    if (seconds >= 2) streams.stderr.write(`\r${line}  ${seconds} s`);
  }
  function settle(): void {
    if (action === undefined) return;
    streams.stderr.write("\n");
    action = undefined;
  }
  return {
    result({text, json: value, plain}) {
      settle();
      if (answered) throw new Error("a command answers once");
      answered = true;
      const asJson = json || (streams.stdout.isTTY !== true && plain !== true);
      streams.stdout.write(asJson ? `${JSON.stringify(value, null, 2)}\n` : `${text}\n`);
    },
    log(line) {
      if (quiet) return;
      settle();
      streams.stderr.write(moving ? line : `${line}\n`);
      if (moving) action = {line, since: Date.now()};
    },
    note(line) {
      settle();
      streams.stderr.write(`${line}\n`);
    },
    answered: () => answered,
    end() {
      settle();
      clearInterval(timer);
    }
  };
}
