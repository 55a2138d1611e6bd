import {isTrajectory, type Told, type Wave, wavesOf} from "../../../reports/components/outcomes/waves.ts";
import type {Cell} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure, gapColumn, monthsMissing, pointsFigure, withheld} from "../figure.ts";
import {changeNotEffect} from "../notes.ts";
import {printedAsIs} from "../print.ts";
import {type CellIndex, chosenPeriods, indexCells, organizationAndPrograms, wholeSlice} from "../select.ts";
import type {Column, ColumnKind, PrintedColumn, Row, TableFile, Value} from "../table.ts";

/** A figure and its limits, as three columns. */
const ranged = (key: string, label: string, kind: ColumnKind, definition: string): Column[] => [
  {key, label, kind, definition},
  {key: `${key}_lower`, label: `${label}, lower`, kind},
  {key: `${key}_upper`, label: `${label}, upper`, kind}
];

const columns: readonly Column[] = [
  {key: "instrument", label: "Instrument", kind: "text"},
  {key: "scale", label: "Scale", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "wave", label: "Wave", kind: "text"},
  {
    key: "n",
    label: "Seen",
    kind: "count",
    definition:
      "of people with a scored baseline whose last window closed in the period, those with a scored form of the wave."
  },
  ...ranged("mean", "Mean", "score", "of those seen at the wave, with its t interval."),
  {key: "sd", label: "SD", kind: "score"},
  ...ranged(
    "change",
    "Change of those seen at both",
    "score",
    "score at the wave minus baseline, of people with both, with its t interval."
  ),
  ...ranged("model_mean", "Mean by the model", "score", "were everybody with a baseline seen at every wave."),
  ...ranged("model_change", "Change by the model", "score", "the same, less baseline."),
  {
    key: "agree",
    label: "Pairs and model agree",
    kind: "text",
    definition:
      "no where only one of the two intervals holds 0, where the changes go opposite ways, or where they lie further apart than half a standard error of the pairs' own."
  },
  gapColumn
];

const within = (label: string, key: string): PrintedColumn => ({
  label: `${label} [95% CI]`,
  template: `{${key}} [{${key}_lower}, {${key}_upper}]`
});

/** One row a wave, so that a form asked six times is as easy to read as one asked three times. */
export const table: TableFile = {
  id: "waves",
  title: "Waves",
  description:
    "Mean scores at the start and at each follow-up of one cohort, of those seen and by a mixed model, where a scale has two follow-ups or more",
  build(release, period) {
    const cellOf = indexCells(release.cells);
    const measures = release.measures.filter(isTrajectory);
    return {
      columns,
      rows: measures.flatMap((measure) => rowsOf(release, cellOf, measure, period)),
      printed: [
        ...printedAsIs(columns.slice(1, 6)),
        within("Mean", "mean"),
        {label: "SD", template: "{sd}"},
        within("Change of those seen at both", "change"),
        within("Change by the model", "model_change"),
        {label: "Agree", template: "{agree}"}
      ],
      notes: [
        changeNotEffect,
        "The model: linear, every score, wave as categories, a random intercept for each person, REML, Satterthwaite degrees of freedom. It takes data to be missing at random: whether somebody was seen depends on nothing but scores the person gave at other waves. If people stayed away for how they were doing then, it is off, and nothing in the data can show that.",
        "Another table's change by a mixed model is of the baseline and one follow-up; this one uses every wave, so that they differ.",
        "Outside, a wave between the first and the last tells only of the model's change, and the start only how many were seen: more would leave a few people's scores when it is taken from other tables."
      ]
    };
  }
};

function rowsOf(
  release: ReleaseView,
  cellOf: CellIndex,
  measure: PublishedMeasure,
  period: string | undefined
): Row[] {
  const {instrument, waves = []} = measure;
  if (instrument === undefined) return [];
  return chosenPeriods(release, period).flatMap((chosen) =>
    organizationAndPrograms(release).flatMap(({program, name}) => {
      const cell = cellOf(measure.id, wholeSlice(chosen.id, program));
      if (cell === undefined || cell.status === "empty" || cell.status === "missing") return [];
      const told = wavesOf(cell, measure);
      return waves.map((wave, number) => ({
        instrument: instrument.name,
        scale: instrument.scaleName,
        period: chosen.label,
        program: name,
        wave,
        ...figuresOf(cell, told[number], waves.length - 1),
        [gapColumn.key]: monthsMissing([cell])
      }));
    })
  );
}

function figuresOf(cell: Cell, wave: Wave | undefined, last: number): Row {
  const isStart = wave?.number === 0;
  // Whoever is seen has a mean; where it is not there it was taken out.
  const isKept = (wave?.n === null || (wave?.n ?? 0) > 0) && wave?.mean.value === null;
  const seen = (value: number | null | undefined): Value =>
    isKept && (value ?? null) === null ? withheld : pointsFigure(cell, () => value);
  const bounded = (
    key: string,
    told: Told | undefined,
    read: (value: number | null | undefined) => Value
  ): Row => ({
    [key]: read(told?.value),
    [`${key}_lower`]: read(told?.lower),
    [`${key}_upper`]: read(told?.upper)
  });
  const points = (value: number | null | undefined): Value => pointsFigure(cell, () => value);
  return {
    n: wave?.n === null ? withheld : figure(cell, () => wave?.n),
    ...bounded("mean", wave?.mean, seen),
    sd: seen(wave?.sd),
    ...bounded("change", wave?.pairs, isStart ? () => null : wave?.number === last ? points : seen),
    ...bounded("model_mean", wave?.modelMean, points),
    ...bounded("model_change", wave?.model, isStart ? () => null : points),
    agree: wave === undefined || wave.disagrees === null ? null : wave.disagrees ? "no" : "yes"
  };
}
