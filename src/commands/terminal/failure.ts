import {exitCode, type Place, WaymarkError} from "../../error.ts";

/** An error as a person is told it. */
export interface Failure {
  exit: number;
  message: string;
  next?: string;
  at?: Place;
}

/**
 * What to say of an error. Of one that nobody foresaw only its kind and place in the code are told: its own words may
 * hold a value from an export.
 */
export function describeFailure(error: unknown, aborted: boolean): Failure {
  const told = error instanceof WaymarkError;
  if (aborted && !(told && error.exit === exitCode.interrupted))
    return {exit: exitCode.interrupted, message: "interrupted: everything stays as it was before"};
  if (told) {
    const {exit, message, next, at} = error;
    return {exit, message, ...(next === undefined ? {} : {next}), ...(at === undefined ? {} : {at})};
  }
  return systemFailure(error) ?? unforeseen(error);
}

const causes: Readonly<Record<string, {what: string; next: string}>> = {
  ENOSPC: {
    what: "disk full",
    next: "Free some space; `waymark doctor` shows how much there is. Nothing was lost."
  },
  EACCES: {what: "not permitted", next: "Give yourself the right to read and write there."},
  EPERM: {what: "not permitted", next: "Give yourself the right to read and write there."},
  EROFS: {what: "the disk is read-only", next: "Put the workspace where it can be written to."},
  EMFILE: {what: "too many open files", next: "Close other programs, or raise the limit with `ulimit -n`."}
};

function systemFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const {code, path} = error as NodeJS.ErrnoException;
  const known = causes[code ?? (/no space left on device|disk is full/i.test(error.message) ? "ENOSPC" : "")];
  if (known === undefined) return undefined;
  return {
    exit: exitCode.unexpected,
    message: path === undefined ? known.what : `${known.what}: ${path}`,
    next: known.next
  };
}

function unforeseen(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const where = /\/((?:src|bin)\/[^\s:)]+:\d+)/.exec(stack.split("\n").slice(1).join("\n"))?.[1];
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    exit: exitCode.unexpected,
    message: `unexpected error: ${kind}${where === undefined ? "" : ` at ${where}`}`,
    next: "WAYMARK_DEBUG=1 before the command shows all of it; it may hold values from an export, so keep it to yourself."
  };
}
