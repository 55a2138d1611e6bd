export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** `2024-01-01 to 2025-06-30` */
export function span(from: string | null, to: string | null): string {
  if (from === null && to === null) return "no dates";
  return `${from ?? "the beginning"} to ${to ?? "no stated end"}`;
}
