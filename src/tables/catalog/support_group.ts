import {measureTable} from "../measure-table.ts";
import type {TableFile} from "../table.ts";

const ofSessions: ReadonlySet<string> = new Set(["sessions", "attendances"]);

export const table: TableFile = {
  id: "support_group",
  title: "Support groups",
  description:
    "Sessions, attendances, size of groups, hours, facilitators, newcomers and regulars, by period and program",
  build(release, period) {
    const content = measureTable(release, {
      measures: release.measures.filter(({family, id}) => family === "support_group" || ofSessions.has(id)),
      period
    });
    return {
      ...content,
      notes: [
        "A session counts its head-count, else the names signed in, never both. Groups that count heads alone have every figure of sessions, and none of newcomers and regulars, which need names: there the cell is empty, not 0."
      ]
    };
  }
};
