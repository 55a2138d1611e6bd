/** `1 record`, `1,204 records` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** `2024-01-01 to 2025-06-30` */
export function span(from: string | null, to: string | null): string {
  if (from === null && to === null) return "no dates";
  return `${from ?? "the beginning"} to ${to ?? "no stated end"}`;
}
