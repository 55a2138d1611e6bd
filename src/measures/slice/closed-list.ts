import type {Program, WorkspaceConfig} from "../../config/workspace.ts";
import {everything, type Period, type Slice} from "../cell.ts";
import {groupsOf} from "../groups.ts";
import type {Measure, Unit} from "../measure.ts";
import {type Cut, cutsFor} from "./cuts.ts";
import type {Presence} from "./presence.ts";

const unitsWithPeople: readonly Unit[] = ["person", "episode", "contact", "hour", "goal"];

/** Whether people with an id stand behind the measure; head-counts and calls have none. */
export const hasPeople = ({unit}: Pick<Measure, "unit">): boolean => unitsWithPeople.includes(unit);

export const programsOf = (
  {programTypes, appliesTo}: Measure,
  {programs}: Pick<WorkspaceConfig, "programs">
): Program[] =>
  programs.filter((program) => programTypes.includes(program.type) && (appliesTo?.(program) ?? true));

/** A slice with what it takes to judge it. */
export interface Place extends Slice {
  of: Period;
  programs: readonly Program[];
}

/**
 * The closed list of a measure's slices, whether anything happened in them or not. What can hold nothing is structural
 * and not in it: programs the measure means nothing for, program and site pairs that never occur, periods before a site
 * opened, months of records without dates, characteristics of what has no people behind it.
 */
export function closedList(
  measure: Measure,
  {
    config,
    cuts,
    periods,
    presence,
    dated
  }: {
    config: WorkspaceConfig;
    cuts: readonly Cut[];
    periods: readonly Period[];
    presence: Presence;
    dated: boolean;
  }
): Place[] {
  const applicable = programsOf(measure, config);
  const places: Place[] = [];
  for (const of of periods) {
    if (!dated && of.kind !== "all") continue;
    for (const cut of cutsFor(measure, cuts)) {
      if (cut.kind !== of.kind || (cut.characteristic && !hasPeople(measure))) continue;
      const programs = cut.program ? applicable.map((program) => [program]) : [applicable];
      for (const among of programs) {
        const sites = cut.site ? config.sites : ([everything] as const);
        for (const site of sites) {
          const program = cut.program ? (among[0] as Program).id : everything;
          if (!presence.occurs(measure, {program, programs: among, site})) continue;
          if (site !== everything && site.opened !== undefined && site.opened > of.end) continue;
          const place = {
            of,
            programs: among,
            period: of.id,
            program,
            site: site === everything ? everything : site.id
          };
          if (!cut.characteristic) places.push({...place, characteristic: everything, group: everything});
          else
            for (const characteristic of config.characteristics)
              for (const group of groupsOf(characteristic))
                places.push({...place, characteristic: characteristic.id, group});
        }
      }
    }
  }
  return places;
}
