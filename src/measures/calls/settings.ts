import {defaultAnswerWithin, type ServiceLevel, serviceLevels} from "../../config/warm-line.ts";
import type {Program} from "../../config/workspace.ts";

/** What warm lines declare, as SQL by program and as the words that definitions print. */

export const answerWithin = ({answer_within}: Program): number => answer_within ?? defaultAnswerWithin;

export const shortAbandon = ({short_abandon}: Program): number => short_abandon ?? 0;

export const distressFrom = ({distress_from}: Program): number => distress_from ?? 0;

export const warmLines = (programs: readonly Program[]): Program[] =>
  programs.filter(({type}) => type === "warm_line");

/** A program's setting, for SQL over several programs. */
export function bySetting(
  programs: readonly Program[],
  setting: (program: Program) => number,
  column = "program"
): string {
  const [first, ...others] = programs;
  const usual = first === undefined ? 0 : setting(first);
  const different = others.filter((program) => setting(program) !== usual);
  if (different.length === 0) return String(usual);
  return `case ${column} ${different.map((program) => `when '${program.id}' then ${setting(program)}`).join(" ")} else ${usual} end`;
}

/** `30 seconds`, or each program's own where they differ: `30 seconds (Evening Line), 20 seconds (Day Line)`. */
export function told(
  programs: readonly Program[],
  setting: (program: Program) => number,
  word: (value: number) => string
): string {
  const values = [...new Set(programs.map(setting))];
  return values.length === 1
    ? word(values[0]!)
    : programs.map((program) => `${word(setting(program))} (${program.name})`).join(", ");
}

export const inSeconds = (value: number): string => `${value} ${value === 1 ? "second" : "seconds"}`;

/** The rule for callers who leave at once, as a sentence. */
export function shortRule(programs: readonly Program[]): string {
  const lines = warmLines(programs);
  if (lines.every((program) => shortAbandon(program) === 0))
    return "Callers who leave at once count like any other: no short-abandon rule is declared.";
  return `Callers who leave sooner than ${told(lines, shortAbandon, inSeconds)} are left out (the declared short-abandon rule), where their wait is known.`;
}

/** The formulas with those that programs report first, each with the programs that do. */
export function formulasOf(programs: readonly Program[]): {formula: ServiceLevel; reportedBy: Program[]}[] {
  const lines = warmLines(programs);
  return serviceLevels
    .map((formula) => ({
      formula,
      reportedBy: lines.filter(({service_level}) => (service_level ?? "offered") === formula)
    }))
    .toSorted((a, b) => b.reportedBy.length - a.reportedBy.length);
}
