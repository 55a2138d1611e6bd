import {defaultAbsentAfter, defaultRegular} from "../../config/programs.ts";
import type {Program} from "../../config/workspace.ts";

/** What programs of people declare, as the words that definitions print. */

/** Days before a period's end in which regulars are told. */
export const regularDays = 90;

/** How often a regular came: a share of their group's sessions, or a number of times in all of the days. */
export type RegularRule = {share: number} | {times: number};

export const regularRule = ({regular}: Program): RegularRule =>
  regular?.a_month === undefined
    ? {share: regular?.share ?? defaultRegular}
    : {times: (regular.a_month * regularDays) / 30};

export const regularWords = (program: Program): string => {
  const rule = regularRule(program);
  return "share" in rule
    ? `${Number((rule.share * 100).toFixed(1))}% or more of the sessions of one of their groups`
    : `${rule.times} times or more (${program.regular?.a_month} a month)`;
};

export const absentAfter = ({absent_after}: Program): number => absent_after ?? defaultAbsentAfter;

/** A rule in words, or each program's own where they differ: `30 days (House), 14 days (Club)`. */
export function eachOwn(programs: readonly Program[], words: (program: Program) => string): string {
  const [first, ...others] = [...new Set(programs.map(words))];
  if (first === undefined) return "";
  return others.length === 0
    ? first
    : programs.map((program) => `${words(program)} (${program.name})`).join(", ");
}
