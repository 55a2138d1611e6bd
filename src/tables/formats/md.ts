import {printCell, sentencesOf} from "../print.ts";
import type {Table, TableFormat} from "../table.ts";

export const format: TableFormat = {
  id: "md",
  extension: "md",
  notesBeside: false,
  write(table) {
    return new TextEncoder().encode(`${lines(table).join("\n")}\n`);
  }
};

function lines(table: Table): string[] {
  const {title, organization, asOf, stamp, printed, rows, columns, notes} = table;
  const sentences = sentencesOf(table);
  return [
    ...(stamp === null ? [] : [`**${stamp}**`, ""]),
    `# ${inline(title)}: ${inline(organization)}`,
    "",
    `As of ${asOf}.`,
    "",
    line(printed.map(({label}) => label)),
    line(printed.map(() => "---")),
    ...rows.map((row) => line(printed.map((column) => printCell(column, row, columns)))),
    ...(sentences.length === 0
      ? []
      : ["", "## In words", "", ...sentences.map((text) => `- ${inline(text)}`)]),
    "",
    "## Notes",
    "",
    ...notes.map((note) => `- ${inline(note)}`)
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(" | ")} |`;

/** Text that Markdown and HTML leave alone. */
const inline = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\|*_`[\]]/g, "\\$&")
    .replace(/\s+/g, " ");
