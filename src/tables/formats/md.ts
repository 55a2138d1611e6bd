import {printedParts, sentencesOf} from "../print.ts";
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
  const {title, organization, asOf, stamp, notes} = table;
  return [
    ...(stamp === null ? [] : [`**${stamp}**`, ""]),
    `# ${inline(title)}: ${inline(organization)}`,
    "",
    `As of ${asOf}.`,
    "",
    ...printedParts(table).flatMap(({title, head, rows}) => [
      ...(title === null ? [] : [`## ${inline(title)}`, ""]),
      line(head),
      line(head.map(() => "---")),
      ...rows.map(line),
      ""
    ]),
    ...sentencesOf(table).flatMap(({label, texts}) => [
      `## ${inline(label)}`,
      "",
      ...texts.map((text) => `- ${inline(text)}`),
      ""
    ]),
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
