import type {Program, ProgramType, WorkspaceConfig} from "../config/workspace.ts";
import type {InstrumentScale} from "../instruments/instrument.ts";
import type {Exact} from "../statistics/decimal.ts";
import type {Period} from "./cell.ts";
import type {Dose} from "./dose.ts";
import type {Shared} from "./shared.ts";

/** What is counted once in a cell. */
export type Unit =
  | "person"
  | "episode"
  | "attendance"
  | "session"
  | "call"
  | "contact"
  | "hour"
  | "goal"
  | "day";

/** Groups of measures on pages and in tables, and the folders their files are in. */
export const families = [
  "engagement",
  "retention",
  "outcomes",
  "warm_line",
  "support_group",
  "peer_run",
  "one_to_one"
] as const;

/** Program and site are either kept apart or taken together; SQL that groups a person's time does it at this level. */
export interface Level {
  program: boolean;
  site: boolean;
}

/** Span of time that facts are dated by, and no cell is shorter than. */
export type Grain = "month" | "week";

export interface MeasureContext {
  /** Last day the exports this measure reads speak of, further cut to the audience's last closed period. ISO date. */
  asOf: string;
  /** First day they speak of. ISO date. */
  dataStart: string;
  level: Level;
  /** `week` for measures that are `weekly` alone. */
  grain: Grain;
  workspace: WorkspaceConfig;
  /** The programs the measure means something for; never empty. */
  programs: readonly Program[];
}

export type ReadingTable =
  | "person"
  | "person_group"
  | "episode"
  | "contact"
  | "session"
  | "call"
  | "call_count"
  | "referral"
  | "goal"
  | "fact"
  | "score"
  | "assessment";

/**
 * How facts of one slice become one cell:
 * distinct: people with a numerator, each once; sum: numerators and denominators add up;
 * first: people, each once by the fact whose `turn` is least, which its SQL gives beside the figures;
 * last: as `distinct`, over the facts of the period's last month only; latest: each person once, by the facts of their own last
 * month in the period (measures of a scale only); curve: (time, event) pairs of a life table.
 */
export type Combine = "distinct" | "first" | "sum" | "last" | "latest" | "curve";

/** The figures of a slice, added up exactly; what a cell's value is made from. */
export interface Sufficient {
  people: number | null;
  numerator: number;
  denominator: number;
  /** As SQL wrote them, so that statistics of sums lose no digit. */
  sums: Readonly<Record<string, Exact>>;
  /** Each person's own figure, in no order, where the measure asks for them (`Measure.values`). */
  values: readonly number[];
  /** Whom each of them may be alike with, in the same order, null where that is not known; nothing where the measure does not ask (`Measure.cluster`). */
  clusters: readonly (string | null)[];
  /** The sums that are kept apart, where the measure asks for them (`Measure.patterns`). */
  patterns?: readonly PatternSums[];
}

/** What the people of one pattern add up to, such as those seen at the same waves. */
export interface PatternSums {
  pattern: string;
  people: number;
  sums: Readonly<Record<string, Exact>>;
}

export interface Estimate {
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** Further figures of the same estimate, by name: `effect_size`, `sd_change`, `median` … */
  more?: Record<string, number | null>;
  /** What numerator and denominator come to, where they are not the sums of the facts. */
  counted?: {numerator: number; denominator: number};
  /** Nobody knows how many it is of: the cell says nothing at all. */
  unknown?: true;
}

export interface Measure {
  /** Stable, also in addresses: `served`, `retention:180`, `outcome_change:hhi12.total:month-6`. */
  id: string;
  family: (typeof families)[number];
  title: string;
  /** One plain sentence: what it counts over what. */
  definition: string;
  numerator: string;
  denominator: string | null;
  unit: Unit;
  format: "count" | "hours" | "percent" | "score" | "days" | "seconds" | "per_1000" | "average";
  direction: "higher" | "lower" | "neutral";
  source: string;
  version: number;
  anchor: "activity" | "cohort" | "as-of";
  scope: "slice" | "person";
  combine: Combine;
  /** Its facts within programs, taken together, say all that those over all programs say, so that one pass is enough. */
  nested?: boolean;
  /** Over several programs it is counted from other records than within one, so that a part may be more than the total. */
  apart?: boolean;
  /**
   * What its numerator is one answer to: everybody in the denominator is in the numerator of exactly one of the measures that
   * name the same question.
   */
  question?: string;
  /** Measure whose people it tells of in part: those that name the same one share out everybody in its denominator. */
  partOf?: string;
  /**
   * What numerator and denominator are sets of, by name, where they are calls or times that people came (`attendances`): figures
   * of one name and number in a slice are the same ones.
   */
  countSets?: {numerator?: string; denominator?: string};
  /** Callers said it or were in need of it: its calls are guarded as people are, and its facts carry `unnamed_` figures. */
  said?: boolean;
  /** Of a figure that is in use by several formulas: the programs that declare this one, by id. */
  reportedBy?: readonly string[];
  /** How many contacts those it tells of had between the two forms. */
  dose?: Dose;
  /**
   * Measures of nearly the same people: nobody, or enough, may be in one of the two denominators and not in the other (of counts
   * without a denominator, in one of the two counts).
   */
  within?: readonly string[];
  mergeable: boolean;
  reads: readonly ReadingTable[];
  /** Program types it means something for; structural otherwise, and then there is no cell. */
  programTypes: readonly ProgramType[];
  /**
   * Where a program or site must occur at all to have cells, if not in any of `reads`: `sign_in` (contacts of groups, events
   * and visits), `timed` (contacts with a length), `timed_session`, `led_session` (sessions with a length, with facilitators), `outreach` (contacts of that kind),
   * `staffed`, `moded` (contacts with a worker, with a mode), `missed` (appointments missed or cancelled late), `referral:in`, `referral:linked` (sent on, where anybody records what came of it),
   * `referral_and_contact` (referrals to programs with contacts), `goal:due`, `episode:reason`, `episode:destination` (stays of which either is recorded), `fact:NAME`, `score:SCALE` (its forms), `score:SCALE:OCCASION`, `score_and_exit:SCALE` (its forms in
   * programs that record exits), `score_and_service:SCALE` (in programs that record service), `at_one_time:SCALE` (its forms asked at one time),
   * `known_caller` (calls with a caller id), `retrospective:SCALE` (its forms that ask afterwards how it was before).
   */
  occursIn?: readonly string[];
  /** Of the programs of these types, those it means something for; all of them when not given. */
  appliesTo?(program: Program): boolean;
  /** False where it is too early to say anything of the period, whoever came in it; true when not given. */
  mature?(period: Period, context: Pick<MeasureContext, "asOf" | "dataStart" | "workspace">): boolean;
  /** Cuts it has cells in, where it means nothing in others; all of them when not given. */
  cutBy?(cut: {kind: Period["kind"]; site: boolean; characteristic: boolean}): boolean;
  /** Its facts are records of a day each, so that weeks can be told as well as months. */
  weekly?: true;
  /** True where what it tells beside other measures would give away what they withhold: it is in no release for others. */
  internal?: boolean;
  /** What its SQL begins with and other measures do too. */
  begins?: Shared;
  /**
   * `curve` only: survival on a day, the median, the mean up to a day, or the whole life table on the grid of days, which has
   * no cells.
   */
  curve?: {at: number} | {upTo: number} | "median" | "points";
  /** Names of the sums its facts carry beside numerator and denominator. */
  sums?: readonly string[];
  /** Further sums that its estimate needs, and that nothing is said of: they would tell about people left out of the cell. */
  workings?: readonly string[];
  /**
   * Further sums of the same kind, kept apart by a column of its facts (a whole number; 0 is nobody's), so that what people
   * have in common is known and cells stay mergeable.
   */
  patterns?: {by: string; sums: readonly string[]};
  /** Names of the waves that its figures are numbered by, the start first. */
  waves?: readonly string[];
  /** The one of its sums that the estimate needs each person's own figure of, such as ranks are made from. */
  values?: string;
  /** Column of its facts that says whom a person's figure may be alike with: a facilitator, a site. */
  cluster?: string;
  /** The one item it is about: its number, and its words where they may be printed. */
  item?: {number: number; wording: string | null};
  /** Instrument and follow-up of an outcome measure. */
  scale?: InstrumentScale;
  followUp?: string;
  /**
   * SQL over the reading, in the core that DuckDB and PostgreSQL share, giving facts:
   * person (null where nobody has an id), program ('*' where taken together), site ('*'), month (first day, null where the
   * export carries no dates; the Monday of its week where `grain` is so), numerator, denominator, immature (0 or 1), then the declared sums;
   * for `curve` also days, event (0 or 1), ending (`endings`) and entered (days after the start from which it was watched). Facts of one person may repeat; the slicer counts the person once.
   */
  sql(context: MeasureContext): string;
  /** A cell's value from its sums; not used by `curve`. */
  estimate(sufficient: Sufficient): Estimate;
}

/** One file of `measures/`: the measures it stands for in this workspace. */
export interface MeasureFile {
  measures(workspace: WorkspaceConfig, scales: readonly InstrumentScale[]): Measure[];
}
