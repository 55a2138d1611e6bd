import {measureTable} from "../measure-table.ts";
import type {TableFile} from "../table.ts";

export const table: TableFile = {
  id: "at_one_time",
  title: "At one time",
  description: "Mean scores and shares past a cut-off in surveys without ids, by period and program",
  build(release, period) {
    const measures = release.measures.filter(({id}) => /^(mean|share)_at_one_time:/.test(id));
    const credits = measures
      .flatMap(({instrument}) => instrument?.attribution ?? [])
      .filter((text) => text !== "");
    return {
      ...measureTable(release, {measures, period}),
      notes: [
        "Each survey may have reached other people: rows stand side by side, and a difference between two of them is no change in anybody.",
        ...new Set(credits)
      ]
    };
  }
};
