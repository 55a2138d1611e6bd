import type {Profile} from "../profile.ts";

export const none: Profile = {
  id: "none",
  title: "Nothing is withheld: the exact view, for the organization itself",
  source: "Internal use only; stamped on every page and file and refused as a public audience",
  threshold: null,
  zeros: "safe",
  attributeFrom: 0,
  meanFrom: 0,
  intervalFrom: 0,
  spreadFrom: 0,
  curve: {startFrom: 0, stepFrom: 0}
};
