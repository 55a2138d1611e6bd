import {fold} from "../intake/conform/fields/text.ts";
import type {Values} from "./profile.ts";

/** What exports write where there is no answer. */
const words =
  /^(?:n\/?a|n\.a\.|#n\/a|none given|null|nil|nan|blank|empty|missing|unknown|unk|undetermined|not (?:recorded|provided|collected|available|applicable|asked|answered|reported|known|stated|specified)|unspecified|declined?(?: to (?:answer|state|say))?|refused|no answer|no response|data not collected|(?:client |participant |member )?(?:doesn'?t know|does not know|don'?t know|dk|refused|prefers? not to (?:answer|say|disclose|respond))|prefers? not to (?:answer|say)|choose not to (?:answer|say)|skipped|\?+|-+|\.+|_+)$/;

/** Numbers that forms use for it; only where they cannot be a number of the field. */
const sentinels =
  /^(?:-(?:1|7|8|9|77|88|97|98|99|777|888|999|9999)|7|8|9|77|88|97|98|99|777|888|997|998|999|9999)(?:\.0+)?$/;

/** Whether a value says that there is none. */
export const isMissingWord = (text: string): boolean => words.test(fold(text));

/** Whether a number is one that forms use for "no answer": -9, 99 and their like. */
const isSentinel = (text: string): boolean => sentinels.test(text.trim());

/** A slip of the pen comes once or twice, a code again and again; a single digit may be a slip, a minus is none. */
const fewestRecords = 3;
const fewestOfOneDigit = 10;

/**
 * Values that mean no answer: words for it, and numbers for it that the field could not hold and that come more often
 * than a slip does.
 */
export const missingCodes = (values: Values, possible: (number: number) => boolean): string[] =>
  values.flatMap(([raw, records]) => {
    const text = raw.trim();
    const least = text.startsWith("-") ? 1 : /^\d$/.test(text) ? fewestOfOneDigit : fewestRecords;
    const coded = isSentinel(text) && records >= least && !possible(Number(text));
    return isMissingWord(text) || coded ? [text] : [];
  });
