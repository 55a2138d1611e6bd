import type {WorkspaceConfig} from "../config/workspace.ts";
import {refusal, type WaymarkError} from "../error.ts";
import type {Warehouse} from "../warehouse/warehouse.ts";
import {allChecks, type Category, type QualityCheck} from "./check.ts";

/** `withheld` only in releases, where the counts behind it are small. */
export type CheckStatus = "error" | "not applicable" | "failed" | "passed" | "withheld";

/** What one check found in one export; `job` is empty where no export has such records. */
export interface CheckResult {
  id: string;
  category: Category;
  title: string;
  job: string;
  status: CheckStatus;
  /** Largest share that passes. */
  threshold: number;
  /** Failing it keeps a run from publishing. */
  gate: boolean;
  numerator: number | null;
  denominator: number | null;
  /** The last twelve months with such records, in order. */
  months: readonly {month: string; numerator: number; denominator: number}[];
}

type Settings = Pick<WorkspaceConfig, "quality">;

/** Judges the newest run's counts by the thresholds of today. In order of category, check and job. */
export async function judgeQuality(warehouse: Warehouse, {quality}: Settings): Promise<CheckResult[]> {
  const rows = await warehouse.query<{
    id: string;
    job: string;
    numerator: bigint;
    denominator: bigint;
    failed: boolean;
  }>(`
    select check_id as id, job, numerator, denominator, failed from stored.quality_result
    where run_id = (select max(run_id) from stored.quality_result) order by check_id, job`);
  if (rows.length === 0) return [];
  const months = await warehouse.query<{
    id: string;
    job: string;
    month: string;
    numerator: bigint;
    denominator: bigint;
  }>("select check_id as id, job, month, numerator, denominator from stored.quality_month order by month");
  const checks = await allChecks();
  return checks
    .toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
    .flatMap((check): CheckResult[] => {
      const {threshold = check.threshold, gate = false} = quality.checks[check.id] ?? {};
      const found = rows.filter(({id}) => id === check.id);
      const judged = {id: check.id, category: check.category, title: check.title, threshold, gate};
      if (found.length === 0)
        return [
          {...judged, job: "", status: "not applicable", numerator: null, denominator: null, months: []}
        ];
      return found.map(({job, failed, numerator, denominator}) => ({
        ...judged,
        job,
        status: failed ? "error" : statusOf(Number(numerator), Number(denominator), threshold),
        numerator: failed ? null : Number(numerator),
        denominator: failed ? null : Number(denominator),
        months: months
          .filter((month) => month.id === check.id && month.job === job)
          .slice(-12)
          .map(({month, numerator, denominator}) => ({
            month,
            numerator: Number(numerator),
            denominator: Number(denominator)
          }))
      }));
    });
}

const statusOf = (numerator: number, denominator: number, threshold: number): CheckStatus =>
  denominator === 0 ? "not applicable" : numerator > threshold * denominator ? "failed" : "passed";

const categories: readonly Category[] = ["conformance", "completeness", "plausibility"];
const order = ({category}: QualityCheck): number => categories.indexOf(category);

/** The gate: a check that `waymark.yaml` makes one and that fails, or cannot be made, keeps everything back (exit 3). */
export function gateQuality(results: readonly CheckResult[]): WaymarkError | undefined {
  const closed = results.filter(({gate, status}) => gate && (status === "failed" || status === "error"));
  if (closed.length === 0) return undefined;
  const lines = closed.map(({id, job, title, status, numerator, denominator, threshold}) =>
    status === "error"
      ? `${id}: could not be made`
      : `${id} in ${job}: ${numerator} of ${denominator} ${title} (${percent((numerator ?? 0) / (denominator ?? 1))}, allowed ${percent(threshold)})`
  );
  return refusal(`data quality: ${lines.join("; ")}`, {
    next: "mend the exports; or raise the threshold or take away the gate under quality in waymark.yaml"
  });
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
