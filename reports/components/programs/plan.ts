import type {PageMeasure} from "../../../src/site/page-data.ts";

/** What a director asks of a program, in this order. */
export const questions = ["came", "often", "stayed", "helped", "carried"] as const;
export type Question = (typeof questions)[number];

export const questionTitles: Readonly<Record<Question, string>> = {
  came: "How many came",
  often: "How often, and how much",
  stayed: "Did they stay",
  helped: "Did it help",
  carried: "Who carries it"
};

type Placed = Pick<PageMeasure, "id" | "family" | "unit" | "format">;

/** Measures whose unit does not say which question they answer, by the start of their id. */
const known: readonly (readonly [start: string, question: Question])[] = [
  ["group_size", "came"],
  ["average_daily_attendance", "came"],
  ["newcomer", "came"],
  ["caseload", "came"],
  ["came_back", "stayed"],
  ["lost_contact", "stayed"],
  ["outreach_absent", "stayed"],
  ["goal", "helped"],
  ["linkage", "helped"],
  ["session_facilitators", "carried"],
  ["people_per_facilitator", "carried"],
  ["volunteer", "carried"],
  ["board_", "carried"]
];

/**
 * The question a measure answers. One that is not known by its id is placed by what it counts: people, what people went on to do,
 * goals, or what took place.
 */
export function questionOf({id, family, unit, format}: Placed): Question {
  const found = known.find(([start]) => id.startsWith(start));
  if (found !== undefined) return found[1];
  if (family === "outcomes" || unit === "goal") return "helped";
  if (family === "retention") return "stayed";
  if (unit !== "person") return "often";
  return format === "count" ? "came" : format === "percent" ? "stayed" : "often";
}

/** Measures under the question each answers, in the order they are given. */
export function byQuestion<Measure extends Placed>(
  measures: readonly Measure[]
): Readonly<Record<Question, Measure[]>> {
  const of = (question: Question): Measure[] =>
    measures.filter((measure) => questionOf(measure) === question);
  return {
    came: of("came"),
    often: of("often"),
    stayed: of("stayed"),
    helped: of("helped"),
    carried: of("carried")
  };
}
