import {refusal, type WaymarkError} from "../../error.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import type {Plan} from "../plan.ts";
import {fixOf} from "../quarantine/fixes.ts";
import type {ProblemCount} from "../report.ts";

export interface Tally {
  records: number;
  quarantined: number;
  excluded: number;
}

/** Records per reason and field, the most frequent first. */
export async function countProblems(warehouse: Warehouse): Promise<ProblemCount[]> {
  return warehouse.query<ProblemCount>(`
    select field, code, min(reason) as reason, declared, count(distinct record)::integer as records
    from conform_problem group by field, code, declared
    order by records desc, field nulls first, code`);
}

export async function tally(warehouse: Warehouse, {staged}: Plan): Promise<Tally> {
  const [row] = await warehouse.query<{quarantined: number; excluded: number}>(`
    select (select count(*) from conform_bad)::integer as quarantined,
           (select count(distinct record) from conform_problem where declared)::integer as excluded`);
  return {records: staged.records, ...row!};
}

const allowedOf = ({job, workspace}: Plan): number => job.max_quarantined ?? workspace.config.max_quarantined;

/** The quarantine gate: whether too large a share of a file's records cannot be accepted. */
export const tooManyQuarantined = (plan: Plan, {records, quarantined, excluded}: Tally): boolean =>
  quarantined - excluded > allowedOf(plan) * (records - excluded);

/**
 * What a file that the gate holds is refused with (exit 3).
 *
 * @param changes how the file differs from the job's last export, most telling first
 */
export function quarantineRefusal(
  plan: Plan,
  {records, quarantined, excluded}: Tally,
  problems: readonly ProblemCount[],
  changes: readonly string[]
): WaymarkError {
  const {job, staged} = plan;
  const allowed = allowedOf(plan);
  const [bad, wanted] = [quarantined - excluded, records - excluded];
  const most = problems.filter(({declared}) => !declared).slice(0, 3);
  const told = most.map(
    ({records, code, field}) => `${records} ${code}${field === null ? "" : ` in ${field}`}`
  );
  const since = changes.length === 0 ? "" : `since the export before, ${changes.slice(0, 3).join(", ")}; `;
  const cause = most[0] === undefined ? "" : `most of them: ${fixOf(most[0].code)}; `;
  return refusal(
    `quarantine: ${bad} of ${wanted} records cannot be accepted (${percent(bad / wanted)}, allowed ${percent(allowed)}): ${told.join(", ")}`,
    {
      at: {file: staged.path},
      next: `${since}${cause}mend the export or ${job.path}, or raise its max_quarantined, if so many are to be left out`
    }
  );
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
