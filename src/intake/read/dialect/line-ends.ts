import type {LineEnds, Newline} from "../dialect.ts";

/** What may end the records of a text: `\r` alone among other line ends is a question for the delimiters. */
export function lineEndsOf(text: string): LineEnds[] {
  const lone = /\r(?!\n)/.test(text.endsWith("\r") ? text.slice(0, -1) : text);
  if (!lone) return ["lineFeed"];
  return text.includes("\n") ? ["lineFeed", "any", "return"] : ["return"];
}

/** How the first record ends, where records end as `ends` says. */
export function newlineOf(text: string, ends: LineEnds, from: number): Newline {
  if (ends === "return") return "\r";
  if (ends === "any") return "mixed";
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === "\n" && !quoted) return text[at - 1] === "\r" ? "\r\n" : "\n";
  }
  return "\n";
}
