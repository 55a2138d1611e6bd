import type {Feed} from "../feed.ts";
import {program, site} from "./shared.ts";

/** Items are mapped in the job's `survey` list; one record may hold several instruments. */
export const feed: Feed = {
  id: "surveys",
  title: "Surveys, one record a filled-in form, or in a long file one an answer",
  table: "assessment",
  dated: "taken",
  defaults: {respondent: "self"},
  fields: {
    person: {
      column: "person",
      kinds: ["id"],
      names: "person",
      description: "the person's id; a survey without one is anonymous"
    },
    program: {...program, required: false},
    site,
    taken: {column: "taken", kinds: ["date", "datetime"], description: "day it was filled in"},
    occasion: {
      column: "occasion",
      kinds: ["number", "code"],
      integer: true,
      min: 0,
      max: 999,
      description: "0 for baseline, then the export's own numbering"
    },
    elapsed_days: {
      column: "elapsed_days",
      kinds: ["number"],
      min: 0,
      max: 36500,
      description: "days since baseline, where the export gives these instead of dates"
    },
    respondent: {
      column: "respondent",
      kinds: ["code"],
      values: ["self", "caregiver", "staff"],
      description: "who answered"
    },
    mode: {
      column: "mode",
      kinds: ["code"],
      values: ["paper", "online", "interview", "phone"],
      description: "how it was answered"
    },
    language: {column: "language", kinds: ["label", "code"], description: "language of the form"},
    item: {
      column: "",
      kinds: ["label"],
      description: "long file, one record an answer: the name or number of the item; survey lists them"
    },
    answer: {column: "", kinds: ["label"], description: "long file: the answer to that item"},
    form: {
      column: "",
      kinds: ["id"],
      description: "long file: which form the answer is of, such as a response id; not kept"
    },
    questionnaire: {
      column: "",
      kinds: ["label"],
      description: "long file: which questionnaire the item belongs to, where each numbers its own"
    }
  }
};
