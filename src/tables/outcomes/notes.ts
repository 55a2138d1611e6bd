import type {PublishedMeasure} from "../../release/format.ts";
import {changeNotEffect} from "../notes.ts";
import {testNotes} from "./holm.ts";
import {variantInWords} from "./variant.ts";

type OfScale = PublishedMeasure & Required<Pick<PublishedMeasure, "instrument" | "followUp">>;

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ""))];

const noTests =
  "No p value of a change in scores is given: it would say only whether a change is exactly zero, while the interval says how large it may be, and over many scales some p values are small by chance.";

/** What an outcome table has to say beside its columns, for a reviewer who asks. */
export const outcomeNotes = (changes: readonly OfScale[], withTests = false): string[] => [
  changeNotEffect,
  `This table holds ${counted(changes)}. At 95% about one interval in twenty misses the true figure, so of many a few do by chance alone.`,
  ...(withTests ? testNotes : [noTests]),
  "Columns of a row are one cohort: people for whom the follow-up window closed in the period. Who left before the window began, or died, is not due.",
  "Of a question answered yes or no the mean change is one of shares; it has no Hodges-Lehmann estimate and no d.",
  ...unique(
    changes.map(({instrument}) => {
      const variant = variantInWords(instrument);
      return variant === null ? "" : `${instrument.name}, variant: ${variant}.`;
    })
  ),
  ...unique(
    changes.flatMap(({instrument: {name, norm}}) =>
      norm === undefined
        ? []
        : [
            `${name}, people at large: mean ${norm.mean}, standard deviation ${norm.sd} (${norm.of}; ${norm.source}).`
          ]
    )
  ),
  ...unique(
    changes.flatMap(({instrument}) =>
      instrument.missing === undefined ? [] : [`${instrument.name}: ${instrument.missing}.`]
    )
  ),
  ...unique(
    changes
      .filter(({instrument}) => instrument.status !== "verified")
      .map(
        ({instrument}) => `${instrument.name}: its scoring has not been checked against a published source.`
      )
  ),
  ...unique(changes.map(({instrument}) => instrument.attribution))
];

function counted(changes: readonly OfScale[]): string {
  const scales = new Set(changes.map(({instrument}) => `${instrument.id}.${instrument.scale}`)).size;
  const followUps = new Set(changes.map(({followUp}) => followUp.id)).size;
  return `${scales === 1 ? "one scale" : `${scales} scales`}${followUps === 1 ? "" : ` at ${followUps} follow-ups`}`;
}
