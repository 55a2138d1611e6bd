import {capital} from "../words.js";

/** Whether a questionnaire may be used, and its terms; once where the terms say both. */
export function termsSentence({permission, terms}: {permission: string; terms: string}): string {
  const [start] = permission.split(" ");
  return start === "free" && /^free\b/i.test(terms) ? terms : `${capital(permission)}. ${terms}`;
}
