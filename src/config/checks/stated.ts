import {factNames} from "../../intake/feeds/facts.ts";
import type {Finding, JobCheck} from "./check.ts";

/** What a job of facts or targets fills between its fields. */
export const checkStated: JobCheck = ({job, feed}) => {
  const given = new Set([...Object.values(job.columns).map(({to}) => to), ...Object.keys(job.constants)]);
  const has = (name: string): boolean => given.has(name);
  const find = (message: string): Finding => ({path: ["columns"], atName: true, message});
  if (feed.id === "facts") {
    const wide = Object.keys(factNames).some(has);
    if (has("name") !== has("value"))
      return [find("name and value go together: map both, or a column for each figure")];
    if (!wide && !has("value"))
      return [
        find(`facts needs a figure: map name and value, or any of ${Object.keys(factNames).join(", ")}`)
      ];
    if (has("characteristic") !== has("group"))
      return [find("characteristic and group go together: map both or neither")];
  }
  if (feed.id === "targets") {
    if (has("from") !== has("to")) return [find("from and to go together: map both or neither")];
    if (!has("period") && !has("from") && !has("grant"))
      return [find("targets needs a time: map period, from and to, or grant for a grant's whole time")];
  }
  return [];
};
