import type {Feed} from "../feed.ts";
import {program, site} from "./shared.ts";

/** A target is of a period of the calendar (`period`), of dates (`from` and `to`), or of a grant, whole or in one of its periods. */
export const feed: Feed = {
  id: "targets",
  title: "Targets: what a measure is to come to in a period or grant",
  table: "target",
  defaults: {direction: "at_least"},
  fields: {
    measure: {
      column: "measure",
      kinds: ["label", "code"],
      required: true,
      description: "the measure's id, as on the Methods page, such as served or retention:180"
    },
    grant: {
      column: "grant_id",
      kinds: ["label", "code"],
      description: "the grant's id in waymark.yaml, where it is of one"
    },
    program: {...program, required: false, description: `${program.description}; of all together when blank`},
    site,
    period: {
      column: "period",
      kinds: ["label", "code"],
      description: "a period's id, such as FY2026, 2025-Q3 or, of a grant, Y1 or Y1-Q2"
    },
    from: {column: "starts", kinds: ["date"], ahead: true, description: "or its first day"},
    to: {column: "ends", kinds: ["date"], ahead: true, description: "and its last day"},
    value: {
      column: "value",
      kinds: ["number"],
      required: true,
      min: 0,
      description: "the target; shares between 0 and 1"
    },
    direction: {
      column: "direction",
      kinds: ["code"],
      values: ["at_least", "at_most"],
      description: "whether it is reached from below (when blank) or is a limit"
    }
  }
};
