import {measureTable} from "../measure-table.ts";
import type {TableFile} from "../table.ts";

const besides: ReadonlySet<string> = new Set([
  "served",
  "new_program",
  "active",
  "attendances",
  "course_completion"
]);

export const table: TableFile = {
  id: "peer_run",
  title: "Peer-run programs",
  description:
    "Members served, days open, average daily attendance, events, volunteering and completed courses, by period and program",
  build(release, period) {
    const content = measureTable(release, {
      measures: release.measures.filter(({family, id}) => family === "peer_run" || besides.has(id)),
      period
    });
    return {
      ...content,
      notes: [
        "Days open are those the organization wrote down, or the days on which somebody came where these are more or none are written down."
      ]
    };
  }
};
