import type {Profile} from "../profile.ts";

export const calhhs11: Profile = {
  id: "calhhs-11",
  title: "Fewer than 11 people are withheld; averages need 20",
  source:
    "California Health and Human Services Agency, Data De-Identification Guidelines: numerator and denominator conditions",
  threshold: 11,
  zeros: "safe",
  attributeFrom: 30,
  meanFrom: 20,
  intervalFrom: 20,
  spreadFrom: 30,
  curve: {startFrom: 33, stepFrom: 5}
};
