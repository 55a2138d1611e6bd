import {allChecks} from "../../quality/check.ts";
import {markdownTable, type Page} from "../page.ts";

export const page: Page = {
  path: "docs/data-quality.md",
  async render() {
    const checks = (await allChecks()).toSorted((a, b) =>
      a.category === b.category ? (a.id < b.id ? -1 : 1) : a.category < b.category ? -1 : 1
    );
    return `${[
      "# Data quality",
      "<!-- Made by `npm run docs` from src/docs/pages/data-quality.ts and the checks in src/quality/checks. -->",
      quarantine,
      drift,
      checksIntroduction,
      markdownTable(
        ["check", "kind", "counts", "of", "at most"],
        checks.map(({id, category, title, of, threshold}) => [
          `\`${id}\``,
          category,
          title,
          of,
          `${Number((threshold * 100).toFixed(2))}%`
        ])
      )
    ].join("\n\n")}\n`;
  }
};

const quarantine = `## Records that are not accepted

A record that cannot be read goes to quarantine, whole and encrypted, with its file, line, field, code and reason; the file's other
records load. Above a job's \`max_quarantined\` the file is refused (exit 3), with the most frequent codes. \`waymark quarantine list\`
names the records by job and code; \`explain ID\` tells what was read (on a terminal only), which rule it broke and what would mend it;
\`replay\` tries them again after the job was mended, from the file or, where that is gone, from what was kept. What was kept is
emptied after \`quarantine_kept\` (90 days); counts and reasons stay. What a deleted file said no longer counts, unless the job says
\`when_gone: keep\`, for exports that are not kept once they were read.`;

const drift = `## Exports that change

Each export is compared with its job's one before, by their dates: headers, kinds of values, codes and people; nothing of a record is
kept for it. What differs is told by \`waymark check\`, which rehearses on a copy of the warehouse, in the words \`waymark run\` has for it:

- \`drift_new_column\`, \`drift_missing_column\`, \`drift_renamed_column\`: notes; where the job maps the column that is gone and another is
  probably it, the file is refused with the patch that would mend the job;
- \`drift_type_changed\`, \`drift_new_codes\`, \`drift_match_rate\` (ids that matched no longer do): warnings; \`drift_codes_in_use\`: a note;
- a snapshot that lacks more than \`max_dropped_people\` (20% where the job says nothing, from 20 people on) of the people of the one
  before is held (exit 3): half an export looks like people leaving.`;

const checksIntroduction = `## Checks

Every run asks the same questions of every export, in the manner of OHDSI's Data Quality Dashboard: how many of how many, and is that
more than passes? The answer is passed, failed, not applicable, or error where the check itself could not be made. The Data quality page
shows them, with the last months beside those before. Counts are kept without thresholds, so that changing one reads no export again:

\`\`\`yaml
quality:
  checks:
    minutes_missing: {threshold: 40%}
    contact_after_death: {gate: true}   # nothing is published while it fails (exit 3)
\`\`\`

Outside, the results are told without their counts, and not at all where these are small.

Whether the answers of a form fit the key it is scored by is asked of every scale besides, and stops a run where they do not: see
[outcomes](outcomes.md).`;
