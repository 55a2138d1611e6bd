import {type Feed, isRequired} from "../intake/feed.ts";
import type {Candidate, TableProfile} from "./match.ts";
import type {Proposal} from "./proposal.ts";

/** Records their system has deleted and exports all the same. */
export const deleted = ({columns}: TableProfile): Proposal["exclude"] =>
  columns
    .filter(
      ({says, filled, records}) =>
        /^(?:date deleted|deleted(?: (?:at|on|date))?)$/.test(says) && filled < records
    )
    .map(({header}) => ({
      column: header,
      when: "present" as const,
      reason: "deleted in the source system",
      because: "its name says when a record was deleted"
    }));

/** Records whose label means nothing that is known; they would have the file refused, or count as attended. */
export const uncoded = (usable: readonly Candidate[]): Proposal["exclude"] =>
  usable.flatMap(({column, field, unnamed}) =>
    unnamed === undefined || unnamed.what !== "value" || field.includes(":")
      ? []
      : [
          {
            column: column.header,
            when: {in: unnamed.labels},
            reason: `no known ${field}`,
            because: "kept and counted; give these labels codes and take this out"
          }
        ]
  );

/** A required field that a good part of the records leaves blank: they are records of another kind in the same file. */
export const sparse = (feed: Feed, usable: readonly Candidate[]): Proposal["exclude"] =>
  usable
    .filter(
      ({field, column}) =>
        isRequired(feed, field, (other) => usable.some((each) => each.field === other)) &&
        column.filled < column.records * 0.95
    )
    .map(({field, column: {header}}) => ({
      column: header,
      when: "blank" as const,
      reason: `without ${field} it is no record of ${feed.id}`,
      because: `a record of ${feed.id} needs it, and some here have none`
    }));
