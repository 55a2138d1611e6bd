import type {PrintedColumn} from "../table.ts";
import {testPrinted} from "./holm.ts";

/** The same in a document: what belongs together shares a column, and a sheet's width is kept by printing it in parts. */

const leading: readonly PrintedColumn[] = [
  {label: "Scale", template: "{scale} ({instrument})"},
  {label: "Follow-up", template: "{follow_up}"},
  {label: "Period", template: "{period}"},
  {label: "Program", template: "{program}"}
];

const answer = (label: string, key: string, part: string): PrintedColumn => ({
  label: `${label} [95% CI]`,
  template: `{n_${key}}, {${key}} [{${key}_lower}, {${key}_upper}]`,
  part
});

const asked = "Who was asked and who answered";
const changed = "How much scores changed";
const missing = "What those who did not answer may mean";
const bent = "What bends a change";
const people = "How many people changed";
const crossed = "Who crossed a cut-off";

export const outcomePrinted = (withTests = false): PrintedColumn[] => [
  ...leading,
  {label: "Served", template: "{n_served}", part: asked},
  {label: "Enrolled", template: "{n_enrolled}", part: asked},
  {label: "Baselines", template: "{n_baseline}", part: asked},
  {label: "Due", template: "{n_due}", part: asked},
  {
    label: "Followed [95% CI]",
    template: "{n_followed}, {follow_up_rate} [{rate_lower}, {rate_upper}]",
    part: asked
  },
  {
    label: "Of all with a baseline [95% CI]",
    template: "{rate_of_baselines} [{rate_of_baselines_lower}, {rate_of_baselines_upper}]",
    part: asked
  },
  {label: "Paired", template: "{n_paired}", part: changed},
  {label: "Baseline M (SD)", template: "{mean_pre} ({sd_pre})", part: changed},
  {label: "Follow-up M (SD)", template: "{mean_post} ({sd_post})", part: changed},
  {label: "Mean change [95% CI]", template: "{mean_change} [{change_lower}, {change_upper}]", part: changed},
  {label: "Toward better", template: "{benefit}", part: changed},
  {
    label: "Hodges-Lehmann [95% CI]",
    template: "{hl_change} [{hl_change_lower}, {hl_change_upper}]",
    part: changed
  },
  {label: "Hedges-corrected d_av", template: "{effect_size}", part: changed},
  {label: "Hedges-corrected d_pre", template: "{effect_size_pre}", part: changed},
  ...(withTests ? testPrinted(changed) : []),
  {label: "Paired less lost at baseline, SD", template: "{baseline_gap}", part: missing},
  {
    label: "Change over all, were the lost unchanged [95% CI]",
    template: "{overall_unchanged} [{overall_unchanged_lower}, {overall_unchanged_upper}]",
    part: missing
  },
  {
    label: "By a mixed model [95% CI]",
    template: "{model_change} [{model_change_lower}, {model_change_upper}]",
    part: missing
  },
  {label: "Tipping point", template: "{tipping_point}", part: missing},
  {label: "Began at the lowest score", template: "{floor}", part: bent},
  {label: "Began at the highest score", template: "{ceiling}", part: bent},
  {label: "Start, from people at large, SD", template: "{from_norm}", part: bent},
  {label: "Regression to the mean", template: "{regression_to_mean}", part: bent},
  answer("Reliably better", "reliably_better", people),
  answer("Meaningful, not reliable", "meaningful_not_reliable", people),
  answer("No reliable change", "no_reliable_change", people),
  answer("Reliably worse", "reliably_worse", people),
  {label: "Change that matters", template: "{mid}", part: people},
  answer("Change that matters, reached", "mid_reached", people),
  {label: "Cut-off", template: "{cut_off}", part: crossed},
  answer("Left it", "cut_off_left", crossed),
  answer("Reached it", "cut_off_reached", crossed),
  answer("Both times", "cut_off_stayed", crossed),
  answer("Neither time", "cut_off_never", crossed)
];
