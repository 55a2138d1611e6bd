import type {Profile} from "../profile.ts";

export const openstats10: Profile = {
  id: "openstats-10",
  title: "Fewer than 10 people are withheld, and so is 'none of them'",
  source: "SACRO / ACRO default.yaml: safe_threshold 10, zeros_are_disclosive true",
  threshold: 10,
  zeros: "unsafe",
  attributeFrom: Number.POSITIVE_INFINITY,
  meanFrom: 10,
  intervalFrom: 11,
  spreadFrom: 30,
  curve: {startFrom: 30, stepFrom: 5}
};
