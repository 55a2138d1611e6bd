import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {ifAbsent} from "../error.ts";
import {releaseFiles} from "../release/format.ts";
import type {AuditFinding} from "./finding.ts";

/** Columns of a table that count people. */
const countsPeople = /^(people|persons|participants|members|guests|n|n_.*|.*_n|paired|baseline)$/i;

/** Counts of few people in the tables of a release. */
export async function readTables(releaseDir: string, threshold: number): Promise<AuditFinding[]> {
  const dir = join(releaseDir, releaseFiles.tables);
  const names = (await readdir(dir).catch(ifAbsent)) ?? [];
  const findings: AuditFinding[] = [];
  for (const name of names.filter((file) => file.endsWith(".csv"))) {
    const rows = parse(await readFile(join(dir, name)), {
      columns: true,
      bom: true,
      relax_column_count: true
    }) as Record<string, string>[];
    const isSmall = ([column, text]: [string, string]) =>
      countsPeople.test(column) && /^\d+$/.test(text) && Number(text) >= 1 && Number(text) < threshold;
    if (rows.some((row) => Object.entries(row).some(isSmall)))
      findings.push({
        code: "small",
        message: `a table prints a count of few people: ${name}`,
        cell: `${releaseFiles.tables}/${name}`
      });
  }
  return findings;
}
