import type {Job} from "../../config/load.ts";
import type {Warehouse} from "../warehouse.ts";

/** Whether a job fills a field of its feed, by a column or for the whole file. */
export const fills = (
  {columns, constants = {}}: Pick<Job, "columns" | "constants">,
  field: string
): boolean => field in constants || Object.values(columns).some(({to}) => to === field);

/** A list of who joined, and of nobody that they left. */
export const isRoster = (job: Job | undefined): boolean =>
  job?.feed === "episodes" && !["closed", "ended", "length", "episode"].some((field) => fills(job, field));

/** Writes `roster`, the loads that are such lists: where another export tells of a person's stay, they add nothing. */
export async function writeRosters(warehouse: Warehouse, jobs: readonly Job[]): Promise<void> {
  const names = jobs.filter(isRoster).map(({name}) => `'${name}'`);
  await warehouse.run(
    `create or replace temp table roster as select load_id from stored.load where job in (${["''", ...names].join(", ")})`
  );
}
