import type {Workspace} from "../config/load.ts";
import {stemOf} from "./files.ts";
import type {Because} from "./proposal.ts";

/**
 * The system a file's ids belong to: that of a job which reads ids of the same name, else one named by the header. A
 * wrong guess here counts people twice or makes two people one, so that it is always said.
 */
export function chooseIdSpace(
  header: string,
  {system, jobs}: {system: string; jobs: Workspace["jobs"]}
): {id: string} & Because {
  const same = jobs.find(
    (job) =>
      job.id_space !== undefined &&
      job.system === system &&
      Object.entries(job.columns).some(([name, {to}]) => to === "person" && stemOf(name) === stemOf(header))
  );
  if (same?.id_space !== undefined)
    return {
      id: same.id_space,
      confidence: 0.7,
      reasons: [`job ${same.name} reads ids from a column of the same name`],
      doubts: ["if these ids are another system's, give it a name of its own"]
    };
  return {
    id: system === "plain" ? spaceName(header) : system,
    confidence: 0.5,
    reasons: [system === "plain" ? `named after the column ${header}` : "the system's own"],
    doubts: ["jobs whose files hold ids of the same system must name the same id_space"]
  };
}

/** `Client ID` to `client`. */
const spaceName = (header: string): string =>
  stemOf(header)
    .replace(/^(?:your|my)-/, "")
    .replace(/-?(?:id|ids|code|number|num|no|key)$/, "") || "people";
