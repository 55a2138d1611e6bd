import type {JobConfig} from "../config/job.ts";

/** Survey files with a record an answer, instead of one a form. */

type Mapped = Pick<JobConfig, "columns" | "ids">;

/** Fields that a long file has and a wide one has not; none of them is stored. */
export const longFields = ["item", "answer", "form", "questionnaire"] as const;
export type LongField = (typeof longFields)[number];

/** The header mapped to a field, where one is. */
export const headerOf = ({columns}: Pick<Mapped, "columns">, field: string): string | undefined =>
  Object.entries(columns).find(([, {to}]) => to === field)?.[0];

export const isLong = (job: Pick<Mapped, "columns">): boolean => headerOf(job, "item") !== undefined;

/** What tells one person's forms apart where no column names forms. */
const whose = ["person", "taken", "occasion", "elapsed_days"];

/** Whether a record of a long file without this field could be of any form. */
export const namesForm = (job: Pick<Mapped, "columns">, field: string): boolean =>
  isLong(job) && (headerOf(job, "form") === undefined ? whose.includes(field) : field === "form");

/** Whether the file's own text of a field is read form by form, not once for all. */
export const isReadByForm = (field: string): boolean =>
  field === "item" || field === "answer" || field === "questionnaire";
