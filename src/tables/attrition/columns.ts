import {bounded} from "../outcomes/column-kinds.ts";
import {printedAsIs} from "../print.ts";
import type {Column, PrintedColumn} from "../table.ts";

export const attritionColumns: readonly Column[] = [
  {key: "instrument", label: "Instrument", kind: "text"},
  {key: "scale", label: "Scale", kind: "text"},
  {key: "follow_up", label: "Follow-up", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "characteristic", label: "Characteristic", kind: "text"},
  {key: "group", label: "Group", kind: "text"},
  {
    key: "among",
    label: "Among",
    kind: "text",
    definition:
      "everybody with a baseline; or those due alone, where no more is published, and then whoever left before the window began is on neither side."
  },
  {
    key: "n_answered",
    label: "Answered",
    kind: "count",
    definition: "people of the group who answered again."
  },
  {key: "n_lost", label: "Lost", kind: "count", definition: "people of the group who did not."},
  {
    key: "share_answered",
    label: "Of those who answered",
    kind: "percent",
    definition: "the group's share of everybody who answered again."
  },
  {
    key: "share_lost",
    label: "Of those lost",
    kind: "percent",
    definition: "the group's share of everybody who did not."
  },
  ...bounded(
    {
      key: "difference",
      label: "Difference",
      definition: "the first share less the second, with Newcombe's 95% interval."
    },
    "percent"
  ),
  {
    key: "smd",
    label: "Standardized difference",
    kind: "effect",
    definition:
      "answered less lost, in standard deviations (Austin 2009); of the score from 30 people on either side."
  },
  {
    key: "flag",
    label: "Differ",
    kind: "text",
    definition:
      "yes from 0.20 on, either way; may be chance, where the difference's interval holds zero or no interval is told."
  }
];

const byKey = (...keys: readonly string[]): Column[] =>
  attritionColumns.filter(({key}) => keys.includes(key));

export const attritionPrinted: readonly PrintedColumn[] = [
  ...printedAsIs(byKey("scale", "follow_up", "period", "program", "characteristic", "group")),
  {label: "Answered", template: "{n_answered} ({share_answered})"},
  {label: "Lost", template: "{n_lost} ({share_lost})"},
  {label: "Difference [95% CI]", template: "{difference} [{difference_lower}, {difference_upper}]"},
  {label: "Standardized difference", template: "{smd}"},
  {label: "Differ", template: "{flag}"}
];
