import type {Feed, FeedField} from "../feed.ts";
import {program, site} from "./shared.ts";

/** The figures that measures know, and what they are. */
export const factNames = {
  fte: "full-time equivalents of peer staff",
  days_open: "days the doors were open",
  hours_open: "hours the doors were open",
  volunteers: "people who volunteered",
  volunteer_hours: "hours they gave",
  board_members: "members of the board",
  board_lived_experience: "members of the board with lived experience",
  population: "people who live in the area served"
} as const;

const figure = (description: string): FeedField => ({
  column: "",
  kinds: ["number"],
  min: 0,
  max: 99_999_999_999_999,
  description
});

/** A name and its value in two columns of each record, as a long file has them. */
export const isLongFact = (to: string): boolean => to === "name" || to === "value";

/** Either a column for each figure (`fte`, `days_open` …), or two for all of them: `name` and `value`. */
export const feed: Feed = {
  id: "facts",
  title: "Facts: figures of a period that come from elsewhere",
  table: "fact",
  dated: "from",
  fields: {
    program: {
      ...program,
      required: false,
      description: `${program.description}; of the whole organization when blank`
    },
    site,
    from: {column: "starts", kinds: ["date"], required: true, description: "first day of the period"},
    to: {
      column: "ends",
      kinds: ["date"],
      ahead: true,
      description: "its last day; the end of the month it begins in when blank"
    },
    ...Object.fromEntries(
      Object.entries(factNames).map(([name, description]) => [name, figure(description)])
    ),
    name: {
      column: "name",
      kinds: ["code"],
      values: Object.keys(factNames),
      description: "long file, one record a figure: which figure it is"
    },
    value: {column: "value", kinds: ["number"], min: 0, description: "long file: the figure"},
    characteristic: {
      column: "characteristic",
      kinds: ["label", "code"],
      description: "of one group alone, such as a population's: which characteristic of the workspace"
    },
    group: {column: "grp", kinds: ["label", "code"], description: "and which value of it"}
  }
};
