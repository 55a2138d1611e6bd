import type {Feed} from "../intake/feed.ts";
import {wordsOf} from "./feeds/score.ts";
import type {Candidate, TableProfile} from "./match.ts";
import {chooseProgram} from "./programs.ts";
import type {Proposal, ProposedConstant} from "./proposal.ts";

/** What holds for a file as a whole: its program, and what that leaves out and covers. */
export interface ProgramPart {
  constants: ProposedConstant[];
  exclude: Proposal["exclude"];
  covered: readonly string[];
}

/** The program of each record where a column says it, else the one the whole file speaks of. */
export function programOf(
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
export function kindOf(
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
