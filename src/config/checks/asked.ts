import type {AskedWave, WorkspaceConfig} from "../workspace.ts";
import {type Finding, unknownName} from "./check.ts";

/** Surveys of which it is declared how many people were asked: known names, and nobody asked twice on one day. */
export function checkAsked(
  {asked, programs}: Pick<WorkspaceConfig, "asked" | "programs">,
  instrumentIds: readonly string[]
): Finding[] {
  return asked.flatMap((wave, i) => {
    const other = asked.findIndex((before, j) => j < i && overlap(before, wave));
    return [
      ...unknownName(["asked", i, "instrument"], "instrument", wave.instrument, instrumentIds),
      ...(wave.program === undefined
        ? []
        : unknownName(
            ["asked", i, "program"],
            "program",
            wave.program,
            programs.map(({id}) => id)
          )),
      ...(other < 0
        ? []
        : [
            {
              path: ["asked", i, "from"],
              message: `${wave.instrument} from ${wave.from} to ${wave.to} overlaps entry ${other + 1}: its forms would belong to two surveys; part their days, or name a program in both`
            }
          ])
    ];
  });
}

const overlap = (a: AskedWave, b: AskedWave): boolean =>
  a.instrument === b.instrument &&
  a.from <= b.to &&
  b.from <= a.to &&
  (a.program === undefined || b.program === undefined || a.program === b.program);
