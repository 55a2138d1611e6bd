import {isAbsolute} from "node:path";
import {type Finding, type JobCheck, unknownName} from "./check.ts";

/** Which files, read by which adapter, dated how. */
export const checkReading: JobCheck = ({job, systems}) => [
  ...unknownName(["system"], "system", job.system, systems),
  ...[job.files].flat().flatMap((pattern, i): Finding[] =>
    isAbsolute(pattern) || pattern.split(/[\\/]/).includes("..")
      ? [
          {
            path: typeof job.files === "string" ? ["files"] : ["files", i],
            message: `${pattern} leaves the workspace; exports lie below it, in data/`
          }
        ]
      : []
  ),
  ...checkFileNameDate(job.export_date)
];

function checkFileNameDate(date: Parameters<JobCheck>[0]["job"]["export_date"]): Finding[] {
  if (date === undefined || !("file_name" in date)) return [];
  const path = ["export_date", "file_name"];
  const groups = groupsOf(date.file_name);
  if (groups === undefined) return [{path, message: "not a regular expression"}];
  return groups === 1
    ? []
    : [{path, message: `needs one group in brackets that holds the date, and has ${groups}`}];
}

function groupsOf(pattern: string): number | undefined {
  try {
    return (new RegExp(`${pattern}|`).exec("")?.length ?? 1) - 1;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A column is either used or cut, not both. */
export const checkPrivacy: JobCheck = ({job}) =>
  Object.entries(job.privacy).flatMap(([header, {verdict}]) =>
    verdict === "drop" && job.columns[header] !== undefined
      ? [{path: ["privacy", header], message: `${header} is mapped under columns and dropped here`}]
      : []
  );
