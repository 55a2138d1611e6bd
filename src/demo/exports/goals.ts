import {isoDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {takenOn} from "../plan.ts";
import {siteNames} from "../programs.ts";
import {plainDialect} from "./plain.ts";

/** Goals as the case system lists them; what lies after the export is not in it, but for the day a goal is due. */
export function goalExport({goals}: Model): ExportFile {
  const header = ["Client ID", "Site", "Area", "Set", "Due", "Closed", "Status"];
  const spoil = spoiler(
    header,
    ["C99922", "Millbrook", "Work", "2024-01-02", "2024-04-01", "2024-03-01", "Met"],
    ","
  );
  return {
    ...plainDialect,
    path: `data/goals-${isoDay(takenOn.goals)}.csv`,
    header,
    records: goals
      .filter(({set}) => set <= takenOn.goals)
      .map(({stay, area, set, due, closed, outcome}) => {
        const over = closed !== null && closed <= takenOn.goals;
        return [
          ...[stay.person.caseId!, siteNames[stay.site], area, isoDay(set), isoDay(due)],
          ...[over ? isoDay(closed) : "", over ? (outcome === "met" ? "Met" : "Given up") : ""]
        ];
      }),
    bad: [
      spoil.cell("Due", "2023-12-01", "ends_before_it_begins"),
      spoil.cell("Status", "soon", "unknown_code")
    ]
  };
}
