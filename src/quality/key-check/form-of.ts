import type {Job} from "../../config/load.ts";
import type {Source} from "./read.ts";

/** What a job's survey says of the forms that were looked at. */
export const formOf = ({job, instrument, variant}: Source, jobs: readonly Job[]) =>
  jobs
    .find(({name}) => name === job)
    ?.survey?.find((form) => form.instrument === instrument && (form.variant ?? variant) === variant);
