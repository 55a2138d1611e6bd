import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Job} from "../../config/load.ts";
import {refusal} from "../../error.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {headerName} from "../read/header.ts";
import type {StagedFile} from "../read/staged.ts";
import {lastSight} from "./last.ts";
import {shapesOf} from "./look.ts";
import {renamePatch} from "./patch.ts";
import {probableRenames} from "./renames.ts";

/**
 * Refuses a file in which columns the job maps are gone and others stand for them, with the patch that would mend the
 * job (exit 3). Files whose columns are all there, or have no likely successor, are left to the header check.
 */
export async function refuseRenamed(
  warehouse: Warehouse,
  staged: StagedFile,
  {job, workspaceDir}: {job: Job; workspaceDir: string}
): Promise<void> {
  const mapped = Object.keys(job.columns);
  const gone = mapped.filter((header) => staged.column(headerName(header)) === undefined);
  if (gone.length === 0) return;
  const last = await lastSight(warehouse, job, staged);
  if (last === undefined) return;
  const before = last.columns.filter(({header}) => gone.some((name) => headerName(name) === header));
  const added = (await shapesOf(warehouse, staged)).filter(
    ({header}) => !last.columns.some((column) => column.header === header)
  );
  const renames = probableRenames(before, added);
  if (renames.length === 0 || renames.length < gone.length) return;
  const text = await readFile(join(workspaceDir, job.path), "utf8");
  const patch = renamePatch(text, renames);
  throw refusal(
    `header: ${renames.map(({from, to, because}) => `${from} is gone, and ${to} is probably it (${because})`).join("; ")}`,
    {
      at: {file: staged.path, line: 1},
      next: `if so, change ${job.path}:\n${patch.join("\n")}`
    }
  );
}
