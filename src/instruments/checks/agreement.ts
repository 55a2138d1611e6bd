import type {Instrument} from "../instrument.ts";
import {writtenVariants} from "../turned.ts";
import {codingOf} from "../variant.ts";
import type {Found} from "./found.ts";

/** What an instrument says of its items one by one: which answers agree, and their words. */
export const checkAgreement = (instrument: Instrument): Found[] => [
  ...checkLabels(instrument),
  ...checkWording(instrument)
];

function checkLabels(instrument: Instrument): Found[] {
  const {answers, already_scored} = instrument;
  const {agree, range, decimals} = answers;
  if (agree === undefined) return [];
  const path = ["answers", "agree"];
  if (already_scored || decimals > 0)
    return [{path, message: "answers.agree: the form holds a score, and nobody agrees with a score"}];
  if (range[1] - range[0] < 2)
    return [
      {path, message: "answers.agree: an answer is yes or no; a scale of the one item tells who said yes"}
    ];
  return writtenVariants(instrument).flatMap((name) => {
    const {labels} = codingOf(instrument, name);
    const unknown = agree.find((label) => labels[label] === undefined);
    return unknown === undefined
      ? []
      : [{path, message: `answers.agree: ${unknown} is no label of the variant ${name}`}];
  });
}

function checkWording({wording = {}, items, licence}: Instrument): Found[] {
  const found: Found[] = [];
  const beyond = Object.keys(wording).find((item) => Number(item) > items);
  if (beyond !== undefined)
    found.push({path: ["wording", beyond], message: `wording: item ${beyond}, but the form has ${items}`});
  if (Object.keys(wording).length > 0 && !["free", "own"].includes(licence.permission))
    found.push({
      path: ["wording"],
      message: `wording: the licence (${licence.permission}) does not let everybody print the items; leave it out, and they are told by number`
    });
  return found;
}
