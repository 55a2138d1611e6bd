import {isoDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {takenOn} from "../plan.ts";
import {plainDialect} from "./plain.ts";

/** Guests who are in the case system too, as the house asked them: the card they sign in with, and their case number. */
export function linkedIdsExport({people}: Model): ExportFile {
  const header = ["Guest", "Case number", "Asked by"];
  const spoil = spoiler(header, ["WH-9904", "C99909", "front desk"], ",");
  return {
    ...plainDialect,
    path: `data/linked-ids-${isoDay(takenOn.linkedIds)}.csv`,
    header,
    records: people
      .filter(({caseId, doorId}) => caseId !== null && doorId !== null)
      .map(({caseId, doorId}, index) => [
        index % 11 === 0 ? doorId!.toLowerCase() : doorId!,
        caseId!,
        index % 4 === 0 ? "evening desk" : "front desk"
      ]),
    bad: [
      spoil.cell("Guest", "", "missing_required"),
      spoil.cell("Case number", "1.23E+11", "spreadsheet_id"),
      spoil.tooShort()
    ]
  };
}
