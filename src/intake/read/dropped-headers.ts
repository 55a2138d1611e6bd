import type {Job} from "../../config/load.ts";
import {nearestName} from "../../config/mistake.ts";
import {usageError} from "../../error.ts";
import {headerName} from "./header.ts";

/**
 * Headers that the job drops. A verdict on a column the file does not have is a usage error: it would look like
 * protection and protect nothing.
 */
export function droppedHeaders(job: Job, headers: readonly string[], path: string): string[] {
  const present = new Set(headers);
  const missing = Object.keys(job.privacy).filter((header) => !present.has(headerName(header)));
  if (missing.length > 0) {
    const hints = missing.map((header) => nearestName(header, headers)).filter((hint) => hint !== undefined);
    throw usageError(`privacy verdict on a column that is not there: ${missing.join(", ")}`, {
      at: {file: job.path},
      next: `${hints.length > 0 ? `did you mean ${hints.join(", ")}? ` : ""}the columns are those of ${path}`
    });
  }
  const dropped = Object.entries(job.privacy).filter(([, {verdict}]) => verdict === "drop");
  const names = new Set(dropped.map(([header]) => headerName(header)));
  const mapped = Object.keys(job.columns).find((header) => names.has(headerName(header)));
  if (mapped !== undefined) {
    throw usageError(`a column is mapped and dropped: ${mapped}`, {
      at: {file: job.path},
      next: "take it out of either columns or privacy"
    });
  }
  return headers.filter((header, at) => names.has(header) && headers.indexOf(header) === at);
}
