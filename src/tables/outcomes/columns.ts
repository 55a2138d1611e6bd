import {gapColumn} from "../figure.ts";
import type {Column} from "../table.ts";
import {crossingColumns, meaningfulColumns, responderColumns} from "./answer-columns.ts";
import {biteColumns, changeColumns, missingColumns} from "./change-columns.ts";
import {bounded} from "./column-kinds.ts";
import {testColumns} from "./holm.ts";

/** What an outcome table says of each scale, in the order a reviewer reads: who was asked, who answered, what they said. */

const cohort = "the period's cohort: people for whom the follow-up window closed in it";

const identity: readonly Column[] = [
  {key: "instrument", label: "Instrument", kind: "text"},
  {
    key: "variant",
    label: "Variant",
    kind: "text",
    definition:
      "the order and coding of the form's items, as jobs name them; of several, all are told, and their answers were brought to one key before they were scored."
  },
  {key: "scale", label: "Scale", kind: "text"},
  {key: "construct", label: "Asks about", kind: "text"},
  {key: "follow_up", label: "Follow-up", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"}
];

const returnedColumn: Column = {
  key: "n_returned",
  label: "Returned a form",
  kind: "count",
  definition: "of those due, those with a form inside the window, scored or not; in internal releases alone."
};

const flow: readonly Column[] = [
  {
    key: "n_served",
    label: "Served",
    kind: "count",
    definition: `people with at least one attended contact in the period. All columns after it are of ${cohort}.`
  },
  {
    key: "n_enrolled",
    label: "Enrolled",
    kind: "count",
    definition:
      "people who began in a program that asks the scale, and whose follow-up window has closed since."
  },
  {
    key: "n_baseline",
    label: "Baselines",
    kind: "count",
    definition: "of them, those with a scored baseline."
  },
  ...bounded(
    {
      key: "baseline_rate",
      label: "Baseline rate",
      definition: "baselines out of enrolled, with its 95% Wilson interval."
    },
    "percent"
  ),
  {
    key: "n_due",
    label: "Due",
    kind: "count",
    definition:
      "of those with a baseline, those who had not left before the window began; who left and answered all the same is due."
  },
  returnedColumn,
  {
    key: "n_followed",
    label: "Followed",
    kind: "count",
    definition: "of those due, those with a scored follow-up inside the window."
  },
  ...bounded(
    {
      key: "follow_up_rate",
      limits: "rate",
      label: "Follow-up rate",
      definition: "followed out of due, with its 95% Wilson interval."
    },
    "percent"
  ),
  ...bounded(
    {
      key: "rate_of_baselines",
      label: "Followed of all with a baseline",
      definition: "paired out of baselines, whoever had left meanwhile, with its 95% Wilson interval."
    },
    "percent"
  )
];

const basis: readonly Column[] = [
  {key: "range", label: "Scale range", kind: "text"},
  {key: "better", label: "Better", kind: "text"},
  {key: "missing_rule", label: "Missing items", kind: "text"},
  {key: "threshold", label: "Threshold of reliable change", kind: "text"},
  {key: "suppression", label: "Withheld here", kind: "text"},
  {key: "attribution", label: "Credit", kind: "text"},
  gapColumn
];

const sentences: readonly Column[] = [
  {key: "sentence", label: "In words, for a funder", kind: "sentence", form: "funder"},
  {key: "sentence_board", label: "In words, for a board", kind: "sentence", form: "board"}
];

/** @param withReturned in internal releases alone, which tell whose form could not be scored */
export const outcomeColumns = (withTests = false, withReturned = true): Column[] => [
  ...identity,
  ...flow.filter((column) => withReturned || column !== returnedColumn),
  ...changeColumns,
  ...(withTests ? testColumns : []),
  ...missingColumns,
  ...biteColumns,
  ...responderColumns,
  ...meaningfulColumns,
  ...crossingColumns,
  ...basis,
  ...sentences
];
