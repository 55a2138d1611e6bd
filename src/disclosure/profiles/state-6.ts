import type {Profile} from "../profile.ts";

export const state6: Profile = {
  id: "state-6",
  title: "Fewer than 6 people are withheld",
  source: "The rule of several state health departments: counts of 1 to 5 are not shown",
  threshold: 6,
  zeros: "safe",
  attributeFrom: 20,
  meanFrom: 10,
  intervalFrom: 10,
  spreadFrom: 30,
  curve: {startFrom: 20, stepFrom: 5}
};
