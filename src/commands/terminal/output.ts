import type {Result} from "../command.ts";

/** The two ends of a process that a command may write to. */
export interface Streams {
  stdout: {write(text: string): unknown; isTTY?: boolean | undefined};
  stderr: {write(text: string): unknown; isTTY?: boolean | undefined; columns?: number | undefined};
}

export interface Output {
  /** The answer; there is never a second. */
  result(result: Result): void;
  /** A line about what is being done, silent under --quiet. */
  log(line: string): void;
  /** What the moving line tells besides the time. */
  progress(tell: (() => string) | undefined): void;
  /** A line that --quiet does not silence. */
  note(line: string): void;
  answered(): boolean;
  /** Takes the moving line off the terminal. */
  end(): void;
}

const eraseLine = "\r\u001b[K";

/**
 * Answers go to stdout, everything else to stderr. On a terminal a moving line below the last one tells for how long
 * the work has been silent, because some of it takes minutes.
 */
export function createOutput(streams: Streams, {json, quiet}: {json: boolean; quiet: boolean}): Output {
  let answered = false;
  let since = Date.now();
  let moving = false;
  let telling: (() => string) | undefined;
  const timer = !quiet && streams.stderr.isTTY === true ? setInterval(move, 500) : undefined;
  timer?.unref();

  function move(): void {
    const seconds = Math.floor((Date.now() - since) / 1000);
    if (seconds < 2) return;
    const room = (streams.stderr.columns || 80) - 1;
    streams.stderr.write(`${eraseLine}${`… ${telling?.() ?? `${seconds} s`}`.slice(0, room)}`);
    moving = true;
  }
  function settle(): void {
    if (moving) streams.stderr.write(eraseLine);
    moving = false;
    since = Date.now();
  }
  function note(line: string): void {
    settle();
    streams.stderr.write(`${line}\n`);
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
      if (!quiet) note(line);
    },
    progress(tell) {
      telling = tell;
    },
    note,
    answered: () => answered,
    end() {
      settle();
      clearInterval(timer);
    }
  };
}
