import {saidBy} from "../calls/said.ts";
import {shareOfPeople as shareTold} from "../estimates.ts";
import {ofSaid} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

/** Calls that are asked are some of all calls, so that a share of them has an interval; people may call again, so it is a narrow one. */
const interval =
  "The interval (Wilson) takes each call for another caller's; as the same people may call again, it is rather too narrow.";

const told = (
  figure: "satisfied" | "heard" | "diverted",
  measure: Pick<Measure, "id" | "title" | "source"> & {that: string}
): Measure => {
  const {that, ...named} = measure;
  return {
    ...ofSaid,
    ...named,
    definition: `Of the real calls whose caller was asked and answered, those who said ${that}. ${interval}`,
    numerator: `real calls whose caller said ${that}`,
    denominator: "real calls whose caller answered the question",
    format: "percent",
    direction: "higher",
    countSets: {numerator: figure, denominator: `${figure}_of`},
    sql: (context) => saidBy(context, {numerator: figure, denominator: `${figure}_of`}),
    estimate: shareTold
  };
};

export const file: MeasureFile = {
  measures: () => [
    told("satisfied", {
      id: "satisfied",
      title: "Callers who were satisfied",
      that: "that they were satisfied",
      source: "the call record's own question, as iCarol warm lines ask it"
    }),
    told("heard", {
      id: "felt_heard",
      title: "Callers who felt heard",
      that: "that they felt heard",
      source: "the call record's own question"
    }),
    told("diverted", {
      id: "diversion",
      title: "Callers who would have gone to an emergency room or called 911",
      that: "that without the line they would have gone to an emergency room or called 911",
      source: "the call record's own question (diversion, as callers report it)"
    })
  ]
};
