import {modulesOf} from "../config/folder.ts";

/** A file of `docs/` that is made from the code; one file of `pages/` each. */
export interface Page {
  /** Below the repository. */
  path: string;
  render(): Promise<string>;
}

const folder = new URL("./pages/", import.meta.url);

/** Every generated file with what belongs in it. */
export async function renderPages(): Promise<{path: string; text: string}[]> {
  const names = await modulesOf(folder);
  const pages = await Promise.all(
    names.map(async (name) => ((await import(new URL(`${name}.ts`, folder).href)) as {page: Page}).page)
  );
  return Promise.all(pages.map(async ({path, render}) => ({path, text: await render()})));
}

/** A Markdown table, its columns lined up as the formatter wants them. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, i) => Math.max(3, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, i) => (row[i] ?? "").padEnd(width)).join(" | ")} |`;
  const [first = [], ...rest] = cells;
  return [line(first), line(widths.map((width) => "-".repeat(width))), ...rest.map(line)].join("\n");
}
