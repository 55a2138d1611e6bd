import type {Instrument, Scale} from "../../instruments/instrument.ts";
import type {ColumnProfile} from "../profile.ts";
import {namesInstrument} from "./names.ts";

/** A column that holds a questionnaire's score as somebody worked it out. */
export interface ScoreColumn {
  header: string;
  instrument: Instrument;
  scale: Scale;
}

const ofScore = /(?:^|[^\p{L}])(?:total|score|sum|tot)(?:[^\p{L}]|$)/iu;

/** `PHQ9_total`, `RSES score`: named for an instrument that is scored from its items, with numbers that its scale can have. */
export const scoreColumns = (
  columns: readonly ColumnProfile[],
  instruments: readonly Instrument[]
): ScoreColumn[] =>
  columns.flatMap(({header, numbers}): ScoreColumn[] => {
    const words = header.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll("_", " ");
    if (numbers === undefined || !ofScore.test(words)) return [];
    const stem = words.replace(ofScore, " ").trim();
    const instrument = instruments.find(
      (one) =>
        !one.already_scored &&
        namesInstrument(stem, one) === 1 &&
        one.id.endsWith(numberIn(stem)) &&
        wholeScale(one) !== undefined
    );
    const scale = instrument === undefined ? undefined : wholeScale(instrument);
    if (instrument === undefined || scale === undefined) return [];
    const [low, high] = scale.range;
    return numbers.min < low || numbers.max > high ? [] : [{header, instrument, scale}];
  });

/** PHQ-9 is not PHQ-8. */
const numberIn = (stem: string): string => /\d+$/.exec(stem)?.[0] ?? "";

const wholeScale = ({scales}: Instrument): Scale | undefined =>
  scales.find(({id}) => id === "total") ?? (scales.length === 1 ? scales[0] : undefined);

export const scoreColumnNote = ({header, instrument: {id, short}, scale}: ScoreColumn): string =>
  `${header} looks like the score of ${short} (${id}.${scale.id}, ${scale.range.join(" to ")}, ${scale.direction === "neutral" ? "neither end is better" : `${scale.direction} is better`}), worked out before the export: its items are better, for nobody can see by a score whether they were turned; where there are none, an instrument of your own with already_scored: true takes it as it is (docs/instruments.md, "Scores worked out elsewhere")`;
