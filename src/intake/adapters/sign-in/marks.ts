import type {JobConfig} from "../../../config/job.ts";

export type SignInSettings = NonNullable<JobConfig["sign_in"]>;

/** What a cell under a date says. `number` is one that may be hours, minutes or a count. */
export type Mark =
  | {kind: "none"}
  | {kind: "present" | "absent"}
  | {kind: "number"; value: number; text: string}
  | {kind: "unknown"};

/** Lower case, compared without spaces around them. */
const presentMarks = ["x", "✓", "✔", "☑", "√", "p", "y", "yes", "present", "attended", "here", "true"];
const absentMarks = ["a", "n", "no", "absent", "abs", "ns", "no show", "no-show", "false"];
/** Nothing was marked. */
const noMarks = ["", "0", "-", "–", "—", ".", "☐"];

/** Makes a reader of cells with a job's own marks added. 1 is a mark unless numbers are hours or minutes. */
export function markReader(
  {present = [], absent = [], numbers}: Partial<SignInSettings>,
  decimal: "." | ","
): (cell: string) => Mark {
  const kinds = new Map<string, Mark>([
    ...noMarks.map((mark): [string, Mark] => [mark, {kind: "none"}]),
    ...[...presentMarks, ...present].map((mark): [string, Mark] => [folded(mark), {kind: "present"}]),
    ...(numbers === "hours" || numbers === "minutes"
      ? []
      : [["1", {kind: "present"}] satisfies [string, Mark]]),
    ...[...absentMarks, ...absent].map((mark): [string, Mark] => [folded(mark), {kind: "absent"}])
  ]);
  return (cell) => kinds.get(folded(cell)) ?? numberOf(cell.trim(), decimal);
}

const folded = (cell: string): string => cell.trim().toLowerCase().replace(/^x+$/, "x");

function numberOf(text: string, decimal: "." | ","): Mark {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined)
    return {kind: "number", value: Number(hours) + Number(minutes) / 60, text};
  const plain = /^(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?)?\.?$/i.exec(text)?.[1];
  if (plain === undefined || (plain.includes(",") && decimal !== ",")) return {kind: "unknown"};
  const value = Number(plain.replace(",", "."));
  return value === 0 ? {kind: "none"} : {kind: "number", value, text: plain.replace(",", ".")};
}
