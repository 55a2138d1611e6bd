import type {ReleaseView} from "../../release/view.ts";
import {measureTable} from "../measure-table.ts";
import {printValue} from "../print.ts";
import type {Row, TableFile} from "../table.ts";

export const table: TableFile = {
  id: "engagement",
  title: "Engagement",
  description:
    "People served, new and active, contacts, hours, sessions, attendances and retention, by period and program",
  build: (release, period) =>
    measureTable(release, {
      measures: release.measures.filter(
        ({family, id}) => (family === "engagement" || family === "retention") && id !== "retention_curve"
      ),
      period,
      sentence: (row, place) => sentence(release, row, place)
    })
};

/** Says what can be said: a figure in whose place a word stands is left out of it. */
function sentence(
  {dimensions}: ReleaseView,
  row: Row,
  {period, program}: {period: string; program: string}
): string {
  const {word, organization} = dimensions;
  const count = (key: string, before: string, after: string): string[] =>
    typeof row[key] === "number" ? [`${before}${printValue("count", row[key])}${after}`] : [];
  const parts = [
    ...count("served", "", ` ${word}s were served`),
    ...count("new_organization", "", " of them for the first time"),
    ...count("contacts", "with ", " attended contacts"),
    ...count("attendances", "and ", " attendances at groups and events")
  ];
  return typeof row.served === "number"
    ? `${program === "All programs" ? organization : program}, ${period}: ${parts.join(", ")}.`
    : "";
}
