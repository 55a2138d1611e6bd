import {resolve} from "node:path";
import {exitCode} from "../../error.ts";
import {exportTable} from "../../tables/export.ts";
import {allFormats, allTables} from "../../tables/registry.ts";
import type {Context} from "../command.ts";
import {columns} from "../terminal/usage.ts";
import {chosenAudience, shownRelease} from "../text/audience.ts";

export async function run(context: Context): Promise<number> {
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
  const {grant} = args.values;
  const audience =
    grant !== undefined && args.values.audience === undefined ? "internal" : await chosenAudience(context);
  const releaseDir = await shownRelease(workspaceDir, audience);
  log(`writing ${table} from the ${audience} release`);
  const files = await exportTable({
    releaseDir,
    table,
    formats: (args.values.format ?? "csv").split(",").filter((format) => format !== ""),
    period: args.values.period,
    grant,
    sentences: args.values.sentences,
    withTests: args.switches.has("holm"),
    outDir: resolve(workspaceDir, args.values.out ?? "tables")
  });
  out({text: files.join("\n"), json: {audience, table, files}});
  return exitCode.done;
}
