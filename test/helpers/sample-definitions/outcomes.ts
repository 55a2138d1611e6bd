import type {Draft} from "./draft.ts";
import {scales} from "./scales.ts";

export const outcomes: Draft[] = scales.flatMap((scale): Draft[] => {
  const instrument = {
    id: scale.id.split(".")[0]!,
    name: scale.name,
    short: scale.short,
    scale: scale.id.split(".")[1]!,
    scaleName: scale.scaleName,
    constructs: [scale.construct],
    range: scale.range,
    direction: scale.direction,
    attribution: `${scale.name}. Used under its published terms; no item wording is shown.`,
    status: "verified",
    missing: "Complete forms only"
  };
  const followUp = {id: "month-6", name: "6 months"};
  return [
    {
      id: `outcome_change:${scale.id}:month-6`,
      family: "outcomes",
      title: `Change on the ${scale.name} after 6 months`,
      definition: "Mean of follow-up score minus baseline score, among people with both.",
      numerator: "Sum of follow-up minus baseline scores",
      denominator: "People with a scored baseline and a scored follow-up",
      unit: "person",
      format: "score",
      direction: scale.direction,
      instrument,
      followUp
    },
    {
      id: `follow_up_rate:${scale.id}:month-6`,
      family: "outcomes",
      title: `Follow-up received, ${scale.name}, 6 months`,
      definition:
        "Of people with a baseline whose follow-up window has closed, those with a follow-up in it.",
      numerator: "People with a follow-up in the window",
      denominator: "People with a baseline whose window has closed",
      unit: "person",
      format: "percent",
      instrument,
      followUp
    }
  ];
});
