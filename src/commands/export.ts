import {resolve} from "node:path";
import {exitCode} from "../error.ts";
import {exportTable} from "../tables/export.ts";
import {allFormats, allTables} from "../tables/registry.ts";
import type {Command} from "./command.ts";
import {columns} from "./terminal/usage.ts";
import {audienceOption, chosenAudience, shownRelease} from "./text/audience.ts";

export const command: Command = {
  name: "export",
  summary: "writes a table of a release for a grant proposal or a report",
  about:
    "Reads the release, so a figure that is withheld on the site is withheld here. Without TABLE it lists them.",
  positionals: [{name: "TABLE", description: "outcomes, engagement, warm_line or cells"}],
  options: {
    format: {value: "LIST", description: "csv (when not given), xlsx, docx, md, arrow; several with commas"},
    period: {
      value: "PERIOD",
      description: "one period, such as 2025-Q3 or FY2026; years and all time when not given"
    },
    audience: audienceOption,
    out: {value: "DIR", description: "folder to write to; tables/ in the workspace when not given"}
  },
  workspace: true,
  async run(context) {
    const {workspaceDir, args, out, log} = context;
    const [table] = args.positionals;
    if (table === undefined) {
      const [tables, formats] = await Promise.all([allTables(), allFormats()]);
      out({
        text: `${columns(tables.map(({id, description}) => [id, description]))}\n\nFormats: ${formats.map(({id}) => id).join(", ")}`,
        json: {
          tables: tables.map(({id, title, description}) => ({id, title, description})),
          formats: formats.map(({id}) => id)
        }
      });
      return exitCode.done;
    }
    const audience = await chosenAudience(context);
    const releaseDir = await shownRelease(workspaceDir, audience);
    log(`writing ${table} from the ${audience} release`);
    const files = await exportTable({
      releaseDir,
      table,
      formats: (args.values.format ?? "csv").split(",").filter((format) => format !== ""),
      period: args.values.period,
      outDir: resolve(workspaceDir, args.values.out ?? "tables")
    });
    out({text: files.join("\n"), json: {audience, table, files}});
    return exitCode.done;
  }
};
