import type {Cell} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import {figure, pointsFigure} from "../figure.ts";
import type {Row, Value} from "../table.ts";

/** Where nothing is declared of who was asked. */
export const notKnown = "not known how many were asked";

type CellOf = (measure: PublishedMeasure | undefined) => Cell | undefined;

/** The measures that one row tells: what a form came back as, a scale, or an item. */
export interface Told {
  form: string;
  about: string;
  returned?: PublishedMeasure | undefined;
  share?: PublishedMeasure | undefined;
  mean?: PublishedMeasure | undefined;
}

/** Forms in the order of the release; of each what came back, its scales, its items. */
export function toldOf(measures: readonly PublishedMeasure[]): Told[] {
  const of = (kind: string) => measures.filter(({id}) => id.startsWith(`${kind}:`));
  const forms = [...new Set(measures.flatMap((one) => (isAtOneTime(one) ? (one.instrument?.id ?? []) : [])))];
  return forms.flatMap((id): Told[] => {
    const ofForm = (kind: string) => of(kind).filter(({instrument}) => instrument?.id === id);
    const [returned] = ofForm("returned");
    const [rate] = ofForm("return_rate");
    const shares = ofForm("share_at_one_time");
    const means = ofForm("mean_at_one_time");
    const items = ofForm("agreed_at_one_time").toSorted((a, b) => numberOf(a) - numberOf(b));
    const form =
      [returned, ...shares, ...means, ...items].find((one) => one !== undefined)?.instrument?.short ?? id;
    const scales = new Map([...shares, ...means].map(({instrument}) => [instrument?.scale, instrument]));
    const sameScale =
      (scale: string | undefined) =>
      ({instrument}: PublishedMeasure): boolean =>
        instrument?.scale === scale;
    return [
      ...(returned === undefined ? [] : [{form, about: "Returned, of those asked", returned, share: rate}]),
      ...[...scales].map(([scale, instrument]) => ({
        form,
        about: `${instrument?.scaleName ?? scale}${cutoffOf(instrument, shares.some(sameScale(scale)))}`,
        share: shares.find(sameScale(scale)),
        mean: means.find(sameScale(scale))
      })),
      ...items.map((share) => ({form, about: `${itemName(share)}: agreed`, share}))
    ];
  });
}

export const isAtOneTime = ({id}: Pick<PublishedMeasure, "id">): boolean =>
  /^((mean|share|agreed)_at_one_time|returned|return_rate):/.test(id);

const cutoffOf = (instrument: PublishedMeasure["instrument"], told: boolean): string =>
  told && instrument?.cutoff !== undefined ? `: ${instrument.cutoff.meaning}` : "";

const numberOf = ({item}: PublishedMeasure): number => item?.number ?? 0;

const itemName = ({item}: PublishedMeasure): string =>
  item?.wording == null ? `Item ${item?.number}` : `${item.number}. ${item.wording}`;

/** The row of a form, scale or item in one slice; `null` where the release holds nothing of it. */
export function rowOf(told: Told, cellOf: CellOf): Row | null {
  const {form, about, returned, share, mean} = told;
  const [back, part, score] = [returned, share, mean].map(cellOf);
  if ([back, part, score].every((cell) => cell === undefined || cell.status === "empty")) return null;
  const rate = returned !== undefined;
  const known = !rate || part?.status === "shown" || part?.status === "withheld";
  const shown = known ? part : undefined;
  return {
    form,
    about,
    returned: figure(back, ({value}) => value),
    asked: rate ? (known ? figure(part, ({denominator}) => denominator) : unknownUnlessMissing(back)) : null,
    share: figure(shown, ({value}) => value),
    share_lower: figure(shown, ({lower}) => lower),
    share_upper: figure(shown, ({upper}) => upper),
    mean: pointsFigure(score, ({value}) => value),
    mean_lower: pointsFigure(score, ({lower}) => lower),
    mean_upper: pointsFigure(score, ({upper}) => upper),
    n: rate ? null : figure(part ?? score, ({denominator}) => denominator)
  };
}

const unknownUnlessMissing = (back: Cell | undefined): Value =>
  back?.status === "missing" ? figure(back, () => null) : notKnown;
