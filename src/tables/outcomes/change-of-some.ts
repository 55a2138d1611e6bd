import type {Column} from "../table.ts";

/** Columns of tables that tell of the change of some of the people: a group, those with so many contacts. */

export const pairedColumn: Column = {
  key: "n_paired",
  label: "Paired",
  kind: "count",
  definition: "people with a scored form both times."
};

export const changeColumns: readonly Column[] = [
  {
    key: "change",
    label: "Mean change",
    kind: "score",
    definition: "follow-up minus baseline, in points of the scale."
  },
  {key: "change_lower", label: "Mean change, lower", kind: "score"},
  {key: "change_upper", label: "Mean change, upper", kind: "score"},
  {
    key: "benefit",
    label: "Toward better",
    kind: "score",
    definition: "the change, signed so that more is better."
  }
];
