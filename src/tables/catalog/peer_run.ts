import {programTypeTable} from "../program-type.ts";
import type {TableFile} from "../table.ts";

export const table: TableFile = {
  id: "peer_run",
  title: "Peer-run programs",
  description:
    "Members served, days open, average daily attendance, events, volunteering and completed courses, by period and program",
  build: (release, period) => ({
    ...programTypeTable(release, "peer_run", period),
    notes: [
      "Days open are those the organization wrote down, or the days on which somebody came where none are written down."
    ]
  })
};
