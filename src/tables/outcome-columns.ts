import {gapColumn} from "./figure.ts";
import type {Column, PrintedColumn} from "./table.ts";

/** What an outcome table says of each scale, in the order a reviewer reads: who was asked, who answered, what they said. */
export const outcomeColumns: readonly Column[] = [
  {key: "instrument", label: "Instrument", kind: "text"},
  {key: "scale", label: "Scale", kind: "text"},
  {key: "follow_up", label: "Follow-up", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {
    key: "n_served",
    label: "Served",
    kind: "count",
    definition: "people with at least one attended contact in the period."
  },
  {key: "n_baseline", label: "Baselines", kind: "count", definition: "people with a scored baseline."},
  {
    key: "n_due",
    label: "Due",
    kind: "count",
    definition: "of them, those whose follow-up window has closed."
  },
  {
    key: "n_followed",
    label: "Followed",
    kind: "count",
    definition: "of those due, those with a follow-up inside the window."
  },
  {
    key: "follow_up_rate",
    label: "Follow-up rate",
    kind: "percent",
    definition: "followed out of due, with its 95% Wilson interval."
  },
  {key: "rate_lower", label: "Rate, lower limit", kind: "percent"},
  {key: "rate_upper", label: "Rate, upper limit", kind: "percent"},
  {
    key: "n_paired",
    label: "Paired",
    kind: "count",
    definition:
      "people with a scored baseline and a scored follow-up; the scores and the change are theirs alone."
  },
  {key: "mean_pre", label: "Baseline mean", kind: "score"},
  {key: "sd_pre", label: "Baseline SD", kind: "score"},
  {key: "mean_post", label: "Follow-up mean", kind: "score"},
  {key: "sd_post", label: "Follow-up SD", kind: "score"},
  {
    key: "mean_change",
    label: "Mean change",
    kind: "score",
    definition: "mean of follow-up minus baseline, in points of the scale, with its 95% t interval."
  },
  {key: "change_lower", label: "Change, lower limit", kind: "score"},
  {key: "change_upper", label: "Change, upper limit", kind: "score"},
  {
    key: "effect_size",
    label: "Hedges-corrected d_av",
    kind: "effect",
    definition:
      "mean change over the mean of the two standard deviations, times Hedges' exact small-sample correction (df n - 1)."
  },
  {key: "range", label: "Scale range", kind: "text"},
  {key: "better", label: "Better", kind: "text"},
  {key: "missing_rule", label: "Missing items", kind: "text"},
  gapColumn,
  {key: "sentence", label: "In words", kind: "sentence"}
];

/** The same in a document, where mean and spread, change and interval share a column. */
export const outcomePrinted: readonly PrintedColumn[] = [
  {label: "Instrument", template: "{instrument}: {scale}"},
  {label: "Follow-up", template: "{follow_up}"},
  {label: "Period", template: "{period}"},
  {label: "Program", template: "{program}"},
  {label: "Baselines", template: "{n_baseline}"},
  {label: "Due", template: "{n_due}"},
  {label: "Followed [95% CI]", template: "{n_followed}, {follow_up_rate} [{rate_lower}, {rate_upper}]"},
  {label: "Paired", template: "{n_paired}"},
  {label: "Baseline M (SD)", template: "{mean_pre} ({sd_pre})"},
  {label: "Follow-up M (SD)", template: "{mean_post} ({sd_post})"},
  {label: "Mean change [95% CI]", template: "{mean_change} [{change_lower}, {change_upper}]"},
  {label: "Hedges-corrected d_av", template: "{effect_size}"}
];
