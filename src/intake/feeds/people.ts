import type {Feed} from "../feed.ts";
import {person} from "./shared.ts";

/** Personal characteristics are mapped as `characteristic:NAME`, one column each. */
export const feed: Feed = {
  id: "people",
  title: "People and their characteristics",
  table: "person_detail",
  fields: {
    person,
    birth_year: {
      column: "birth_year",
      kinds: ["birth_year", "birth_date", "age"],
      description:
        "year of birth; a full date is cut to its year before anything is stored, 90 and over as one. kind: age, for whole years on the day of export_date: the year of birth may be one too late"
    },
    consent: {
      column: "",
      kinds: ["consent"],
      description:
        "yes, no or the day on which consent to outcomes was given; no or blank takes a person out of outcomes, not out of counts of service"
    },
    zip: {column: "zip_region", kinds: ["zip"], description: "ZIP code, cut to its first three digits"}
  }
};
