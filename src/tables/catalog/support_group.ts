import {programTypeTable} from "../program-type.ts";
import type {TableFile} from "../table.ts";

export const table: TableFile = {
  id: "support_group",
  title: "Support groups",
  description:
    "Sessions, attendances, size of groups, hours, facilitators, newcomers and regulars, by period and program",
  build: (release, period) => ({
    ...programTypeTable(release, "support_group", period),
    notes: [
      "A session counts its head-count, else the names signed in, never both. Groups that count heads alone have every figure of sessions, and none of people, newcomers and regulars, which need names: there the cell is blank, not 0."
    ]
  })
};
