import type {Column, PrintedColumn} from "../table.ts";

/** What a survey at one time is told by: one row a form, scale or item, of one period and program. */
export const columns: readonly Column[] = [
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "form", label: "Form", kind: "text"},
  {key: "about", label: "About", kind: "text"},
  {
    key: "returned",
    label: "Returned",
    kind: "count",
    definition:
      "people who gave back the form with at least one answer; two forms without an id are two people."
  },
  {
    key: "asked",
    label: "Asked",
    kind: "count",
    definition:
      "people the survey was meant for, as the organization declares them; not known where it declares nothing of some of the surveys."
  },
  {
    key: "share",
    label: "Share",
    kind: "percent",
    definition:
      "of a form, returned of those asked; of a scale, people past its cut-off of those scored; of an item, people who agreed of those who answered it."
  },
  {key: "share_lower", label: "Share, lower limit", kind: "percent"},
  {key: "share_upper", label: "Share, upper limit", kind: "percent"},
  {
    key: "mean",
    label: "Mean",
    kind: "score",
    definition: "mean score of those scored, in points of the scale, with its t interval."
  },
  {key: "mean_lower", label: "Mean, lower limit", kind: "score"},
  {key: "mean_upper", label: "Mean, upper limit", kind: "score"},
  {key: "n", label: "Of", kind: "count", definition: "how many people the share or the mean is of."}
];

export const printed: readonly PrintedColumn[] = [
  {label: "Period", template: "{period}"},
  {label: "Program", template: "{program}"},
  {label: "Form", template: "{form}"},
  {label: "About", template: "{about}"},
  {label: "Returned", template: "{returned}"},
  {label: "Asked", template: "{asked}"},
  {label: "Share [95% CI]", template: "{share} [{share_lower}, {share_upper}]"},
  {label: "Mean [95% CI]", template: "{mean} [{mean_lower}, {mean_upper}]"},
  {label: "Of", template: "{n}"}
];
