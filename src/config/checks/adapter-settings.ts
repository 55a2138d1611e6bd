import {isAbsolute} from "node:path";
import {adapterSettings} from "../adapter-settings.ts";
import type {Finding, JobCheck} from "./check.ts";

/** What one adapter needs is of no use to another: a setting that nobody reads would look like one that works. */
export const checkAdapterSettings: JobCheck = ({job}) => [
  ...(Object.keys(adapterSettings) as (keyof typeof adapterSettings)[]).flatMap((name): Finding[] => {
    const system = name.replaceAll("_", "-");
    return job[name] === undefined || job.system === system
      ? []
      : [
          {path: [name], atName: true, message: `${name} is for system ${system}; the job's is ${job.system}`}
        ];
  }),
  ...checkDictionary(job.redcap)
];

function checkDictionary(redcap: Parameters<JobCheck>[0]["job"]["redcap"]): Finding[] {
  if (redcap === undefined) return [];
  const {dictionary, values} = redcap;
  if (dictionary === undefined)
    return values === "labels"
      ? [{path: ["redcap", "values"], message: "labels need the dictionary, which the job does not name"}]
      : [];
  return isAbsolute(dictionary) || dictionary.split(/[\\/]/).includes("..")
    ? [{path: ["redcap", "dictionary"], message: `${dictionary} leaves the workspace`}]
    : [];
}
