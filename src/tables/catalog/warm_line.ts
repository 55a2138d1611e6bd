import {measureTable} from "../measure-table.ts";
import type {TableFile} from "../table.ts";

export const table: TableFile = {
  id: "warm_line",
  title: "Warm line",
  description: "Calls offered, answered and abandoned, by period and program",
  build(release, period) {
    const content = measureTable(release, {
      measures: release.measures.filter(({family}) => family === "warm_line"),
      period
    });
    return {
      ...content,
      notes: [
        "Calls are counted, not people: the same person may call more than once, and no interval is given for a count."
      ]
    };
  }
};
