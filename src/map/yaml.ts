import {parse} from "yaml";

/** Plain words that YAML reads as the text they are, in flow lists and maps too. */
const bare = /^[\p{L}\p{N}_/][\p{L}\p{N} _./()*+:-]*$/u;

/** A text as YAML writes it on one line. */
export function scalar(text: string): string {
  return bare.test(text) && text.trim() === text && !text.includes(" #") && readsAs(text, text)
    ? text
    : JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function readsAs(written: string, text: string): boolean {
  try {
    return (
      parse(`[${written}]`)[0] === text &&
      parse(`{${written}: 1}`)[text] === 1 &&
      !/^(?:yes|no|on|off|y|n)$/i.test(text)
    );
  } catch {
    return false;
  }
}

/** A value on one line: `{to: person, case: fold}`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${scalar(key)}: ${flow(each)}`)
      .join(", ")}}`;
  return typeof value === "string" ? scalar(value) : String(value);
}

/** Lines of a comment. A line break in a header must not end it. */
export const comment = (text: string, indent = ""): string =>
  `${indent}# ${text.replace(/[\p{C}\u2028\u2029\s]+/gu, " ").trim()}`;
