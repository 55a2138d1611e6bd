import type {Program, ProgramType} from "../config/workspace.ts";
import type {Feed} from "../intake/feed.ts";
import {wordsOf} from "./feeds/score.ts";
import type {TableProfile} from "./match.ts";

/** The one program a whole file speaks of. */
export interface ProgramChoice {
  program: string;
  /** 0 to 1. */
  confidence: number;
  reason: string;
}

const typeOf: Readonly<Record<string, ProgramType>> = {
  calls: "warm_line",
  call_counts: "warm_line",
  attendance: "support_group",
  sessions: "support_group",
  contacts: "one_to_one"
};

/** Picks a program by the file's name, its headers and the kind of record; a guess where nothing tells. */
export function chooseProgram(
  {workspace: {config}, fileNames, columns}: TableProfile,
  feed: Pick<Feed, "id" | "title">,
  kind: string | undefined
): ProgramChoice | undefined {
  const [only] = config.programs;
  if (only === undefined) return undefined;
  if (config.programs.length === 1) return onlyProgram(only, feed);
  const names = new Set(fileNames.flatMap((name) => wordsOf(name).split(" ")));
  const headers = new Set(columns.flatMap(({words}) => words));
  const type = kind === "visit" ? "peer_run" : kind === "group" ? "support_group" : typeOf[feed.id];
  const ranked = config.programs
    .map((program) => rank(program, names, headers, type))
    .sort((a, b) => b.points - a.points);
  const [best, next] = ranked as [Ranked, Ranked];
  if (best.points === 0 || best.points === next.points)
    return feed.id === "surveys"
      ? undefined
      : {
          program: best.program.id,
          confidence: 0.2,
          reason: "A GUESS: nothing in the file says which program it speaks of"
        };
  return {
    program: best.program.id,
    confidence: Math.min(0.9, 0.4 + 0.15 * (best.points - next.points)),
    reason: best.why.join("; ")
  };
}

/** Calls in a support group's file are more likely those of a line that `waymark.yaml` does not name yet. */
function onlyProgram({id, type}: Program, feed: Pick<Feed, "id">): ProgramChoice {
  const line = /^calls?/.test(feed.id);
  return line === (type === "warm_line") ||
    !/^(?:calls?|call_counts|attendance|sessions|contacts)$/.test(feed.id)
    ? {program: id, confidence: 0.95, reason: "the only program of waymark.yaml"}
    : {
        program: id,
        confidence: 0.4,
        reason: `the only program of waymark.yaml is of type ${type}: name the ${line ? "warm line" : "program"} there, and here`
      };
}

interface Ranked {
  program: Program;
  points: number;
  why: string[];
}

function rank(program: Program, names: Set<string>, headers: Set<string>, type: string | undefined): Ranked {
  const words = `${program.name} ${program.id}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const inName = words.find((word) => names.has(word));
  const inHeaders = words.find((word) => headers.has(word));
  const why = [
    ...(inName === undefined ? [] : [`"${inName}" is in the file's name`]),
    ...(inHeaders === undefined ? [] : [`"${inHeaders}" is among the headers`]),
    ...(program.type === type ? [`of type ${type}, as such records are`] : [])
  ];
  const points =
    (inName === undefined ? 0 : 3) + (inHeaders === undefined ? 0 : 1) + (program.type === type ? 1.5 : 0);
  return {program, points, why};
}
