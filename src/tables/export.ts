import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {nearestName} from "../config/mistake.ts";
import {usageError} from "../error.ts";
import {type ReleaseView, readReleaseView} from "../release/view.ts";
import {grantNotes, viewOfGrant} from "./grant.ts";
import {commonNotes, internalStamp} from "./notes.ts";
import {allFormats, allTables} from "./registry.ts";
import {type SentenceForm, sentenceForms, type Table, type TableFile, type TableFormat} from "./table.ts";

export interface ExportRequest {
  releaseDir: string;
  /** A table's id, such as `outcomes`. */
  table: string;
  /** Formats by id, such as `csv`, `xlsx`. */
  formats: readonly string[];
  /** One period's id; years and all time when not given. */
  period?: string | undefined;
  /** The form of sentences to write, where a table has several; all of them when not given. */
  sentences?: string | undefined;
  /** A grant's id: its own periods, programs and people instead of all. */
  grant?: string | undefined;
  /** Adds p values, adjusted after Holm, where the table can have them. */
  withTests?: boolean;
  outDir: string;
}

/** Writes one table of a release in the formats asked for, and returns the paths in that order. */
export async function exportTable({
  releaseDir,
  table: id,
  formats,
  period,
  sentences,
  grant,
  withTests = false,
  outDir
}: ExportRequest): Promise<string[]> {
  const chosen = choose("table", id, await allTables());
  const available = await allFormats();
  const wanted = [...new Set(formats)].map((id) => choose("format", id, available));
  if (wanted.length === 0)
    throw usageError("no format given", {
      next: `Use one or more of: ${available.map(({id}) => id).join(", ")}.`
    });
  const form = sentences === undefined ? undefined : chooseForm(sentences);
  if (withTests && chosen.tests !== true)
    throw usageError(`no p values in this table: ${chosen.id}`, {
      next: "Leave out --holm; outcomes has them."
    });
  const release = await readReleaseView(releaseDir);
  const view = grant === undefined ? release : viewOfGrant(release, grant);
  const table = inForm(buildTable(chosen, view, period, withTests), form);
  const built =
    grant === undefined ? table : {...table, notes: [...grantNotes(release, grant), ...table.notes]};
  const files = await render(built, wanted, [chosen.id, grant, period].filter(Boolean).join("-"));
  return writeAll(outDir, files);
}

/** The table as every format writes it; a release with nothing for it is wrong usage, not an empty file. */
export function buildTable(
  file: TableFile,
  release: ReleaseView,
  period: string | undefined,
  withTests = false
): Table {
  const content = file.build(release, period, withTests);
  if (content.rows.length === 0)
    throw usageError(`nothing to export: ${file.id}: the release holds no such figures`, {
      next: "See what it holds with `waymark export cells --format csv`."
    });
  return {
    id: file.id,
    title: file.title,
    ...content,
    notes: [...content.notes, ...commonNotes(release, content.columns, content.rows)],
    stamp: release.manifest.audience === "internal" ? internalStamp : null,
    asOf: release.manifest.asOf,
    organization: release.dimensions.organization
  };
}

function chooseForm(form: string): SentenceForm {
  const found = sentenceForms.find((one) => one === form);
  if (found !== undefined) return found;
  throw usageError(`unknown form of sentences: ${form}`, {next: `There are: ${sentenceForms.join(", ")}.`});
}

/** Sentences for one kind of reader alone, where the table has them for several. */
const inForm = (table: Table, form: SentenceForm | undefined): Table =>
  form === undefined
    ? table
    : {
        ...table,
        columns: table.columns.filter((column) => column.form === undefined || column.form === form)
      };

async function render(
  table: Table,
  formats: readonly TableFormat[],
  stem: string
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const format of formats) files.set(`${stem}.${format.extension}`, await format.write(table));
  if (formats.some(({notesBeside}) => notesBeside)) files.set(`${stem}-notes.txt`, notesFile(table));
  return files;
}

const notesFile = ({title, organization, asOf, stamp, notes}: Table): Uint8Array =>
  new TextEncoder().encode(
    [...(stamp === null ? [] : [stamp]), `${title}: ${organization}`, `As of ${asOf}`, "", ...notes, ""].join(
      "\n"
    )
  );

function choose<Part extends {id: string}>(what: string, id: string, parts: readonly Part[]): Part {
  const found = parts.find((part) => part.id === id);
  if (found !== undefined) return found;
  const ids = parts.map((part) => part.id);
  const nearest = nearestName(id, ids);
  throw usageError(`unknown ${what}: ${id}`, {
    next: `${nearest === undefined ? "" : `Did you mean ${nearest}? `}There are: ${ids.join(", ")}.`
  });
}

/** Everything is written under another name first, so that a reader never meets half a table. */
async function writeAll(outDir: string, files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const paths = [...files].map(([name, bytes]) => ({path: join(outDir, name), bytes}));
  const begun: string[] = [];
  try {
    await mkdir(outDir, {recursive: true});
    for (const {path, bytes} of paths) {
      begun.push(`${path}.tmp`);
      await writeFile(`${path}.tmp`, bytes);
    }
    for (const {path} of paths) await rename(`${path}.tmp`, path);
  } catch (error) {
    await Promise.allSettled(begun.map((path) => rm(path, {force: true})));
    const {code} = error as NodeJS.ErrnoException;
    throw usageError(`cannot write tables: ${reason(code)}`, {
      at: {file: outDir},
      next: "Choose another folder with --out.",
      cause: error
    });
  }
  return paths.map(({path}) => path);
}

function reason(code: string | undefined): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "the folder is not writable";
    case "ENOTDIR":
    case "EEXIST":
      return "it is not a folder";
    case "EISDIR":
      return "a folder stands where a table should go";
    case "ENOSPC":
      return "the disk is full";
    default:
      return code ?? "unknown reason";
  }
}
