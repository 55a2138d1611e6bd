import {isOrdinary} from "./ordinary.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Whether one slip of the keys makes a word of it: "freind", "counsler" are no names. */
export function isTypo(word: string): boolean {
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== "" && isOrdinary(before + after.slice(1))) return true;
    if (after.length > 1 && isOrdinary(before + after[1] + after[0] + after.slice(2))) return true;
    for (const letter of letters)
      if (
        isOrdinary(before + letter + after) ||
        (after !== "" && isOrdinary(before + letter + after.slice(1)))
      )
        return true;
  }
  return false;
}
