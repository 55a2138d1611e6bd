/**
 * Headers of a survey form's items in order. `ahi{01..24}` stands for ahi01, ahi02 … ahi24, with as many digits as the
 * first number is written with.
 */
export function itemHeaders(items: string | readonly string[]): string[] {
  if (typeof items !== "string") return [...items];
  const match = /^(?<before>[^{}]*)\{(?<from>\d+)(?:-|\.\.)(?<to>\d+)\}(?<after>[^{}]*)$/.exec(items);
  if (match?.groups === undefined) throw new Error(`not an item pattern: ${items}`);
  const {before, from, to, after} = match.groups as Record<"before" | "from" | "to" | "after", string>;
  const first = Number(from);
  return Array.from(
    {length: Math.max(0, Number(to) - first + 1)},
    (_, i) => `${before}${String(first + i).padStart(from.length, "0")}${after}`
  );
}
