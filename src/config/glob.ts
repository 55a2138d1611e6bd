/** Shell patterns over paths with forward slashes: `*`, `?`, `**` for any depth, `{a,b}`. Hidden names need their dot. */

export const isGlob = (pattern: string): boolean => /[*?{]/.test(pattern);

/** The folder below which every match of the pattern lies; `.` when that is the whole workspace. */
export function globRoot(pattern: string): string {
  const parts = pattern.split("/");
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first === -1 ? -1 : first).join("/") || ".";
}

export function globExpression(pattern: string): RegExp {
  return new RegExp(`^(?:${alternatives(pattern).map(expression).join("|")})$`, "u");
}

/** `a{b,c}d` to `abd`, `acd`; braces do not nest. */
function alternatives(pattern: string): string[] {
  const match = /^(.*?)\{([^{}]*)\}(.*)$/.exec(pattern);
  if (match === null) return [pattern];
  const [, before = "", inner = "", after = ""] = match;
  return inner.split(",").flatMap((word) => alternatives(`${before}${word}${after}`));
}

/** `data/**` takes every file below, so a closing `**` is a `**` and a name. */
function expression(pattern: string): string {
  const parts = (pattern.endsWith("**") ? `${pattern}/*` : pattern).split("/");
  return parts
    .map((part, i) => {
      if (part === "**") return "(?:[^/.][^/]*/)*";
      return `${name(part)}${i < parts.length - 1 ? "/" : ""}`;
    })
    .join("");
}

const name = (part: string): string =>
  (/^[*?]/.test(part) ? "(?!\\.)" : "") +
  part
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]");
