import type {ProgramType} from "../../../src/config/workspace.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {list} from "../words.js";

const names: Readonly<Record<ProgramType, string>> = {
  support_group: "support group",
  one_to_one: "program of peer specialists",
  peer_run: "peer-run program",
  warm_line: "warm line"
};

/** Said where a page has nothing to draw: there is no such program, or nothing has been read of it. */
export function noProgram(
  {programs}: Pick<SiteData, "programs">,
  type: ProgramType
): [said: string, then: string] {
  const own = programs.filter((program) => program.type === type).map(({name}) => name);
  return own.length === 0
    ? [
        `This organization runs no ${names[type]}.`,
        `The page fills when waymark.yaml names a program of the type ${type} and a run reads its records.`
      ]
    : [
        `There are no numbers about ${list(own)} yet.`,
        "They appear after a run that reads its attendance or contacts, and, for others than the organization, once a period has closed."
      ];
}
