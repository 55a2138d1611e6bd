/** Exit codes of the command line; the README and `docs/commands.md` print this table. */
export const exitCode = {
  done: 0,
  unexpected: 1,
  usage: 2,
  refused: 3,
  warned: 4,
  locked: 5,
  interrupted: 130
} as const;

export interface Place {
  file: string;
  line?: number;
  column?: number;
}

export interface WaymarkErrorOptions {
  exit: (typeof exitCode)[keyof typeof exitCode];
  /** What the reader should do next, one sentence. */
  next?: string;
  at?: Place;
  cause?: unknown;
}

/**
 * The one error a person is meant to read: lower case, `what: value`, where it is and what to do next.
 * It never carries a value taken from a record.
 */
export class WaymarkError extends Error {
  readonly exit: number;
  readonly next: string | undefined;
  readonly at: Place | undefined;

  constructor(message: string, {exit, next, at, cause}: WaymarkErrorOptions) {
    super(at === undefined ? message : `${formatPlace(at)}: ${message}`, {cause});
    this.name = "WaymarkError";
    this.exit = exit;
    this.next = next;
    this.at = at;
  }
}

type Detail = Omit<WaymarkErrorOptions, "exit">;

/** Wrong usage or configuration: exit 2. */
export const usageError = (message: string, detail: Detail = {}): WaymarkError =>
  new WaymarkError(message, {exit: exitCode.usage, ...detail});

/** A gate said no and nothing was published: exit 3. */
export const refusal = (message: string, detail: Detail = {}): WaymarkError =>
  new WaymarkError(message, {exit: exitCode.refused, ...detail});

/** Another run holds the warehouse: exit 5. */
export const lockedError = (message: string, detail: Detail = {}): WaymarkError =>
  new WaymarkError(message, {exit: exitCode.locked, ...detail});

export function formatPlace({file, line, column}: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** Handler that turns "there is no such file" into null, and throws every other trouble on. */
export function ifAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
