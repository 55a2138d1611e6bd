import {programTypeTable} from "../program-type.ts";
import type {TableFile} from "../table.ts";

export const table: TableFile = {
  id: "one_to_one",
  title: "Peer specialists",
  description:
    "People served, contacts, hours, linkage and, inside, caseload, modes, no-shows and units, by period and program",
  build: (release, period) => ({
    ...programTypeTable(release, "one_to_one", period),
    notes: [
      "Caseloads, contacts per person each month, modes, no-shows and units of service are in the internal release alone."
    ]
  })
};
