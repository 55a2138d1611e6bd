import type {ColumnMapping} from "../config/job.ts";
import type {Feed} from "../intake/feed.ts";
import type {FeedScore} from "./feeds/score.ts";
import {wordsOf} from "./feeds/score.ts";
import type {Candidate, TableProfile} from "./match.ts";
import {chooseProgram} from "./programs.ts";
import type {Proposal, ProposedColumn, ProposedConstant} from "./proposal.ts";
import {toDeclare} from "./to-declare.ts";

/** The part of a proposal that columns and workspace decide: what is mapped, constant, left out and to be declared. */
export type Draft = Pick<
  Proposal,
  "columns" | "constants" | "exclude" | "declare" | "coveredPrograms" | "notes"
>;

export function draftColumns(table: TableProfile, score: FeedScore, candidates: readonly Candidate[]): Draft {
  const {feed, fields} = score;
  const usable = fields.filter(isUsable);
  const kind = kindOf(table, feed, usable);
  const program = programOf(table, feed, usable, kind);
  const columns = [...usable, ...furtherCharacteristics(feed, usable, candidates)]
    .sort((a, b) => a.column.position - b.column.position)
    .map(asColumn);
  return {
    columns,
    constants: [...program.constants, ...kind],
    exclude: [...program.exclude, ...deleted(table), ...uncoded(usable), ...sparse(feed, usable)],
    declare: toDeclare(table.workspace.config, feed, fields),
    coveredPrograms: program.covered,
    notes: notesOf(feed, fields, candidates, usable)
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

interface ProgramPart {
  constants: ProposedConstant[];
  exclude: Proposal["exclude"];
  covered: readonly string[];
}

function programOf(
  table: TableProfile,
  feed: Feed,
  usable: readonly Candidate[],
  kind: readonly ProposedConstant[]
): ProgramPart {
  if (feed.fields.program === undefined) return {constants: [], exclude: [], covered: []};
  const column = usable.find(({field}) => field === "program");
  if (column !== undefined) {
    const {unnamed, mapping} = column;
    return {
      constants: [],
      exclude:
        unnamed === undefined
          ? []
          : [
              {
                column: column.column.header,
                when: {in: unnamed.labels},
                reason: "a program that waymark.yaml does not name",
                because: "kept and counted; take this out once waymark.yaml names them"
              }
            ],
      covered: [...new Set(Object.values(mapping?.codes ?? {}))]
    };
  }
  const choice = chooseProgram(table, feed, kind[0]?.value);
  if (choice === undefined) return {constants: [], exclude: [], covered: []};
  const {program, confidence, reason} = choice;
  const sure = confidence >= 0.9;
  return {
    constants: [
      {
        field: "program",
        value: program,
        confidence,
        reasons: sure ? [reason] : [],
        doubts: sure ? [] : [reason]
      }
    ],
    exclude: [],
    covered: [program]
  };
}

/** What kind of contact the whole file holds, where its names say another than one to one. */
function kindOf(
  {fileNames, columns}: TableProfile,
  feed: Feed,
  usable: readonly Candidate[]
): ProposedConstant[] {
  if (feed.id !== "contacts" || usable.some(({field}) => field === "kind")) return [];
  const says = [...fileNames.map(wordsOf), ...columns.map(({says}) => says)].join(" ; ");
  const value =
    /\bvisits?\b|\bchecked in\b|\bdrop ins?\b/.test(says) && !/\bappointment\b/.test(says)
      ? "visit"
      : /\boutreach\b/.test(says)
        ? "outreach"
        : undefined;
  return value === undefined
    ? []
    : [
        {
          field: "kind",
          value,
          confidence: 0.7,
          reasons: [`names of file and columns speak of ${value}s`],
          doubts: []
        }
      ];
}

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

/** Records their system has deleted and exports all the same. */
const deleted = ({columns}: TableProfile): Proposal["exclude"] =>
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
const uncoded = (usable: readonly Candidate[]): Proposal["exclude"] =>
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
const sparse = ({id, fields}: Feed, usable: readonly Candidate[]): Proposal["exclude"] =>
  usable
    .filter(({field, column}) => fields[field]?.required === true && column.filled < column.records * 0.95)
    .map(({field, column: {header}}) => ({
      column: header,
      when: "blank" as const,
      reason: `without ${field} it is no record of ${id}`,
      because: `a record of ${id} needs it, and some here have none`
    }));

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
