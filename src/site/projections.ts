import type {ProgramType} from "../config/workspace.ts";
import {type Cell, type CurvePoint, everything, type Period} from "../measures/cell.ts";
import type {PublishedMeasure} from "../release/format.ts";

/** Which of a release's cells and curves each page draws. */

type Drawn = (slice: Cell | CurvePoint, kind: Period["kind"], measure: PublishedMeasure) => boolean;

export interface Projection {
  /** Families of measures it draws. */
  families: readonly string[];
  draws: Drawn;
  /** Holds cells of the programs of one type alone, each by itself. */
  programType?: ProgramType;
  /** Months are in a file of their own, `PAGE-months.json`. */
  monthsApart?: boolean;
  /** Carries who was lost, by characteristic. */
  withAttrition?: boolean;
  /** Carries control charts of months, which are not among its cells. */
  withCharts?: boolean;
  /** Carries what life tables say besides their curves. */
  withStaying?: boolean;
}

const isCurve = (slice: Cell | CurvePoint): boolean => "day" in slice;
const isWhole = ({site, characteristic}: Cell | CurvePoint): boolean =>
  site === everything && characteristic === everything;

/**
 * Groups of people are drawn for who takes part and who came again; the curve itself stands for its landmarks, and is
 * drawn for a year's people at least.
 */
const engagement: Drawn = (slice, kind, {id}) => {
  if (slice.characteristic !== everything) return !isCurve(slice) && groupMeasures.has(id);
  return isCurve(slice) ? kind !== "month" && kind !== "quarter" : !id.startsWith("survival:");
};

/** Headlines for the whole organization, and beside them how many people each program reached. */
const overview: Drawn = (slice, kind, {id, unit, family, format}) => {
  if (kind === "month" || !isWhole(slice) || isCurve(slice)) return false;
  if (slice.program !== everything) return family === "engagement" && unit === "person" && format === "count";
  if (family === "outcomes") return id.startsWith("outcome_change:");
  if (family === "warm_line") return headlineCalls.has(id);
  return family !== "retention" || id.endsWith(":180");
};

/** Of calls, what the overview tells; the rest is on their own page. */
const headlineCalls: ReadonlySet<string> = new Set([
  "calls_offered",
  "calls_answered",
  "calls_abandoned",
  "answer_rate",
  "abandonment_rate"
]);

const groupMeasures: ReadonlySet<string> = new Set(["served", "retention:180"]);

/** A follow-up takes longer than a quarter, and the page offers none. */
export const longPeriods: ReadonlySet<Period["kind"]> = new Set(["fiscal_year", "year", "all"]);

/** Of the measures of taking part, those that a program's own page tells; what its type measures besides has a family of its own. */
const ofProgram: ReadonlySet<string> = new Set([
  ...["served", "new_program", "active", "came_back", "lost_contact"],
  ...["sessions", "attendances", "contacts", "hours"],
  ...["referred", "initiation", "engagement", "seen_within:30"],
  ...[
    "goal_reached",
    "goals_met:due",
    "goals_met:closed",
    "retention:180",
    "survival_median",
    "retention_curve"
  ]
]);

/** Measures of programs that record what they need. */
const ofSomePrograms = /^(linkage|course_completion)/;

const program: Drawn = (slice, kind, {id, family}) => {
  if (slice.characteristic !== everything) return false;
  if (isCurve(slice)) return ofProgram.has(id) && longPeriods.has(kind);
  if (family === "outcomes")
    return id.startsWith("outcome_change:") && longPeriods.has(kind) && isWhole(slice);
  return ofProgram.has(id) || ofSomePrograms.test(id) || isOfProgramType(family);
};

const isOfProgramType = (family: string): boolean => programFamilies.includes(family);

/** Families of measures that are named by the type of program they were made for. */
const programFamilies: readonly string[] = ["support_group", "peer_run", "one_to_one"];

const pageOf = (programType: ProgramType): Projection => ({
  families: ["engagement", "retention", "outcomes", ...programFamilies],
  draws: program,
  programType,
  monthsApart: true
});

export const projections: Readonly<Record<string, Projection>> = {
  index: {families: ["engagement", "retention", "outcomes", "warm_line"], draws: overview, withCharts: true},
  engagement: {
    families: ["engagement", "retention"],
    draws: engagement,
    monthsApart: true,
    withStaying: true
  },
  outcomes: {
    families: ["outcomes"],
    draws: (slice, kind) => longPeriods.has(kind) && isWhole(slice),
    withAttrition: true
  },
  "support-groups": pageOf("support_group"),
  "peer-specialists": pageOf("one_to_one"),
  "peer-run": pageOf("peer_run"),
  "warm-line": {families: ["warm_line"], draws: ({characteristic}) => characteristic === everything}
};
