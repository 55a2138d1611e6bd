import type {PublishedInstrument} from "../../../src/release/instruments.ts";
import {outcomes} from "./outcomes.ts";
import {scales} from "./scales.ts";

/** The questionnaires of the sample release, in the words a release has for them. */
export const instruments: PublishedInstrument[] = [...new Set(scales.map(({id}) => id.split(".")[0]!))]
  .sort()
  .map((id) => {
    const own = outcomes.filter(
      ({id: measure, instrument}) => instrument?.id === id && measure.startsWith("outcome_change:")
    );
    const {name, status, attribution} = own[0]!.instrument!;
    return {
      id,
      name,
      status: id === "ucla3" ? "unverified" : status,
      form: "12 items, each answered from 1 to 4 by the person",
      missing: "scored only when every item is answered",
      licence: {
        permission: "with the author's permission",
        terms: "Free of charge with the author's permission.",
        ...{attribution, source: "as commonly stated with the scale", checked: true}
      },
      sources: ["Somebody, A. (1992). A Journal, 17(10), 1251-1259."],
      scales: own.map(({instrument}) => ({
        id: instrument!.scale,
        name: instrument!.scaleName,
        constructs: instrument!.constructNames ?? [],
        range: instrument!.range,
        direction: instrument!.direction,
        scoring: "the sum of all 12 items",
        missing: null,
        reliableChange:
          "a change of more than 7 points: 1.96 times the standard error of a difference, from a standard deviation of 4.2 (normative, a population) and a reliability of 0.64 (test-retest, a review)",
        facts: [
          {what: "Reliability", value: "0.64 (test-retest)", source: "a review", checked: true},
          {what: "Standard deviation", value: "4.2 (normative)", source: "from memory", checked: false}
        ]
      }))
    };
  });
