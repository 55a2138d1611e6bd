import type {Profile} from "../profile.ts";

export const cms11: Profile = {
  id: "cms-11",
  title: "Fewer than 11 people are withheld",
  source:
    "CMS cell size suppression policy: no cell of 1 to 10 is shown or can be derived, zero may be (resdac.org/node/1506)",
  threshold: 11,
  zeros: "safe",
  attributeFrom: 30,
  meanFrom: 11,
  intervalFrom: 11,
  spreadFrom: 30,
  curve: {startFrom: 33, stepFrom: 5}
};
