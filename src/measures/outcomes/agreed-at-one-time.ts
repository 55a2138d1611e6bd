import {itemsTold} from "../../instruments/agreement.ts";
import type {InstrumentScale} from "../../instruments/instrument.ts";
import {atOneTime, lastForms} from "../at-one-time.ts";
import {shareOfPeople} from "../estimates.ts";
import type {Measure, MeasureFile} from "../measure.ts";

/** Per cent agreeing, item by item, in surveys at one time: of those who answered the item. */
const agreed = (scale: InstrumentScale, number: number): Measure => {
  const {instrument} = scale;
  const wording = instrument.wording?.[number] ?? null;
  const labels = (instrument.answers.agree ?? []).join(" or ");
  return {
    ...atOneTime(scale),
    id: `agreed_at_one_time:${instrument.id}:${number}`,
    version: 1,
    title: `${instrument.short}, ${wording ?? `item ${number}`}: agreed, of those who answered it`,
    definition: `Of people asked at one time who answered the item, those who answered ${labels}, whichever way the item is worded. Each period's people may be others: no change can be told.`,
    numerator: `people who answered ${labels}`,
    denominator: "people who answered the item",
    format: "percent",
    direction: "neutral",
    source: "Per cent agreeing, as state surveys by the MHSIP report it; Wilson interval",
    item: {number, wording},
    cutBy: ({kind, site, characteristic}) =>
      kind !== "month" && kind !== "quarter" && !site && !characteristic,
    sql: (context) =>
      lastForms(
        {
          table: "item_answer",
          where: `instrument = '${instrument.id}' and item = ${number} and respondent = '${instrument.respondent}'`,
          figures: "agreed as numerator, 1 as denominator, 0 as immature"
        },
        context
      ),
    estimate: shareOfPeople
  };
};

/** An item that several scales share is told once, with the first of them. */
export const file: MeasureFile = {
  measures: (_, scales) =>
    scales.flatMap((scale) => {
      const {instrument} = scale;
      const before = instrument.scales.slice(
        0,
        instrument.scales.findIndex(({id}) => id === scale.scale.id)
      );
      return itemsTold(instrument)
        .filter((item) => scale.scale.items.includes(item) && !before.some(({items}) => items.includes(item)))
        .map((item) => agreed(scale, item));
    })
};
