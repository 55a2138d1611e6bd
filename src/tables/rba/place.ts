import type {PublishedMeasure} from "../../release/format.ts";

/** The three questions of Results-Based Accountability; the last is answered in numbers and in per cent. */
export const rbaQuestions = {
  how_much: "How much did we do?",
  how_well: "How well did we do it?",
  better_off: "Is anyone better off?"
} as const;
type RbaQuestion = keyof typeof rbaQuestions;

/** `apart`: it answers none of them by itself, or says again, or beside another gives away, what has its place. */
type Place = RbaQuestion | "apart";

/** Measures whose kind does not say where they belong, by what stands before the first colon of their id. */
const known: Readonly<Record<string, Place>> = {
  // Counts that say how it went, and averages that say how much there was.
  dose: "how_well",
  group_size: "how_well",
  lost_contact: "how_well",
  returned: "how_well",
  average_daily_attendance: "how_much",
  volunteers: "how_much",
  // What became of people, told by those who served them or by callers.
  goal_reached: "better_off",
  goals_met: "better_off",
  distress_eased: "better_off",
  distress_high: "better_off",
  diversion: "better_off",
  // Who was asked and answered is how well it was measured.
  return_rate: "how_well",
  follow_up_rate: "how_well",
  // Its share tells it, of the calls of which it is known.
  calls_abandoned: "apart",
  // Steps between those, levels that are no change, single items, and what remains of all who answered.
  baseline_rate: "apart",
  follow_up_due: "apart",
  follow_up_returned: "apart",
  mean_at_one_time: "apart",
  agreed_at_one_time: "apart",
  cut_off_stayed: "apart",
  cut_off_never: "apart",
  reliable_change_same: "apart",
  meaningful_change_same: "apart",
  clinical_threshold_never: "apart",
  clinical_threshold_stayed: "apart",
  // Tables of their own: by dose, by wave.
  trajectory: "apart",
  // Other ways of working out who stays.
  retention_bracket: "apart",
  retention_continuous: "apart",
  retention_curve: "apart",
  survival_other_gap: "apart",
  restricted_mean: "apart",
  // How enrollments ended, in a table of their own.
  exited_reason: "apart",
  exited_to: "apart",
  // Who calls, and when.
  calls_by_hour: "apart",
  calls_per_caller: "apart",
  repeat_callers: "apart",
  top_callers: "apart",
  frequent_callers: "apart",
  // Beside calls in which distress eased they tell in how many it stayed the same, however few.
  distress_worse: "apart",
  distress_change: "apart"
};

/**
 * Where a measure stands. One that is not known by its id is placed by its family and by what it is: outcomes tell who is better
 * off, unless they ask about the service; what is counted tells how much; shares, averages and times tell how well.
 */
export function placeOf({
  id,
  family,
  format,
  reportedBy,
  instrument
}: Pick<PublishedMeasure, "id" | "family" | "format" | "reportedBy" | "instrument">): Place {
  const [name = ""] = id.split(":");
  const place = known[name];
  if (place !== undefined) return place;
  if (name.startsWith("change_by_dose")) return "apart";
  if (reportedBy?.length === 0) return "apart";
  if (family === "outcomes")
    return instrument?.constructs.includes("satisfaction") === true ? "how_well" : "better_off";
  return isCounted({id, format}) ? "how_much" : "how_well";
}

/** What a reader looks for first, where there is much to read. */
const foremost: readonly string[] = [
  "served",
  "new_organization",
  "new_program",
  "new_fiscal_year",
  "active"
];

/** Measures under the question each answers; the foremost come first, the others keep their order. */
export function byQuestion(
  measures: readonly PublishedMeasure[]
): {question: RbaQuestion; measure: PublishedMeasure}[] {
  const rank = ({id}: PublishedMeasure): number =>
    foremost.includes(id) ? foremost.indexOf(id) : foremost.length;
  return (Object.keys(rbaQuestions) as RbaQuestion[]).flatMap((question) =>
    measures
      .filter((measure) => placeOf(measure) === question)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((measure) => ({question, measure}))
  );
}

/** Formatted as a count, and the middle of many all the same. */
const medians: readonly string[] = ["dose", "group_size:median"];

/** A count of something, and not a middle or a share of it. */
export const isCounted = ({id, format}: Pick<PublishedMeasure, "id" | "format">): boolean =>
  (format === "count" || format === "hours") && !medians.includes(id);
