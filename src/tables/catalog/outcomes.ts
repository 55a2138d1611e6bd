import {type Cell, everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure, gapColumn, monthsMissing, valueFigure} from "../figure.ts";
import {changeNotEffect} from "../notes.ts";
import {outcomeColumns, outcomePrinted} from "../outcome-columns.ts";
import {outcomeSentence} from "../outcome-sentence.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Row, TableFile} from "../table.ts";

type OutcomeMeasure = PublishedMeasure & Required<Pick<PublishedMeasure, "instrument" | "followUp">>;

export const table: TableFile = {
  id: "outcomes",
  title: "Outcomes",
  description:
    "Baseline, follow-up and paired change of every scale, with follow-up rates and a sentence for each row",
  build(release, period) {
    const changes = release.measures.filter(isChange);
    const cellOf = indexCells(release.cells);
    const rows = changes.flatMap((measure) => rowsOf(release, cellOf, measure, period));
    return {
      columns: outcomeColumns,
      rows,
      printed: outcomePrinted,
      notes: [
        changeNotEffect,
        ...unique(
          changes.flatMap(({instrument}) =>
            instrument.missing === undefined ? [] : [`${instrument.name}: ${instrument.missing}.`]
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

function rowsOf(
  release: ReleaseView,
  cellOf: CellIndex,
  measure: OutcomeMeasure,
  period: string | undefined
): Row[] {
  const rateId = measure.id.replace("outcome_change:", "follow_up_rate:");
  const {instrument, followUp} = measure;
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}) => {
      const slice = wholeSlice(chosen.id, program);
      const change = cellOf(measure.id, slice);
      const rate = cellOf(rateId, slice);
      const served = cellOf("served", slice);
      if (change === undefined && rate === undefined) return [];
      return [
        {
          instrument: instrument.name,
          scale: instrument.scaleName,
          follow_up: followUp.name,
          period: chosen.label,
          program: name,
          n_served: valueFigure(served),
          ...rateFigures(rate),
          ...changeFigures(change),
          range: `${instrument.range[0]} to ${instrument.range[1]}`,
          better: instrument.direction,
          missing_rule: instrument.missing ?? null,
          [gapColumn.key]: monthsMissing([change, rate, served]),
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
  n_due: figure(rate, ({denominator}) => denominator),
  n_followed: figure(rate, ({numerator}) => numerator),
  follow_up_rate: figure(rate, ({value}) => value),
  rate_lower: figure(rate, ({lower}) => lower),
  rate_upper: figure(rate, ({upper}) => upper)
});

const changeFigures = (change: Cell | undefined): Row => ({
  n_baseline: figure(change, ({more}) => more.n_baseline),
  n_paired: figure(change, ({denominator}) => denominator),
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
