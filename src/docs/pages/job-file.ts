import type {z} from "zod";
import {correctionsSchema} from "../../config/corrections.ts";
import {readFeeds} from "../../config/feeds.ts";
import {jobSchema} from "../../config/job.ts";
import {workspaceSchema} from "../../config/workspace.ts";
import type {Feed, FeedField} from "../../intake/feed.ts";
import {markdownTable, type Page} from "../page.ts";
import {settingRows} from "../settings.ts";

export const page: Page = {
  path: "docs/job-file.md",
  async render() {
    const feeds = [...(await readFeeds()).values()];
    return `${[
      "# Job files and waymark.yaml",
      "<!-- Made by `npm run docs` from the schemas in src/config and the feeds in src/intake/feeds. -->",
      introduction,
      "## A job: pipelines/NAME.yaml",
      settings(jobSchema),
      "## Feeds",
      "A feed is a kind of record. `columns` maps an export's headers to its fields; what is the same for a whole file stands under `constants`.",
      ...feeds.map(section),
      "## waymark.yaml",
      settings(workspaceSchema),
      "## corrections.yaml",
      "Who is who where the exports have it wrong; see [people](people.md). Nothing of it but keyed hashes is kept.",
      settings(correctionsSchema)
    ].join("\n\n")}\n`;
  }
};

const introduction = `A job says which files are one export, what kind of feed they are and how their columns map. \`waymark check\` tells every
mistake as \`file:line:column\`, with what is allowed and the nearest name. An editor that reads JSON Schema checks while you
type when the file's first line is

\`\`\`yaml
# yaml-language-server: $schema=../docs/schemas/job.schema.json
\`\`\`

with the path to your clone; \`waymark init\` writes it.`;

const settings = (schema: z.ZodType): string =>
  markdownTable(
    ["setting", "value", "default", "means"],
    settingRows(schema).map(({name, value, fallback, means}) => [`\`${name}\``, value, fallback, means])
  );

function section(feed: Feed): string {
  const extra: Partial<Record<Feed["id"], readonly string[]>> = {
    people: [
      "`characteristic:NAME`",
      "code, label",
      "the characteristic's values",
      "a personal characteristic of waymark.yaml; may be mapped from several columns"
    ],
    call_counts: ["`code:NAME`", "number", "whole, from 0", "calls given this outcome code"]
  };
  const more = extra[feed.id];
  return [
    `### ${feed.id}`,
    `${feed.title}.${feed.dated === undefined ? "" : ` Placed in time by \`${feed.dated}\`.`}`,
    markdownTable(
      ["field", "kinds", "values", "means"],
      [
        ...Object.entries(feed.fields).map(([name, field]) => [
          `\`${name}\`${requirement(field)}`,
          field.kinds.join(", "),
          valuesOf(field),
          field.description
        ]),
        ...(more === undefined ? [] : [more])
      ]
    )
  ].join("\n\n");
}

const requirement = ({required, unless}: FeedField): string =>
  required !== true ? "" : unless === undefined ? " (required)" : ` (required, unless \`${unless}\`)`;

function valuesOf({values, unit, integer, min, max, names}: FeedField): string {
  if (values === "programs" || values === "sites") return `the workspace's ${values}`;
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(", ");
  if (names !== undefined) return "kept as a keyed hash";
  const range = min === undefined ? "" : max === undefined ? `from ${min}` : `${min} to ${max}`;
  return [integer === true ? "whole" : "", range, unit ?? ""].filter((part) => part !== "").join(", ");
}
