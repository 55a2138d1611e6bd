import {groupsOf, notRecorded} from "../../measures/groups.ts";
import type {WorkspaceConfig} from "../workspace.ts";
import {type Finding, unknownName} from "./check.ts";

/** Shares of a population: of groups that the characteristic has. */
export const checkPopulation = ({characteristics}: Pick<WorkspaceConfig, "characteristics">): Finding[] =>
  characteristics.flatMap((characteristic, i) => {
    const groups = groupsOf(characteristic).filter((group) => group !== notRecorded);
    return Object.keys(characteristic.population?.shares ?? {}).flatMap((group) =>
      unknownName(
        ["characteristics", i, "population", "shares", group],
        `group of ${characteristic.id}`,
        group,
        groups,
        true
      )
    );
  });
