import type {WorkspaceConfig} from "../config/workspace.ts";
import {judgeQuality} from "../quality/judge.ts";
import type {Warehouse} from "../warehouse/open.ts";
import type {Quality, QualityLine} from "./format.ts";

/**
 * What was read, taken and left out by each job, exactly; for the audiences outside, `protectQuality` comes after and
 * counts on reasons that add up: a record with several is counted under the first that `quarantine list` shows. Drift is
 * for the analyst alone: it depends on the order in which exports came.
 */
export async function readQuality(
  warehouse: Warehouse,
  {
    explain,
    findings,
    config = {quality: {checks: {}}}
  }: {
    explain: (code: string) => string;
    findings: Quality["findings"];
    config?: Pick<WorkspaceConfig, "quality">;
  }
): Promise<Quality> {
  const loads = await warehouse.query<{
    job: string;
    feed: string;
    records: number;
    accepted: number;
    quarantined: number;
    covers_from: string | null;
    covers_to: string | null;
    export_date: string | null;
  }>(`
    select job, min(feed) as feed, sum(records_read)::double as records, sum(records_accepted)::double as accepted,
           sum(records_quarantined)::double as quarantined, min(covers_from)::varchar as covers_from,
           max(covers_to)::varchar as covers_to, max(export_date)::varchar as export_date
    from stored.load where not superseded and not gone
    group by job order by job`);
  const reasons = await warehouse.query<{job: string; code: string; records: number}>(`
    select job, code, count(*)::double as records
    from (
      select job, load_id, record, code,
             row_number() over (partition by load_id, record order by field nulls first, code) as place
      from stored.quarantine join stored.load using (load_id)
      where not superseded and not gone
    )
    where place = 1
    group by job, code order by job, records desc, code`);
  const stored = await warehouse.query<Quality["findings"][number]>(`
    select code, severity, message, sum(records)::double as records
    from stored.finding left join stored.load using (load_id)
    where (load_id is null or (not superseded and not gone)) and not starts_with(code, 'drift_')
    group by code, severity, message order by severity desc, code, message`);
  const lines = loads.map(
    (load): QualityLine => ({
      job: load.job,
      feed: load.feed,
      records: load.records,
      accepted: load.accepted,
      quarantined: load.quarantined,
      reasons: reasons
        .filter((reason) => reason.job === load.job)
        .map(({code, records}) => ({code, explanation: explain(code), records})),
      covers: {from: load.covers_from, to: load.covers_to},
      exportDate: load.export_date
    })
  );
  return {lines, findings: [...stored, ...findings], checks: await judgeQuality(warehouse, config)};
}
