import type {JobConfig} from "./job.ts";

/** Whether the people of a job's forms are known by codes that they make up. */
export const isSelfMade = ({columns, ids}: Pick<JobConfig, "columns" | "ids">): boolean =>
  [...Object.values(columns), ...Object.values(ids)].some(({self_made}) => self_made === true);
