import {type Cell, everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure} from "../figure.ts";
import {changeNotEffect} from "../notes.ts";
import {outcomeSentence} from "../outcome-sentence.ts";
import {chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Column, PrintedColumn, Row, TableFile} from "../table.ts";

type OutcomeMeasure = PublishedMeasure & Required<Pick<PublishedMeasure, "instrument" | "followUp">>;

const columns: readonly Column[] = [
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
  {key: "sentence", label: "In words", kind: "sentence"}
];

const printed: readonly PrintedColumn[] = [
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

export const table: TableFile = {
  id: "outcomes",
  title: "Outcomes",
  description:
    "Baseline, follow-up and paired change of every scale, with follow-up rates and a sentence for each row",
  build(release, period) {
    const changes = release.measures.filter(isChange);
    const rows = changes.flatMap((measure) => rowsOf(release, measure, period));
    return {
      columns,
      rows,
      printed,
      notes: [
        changeNotEffect,
        ...unique(
          changes.map(
            ({instrument}) => `${instrument.name}: ${instrument.missing ?? "scored by its own rule"}.`
          )
        ),
        ...unique(
          changes
            .filter(({instrument}) => instrument.status !== "verified")
            .map(
              ({instrument}) =>
                `${instrument.name}: its scoring has not been checked against a published source.`
            )
        ),
        ...unique(changes.map(({instrument}) => instrument.attribution))
      ]
    };
  }
};

const isChange = (measure: PublishedMeasure): measure is OutcomeMeasure =>
  measure.id.startsWith("outcome_change:") &&
  measure.instrument !== undefined &&
  measure.followUp !== undefined;

function rowsOf(release: ReleaseView, measure: OutcomeMeasure, period: string | undefined): Row[] {
  const cellOf = indexCells(release.cells);
  const rateId = measure.id.replace("outcome_change:", "follow_up_rate:");
  const {instrument, followUp} = measure;
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}) => {
      const slice = wholeSlice(chosen.id, program);
      const change = cellOf(measure.id, slice);
      const rate = cellOf(rateId, slice);
      if (change === undefined && rate === undefined) return [];
      return [
        {
          instrument: instrument.name,
          scale: instrument.scaleName,
          follow_up: followUp.name,
          period: chosen.label,
          program: name,
          n_served: figure(cellOf("served", slice), ({value}) => value),
          ...rateFigures(rate),
          ...changeFigures(change),
          range: `${instrument.range[0]} to ${instrument.range[1]}`,
          better: instrument.direction,
          missing_rule: instrument.missing ?? null,
          sentence: outcomeSentence({
            change,
            measure,
            word: release.dimensions.word,
            period: chosen.label,
            program: program === everything ? release.dimensions.organization : name
          })
        }
      ];
    })
  );
}

const rateFigures = (rate: Cell | undefined): Row => ({
  n_baseline: figure(rate, ({more}) => more.n_baseline),
  n_due: figure(rate, ({denominator}) => denominator),
  n_followed: figure(rate, ({numerator}) => numerator),
  follow_up_rate: figure(rate, ({value}) => value),
  rate_lower: figure(rate, ({lower}) => lower),
  rate_upper: figure(rate, ({upper}) => upper)
});

const changeFigures = (change: Cell | undefined): Row => ({
  n_paired: figure(change, ({people}) => people),
  mean_pre: figure(change, ({more}) => more.mean_pre),
  sd_pre: figure(change, ({more}) => more.sd_pre),
  mean_post: figure(change, ({more}) => more.mean_post),
  sd_post: figure(change, ({more}) => more.sd_post),
  mean_change: figure(change, ({value}) => value),
  change_lower: figure(change, ({lower}) => lower),
  change_upper: figure(change, ({upper}) => upper),
  effect_size: figure(change, ({more}) => more.effect_size)
});

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
