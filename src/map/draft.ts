import type {ColumnMapping} from "../config/job.ts";
import type {Feed} from "../intake/feed.ts";
import {headersOf} from "./composed-id.ts";
import {deleted, sparse, uncoded} from "./exclusions.ts";
import type {FeedScore} from "./feeds/score.ts";
import {recognizeEnded} from "./kinds/ended.ts";
import type {Candidate, TableProfile} from "./match.ts";
import type {Proposal, ProposedColumn, ProposedId} from "./proposal.ts";
import {toDeclare} from "./to-declare.ts";
import {kindOf, programOf} from "./whole-file.ts";

/** The part of a proposal that columns and workspace decide: what is mapped, constant, left out and to be declared. */
export type Draft = Pick<
  Proposal,
  "columns" | "ids" | "constants" | "exclude" | "declare" | "coveredPrograms" | "notes"
>;

export function draftColumns(table: TableProfile, score: FeedScore, candidates: readonly Candidate[]): Draft {
  const {feed, fields} = score;
  const usable = fields.filter(isUsable);
  const kind = kindOf(table, feed, usable);
  const program = programOf(table, feed, usable, kind);
  const columns = [...usable, ...furtherCharacteristics(feed, usable, candidates)]
    .filter(({composed}) => composed === undefined)
    .sort((a, b) => a.column.position - b.column.position)
    .map(asColumn);
  return {
    columns,
    ids: usable.flatMap(asId),
    constants: [...program.constants, ...kind],
    exclude: [...program.exclude, ...deleted(table), ...uncoded(usable), ...sparse(feed, usable)],
    declare: toDeclare(table.workspace.config, feed, fields),
    coveredPrograms: program.covered,
    notes: [...notesOf(feed, fields, candidates, usable), ...unseenEnds(table, feed, usable)]
  };
}

/** A program or site column of which the workspace names little would leave out more records than it places. */
const isUsable = ({field, mapping, unnamed}: Candidate): boolean =>
  (field !== "program" && field !== "site") ||
  (Object.keys(mapping?.codes ?? {}).length > 0 && (unnamed?.share ?? 0) <= 0.5);

function asColumn({
  column,
  field,
  score,
  reasons,
  doubts = [],
  mapping = {},
  unnamed
}: Candidate): ProposedColumn {
  const site = field === "site" && unnamed !== undefined;
  return {
    header: column.header,
    mapping: {
      to: field,
      ...mapping,
      ...(site ? {missing: [...(mapping.missing ?? []), ...unnamed.labels]} : {})
    } as ColumnMapping,
    confidence: score,
    reasons,
    doubts: [
      ...doubts,
      ...(site
        ? [`no sites of waymark.yaml, counted without one until they are: ${unnamed.labels.join(", ")}`]
        : [])
    ]
  };
}

const asId = ({field, composed, score, reasons, doubts = []}: Candidate): ProposedId[] =>
  composed === undefined
    ? []
    : [
        {
          field,
          from: headersOf(composed),
          ...(composed.order === undefined || composed.order === "ymd" ? {} : {order: composed.order}),
          confidence: score,
          reasons,
          doubts
        }
      ];

/** Two columns may hold one characteristic: whoever ticks two boxes is in both groups. */
function furtherCharacteristics(
  feed: Feed,
  usable: readonly Candidate[],
  candidates: readonly Candidate[]
): Candidate[] {
  if (feed.id !== "people") return [];
  const used = new Set(usable.map(({column}) => column));
  return candidates.filter(
    ({field, column, score}) => field.startsWith("characteristic:") && score >= 0.3 && !used.has(column)
  );
}

/** Where a status says who has left and no column says when, all of them would count as still there. */
function unseenEnds({columns}: TableProfile, {id}: Feed, usable: readonly Candidate[]): string[] {
  if (id !== "episodes" || usable.some(({field}) => /^(?:closed|ended|length)$/.test(field))) return [];
  return columns.flatMap((column) => {
    if (recognizeEnded(column) === undefined) return [];
    return [
      `${column.header} says who has left, and no column says when: all count as still there. Ask for the day they left (closed), or leave them out with exclude; until then no share of people who stay is true`
    ];
  });
}

/** What the feed's columns would have told, had their labels been known. */
function notesOf(
  feed: Feed,
  fields: readonly Candidate[],
  candidates: readonly Candidate[],
  usable: readonly Candidate[]
): string[] {
  const lost = candidates.filter(
    ({field, score, unnamed}) =>
      feed.id === "people" && field.startsWith("characteristic:") && score === 0 && unnamed !== undefined
  );
  const idle = fields.filter((candidate) => !usable.includes(candidate));
  return [
    ...lost.map(
      ({column, field}) =>
        `${column.header} may be ${field}, but its values do not say which is which: map them with codes`
    ),
    ...idle.map(
      ({column, field}) =>
        `${column.header} looks like the ${field}, but waymark.yaml names few of its labels or none`
    )
  ];
}
