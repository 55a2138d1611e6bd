import {measureTable} from "../measure-table.ts";
import type {TableFile} from "../table.ts";

export const table: TableFile = {
  id: "retrospective",
  title: "As remembered afterwards",
  description:
    "Mean change since before as people remember it, in surveys that ask both on one form, by period and program",
  build(release, period) {
    const measures = release.measures.filter(({id}) => id.startsWith("retrospective_change:"));
    const credits = measures
      .flatMap(({instrument}) => instrument?.attribution ?? [])
      .filter((text) => text !== "");
    return {
      ...measureTable(release, {measures, period}),
      notes: [
        "Nobody was asked at the start: one form asked how it is now and, thinking back, how it was before. It cannot stand in for a baseline, and is not compared with change between two forms.",
        ...new Set(credits)
      ]
    };
  }
};
