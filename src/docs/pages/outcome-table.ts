import {outcomeColumns} from "../../tables/outcomes/columns.ts";
import {markdownTable, type Page} from "../page.ts";

export const page: Page = {
  path: "docs/outcome-table.md",
  async render() {
    return `${[
      "# The outcome table",
      "<!-- Made by `npm run docs` from src/docs/pages/outcome-table.ts and src/tables/outcomes. -->",
      introduction,
      sentences,
      "## Columns",
      markdownTable(
        ["column", "name", "what it says"],
        outcomeColumns().map(({key, label, definition}) => [`\`${key}\``, label, definition ?? ""])
      ),
      notes
    ].join("\n\n")}\n`;
  }
};

const introduction = `\`waymark export outcomes --format csv,xlsx,docx,md\` writes one row a scale, follow-up, period and program, from the release: what
the site withholds is withheld here. What the figures mean is in [outcomes](outcomes.md), how they are worked out in
[statistics](statistics.md). A CSV and a workbook hold every column; a Word or Markdown document prints them in parts that fit a
sheet, and leaves out rows that a part says nothing of. \`waymark export at_one_time\` is the table of surveys at one time, which tell
of no change: one row a form (returned, of those asked), scale and item; \`retrospective\` that of change as people remember it afterwards; \`waves\` has a row for each wave where a scale has several
follow-ups, \`outcomes_by_group\` change by characteristic, \`outcomes_by_dose\` change by how many contacts lay between the two forms.

A figure that is not there is a word: \`withheld\`, \`not yet mature (14 of 52)\`, \`no data\`, \`nobody yet\`. An empty cell means nothing
in that row. Where some were due and none answered, it is \`nobody yet\`, however many are due later. A scale that nobody was asked
before and after has no row. No count is worked out from a cell that is withheld, so that what one withholds is not given away by another.`;

const sentences = `## Sentences

Each row has the same numbers in two forms; \`--sentences funder\` or \`--sentences board\` writes one of them.

- **For a funder**: who was due and who answered, the mean change with its interval, and with the one that allows for people who
  share a worker or a site, who got reliably better, who did not, and who
  got reliably worse (of a scale whose measurement error nobody has checked, but the change that matters: who got better by as much,
  who did not, and who got worse by enough to matter); where a mixed model says something else than the pairs, that too.
- **For a board**: no symbols, no clinical terms, the workspace's own word for people, read at the level of an eighth grade or easier
  (a test measures it). Of two intervals it has the wider one. Of a question of yes and no it names the question. Parts of a form have none: a board is told of the whole.

Neither claims a cause, and neither is made from a figure that is withheld. The Outcomes page has both under each scale.`;

const notes = `## p values

None of a change in scores, unless it is asked for. It would say only whether a change is exactly zero; the interval says how
  large it may be. \`waymark export outcomes --holm\` adds \`p\` (paired t test; of yes or no McNemar's exact test), \`p_holm\`, adjusted for
  every test of the same period and program in the table, and \`n_tests\`, how many those are. The notes of the table say how many scales
  it holds, with or without.`;
