import type {PublishedMeasure} from "../../release/format.ts";

/** Asked once a year, so that they say nothing of how far the months of service are told. */
export const surveys = "Surveys at one time";

/** The part that is told of groups of people too. */
export const peopleServed = "People served";

/** What contracts name: measures by what stands before the first colon of their id, in the order of the columns; each part is a table of a document. */
const parts = [
  {title: peopleServed, ids: ["served", "new_fiscal_year", "new_organization", "new_program"]},
  {
    title: "Service given",
    ids: ["contacts", "hours", "units", "sessions", "attendances", "days_open"]
  },
  {title: "Referrals", ids: ["referred", "initiation", "seen_within", "linkage"]},
  {
    title: "Calls",
    ids: ["calls_offered", "calls_answered", "calls_abandoned", "answer_rate", "abandonment_rate"]
  },
  {
    title: "Time to answer",
    ids: ["service_level", "speed_to_answer", "handle_time"]
  },
  {title: "What calls came to", ids: ["real_calls", "transfers", "distress_eased"]},
  {title: surveys, ids: ["returned", "return_rate", "share_at_one_time"]}
] as const;

export interface ContractMeasure {
  measure: PublishedMeasure;
  part: string;
}

/** The measures of a release that a contract names; of service levels those alone by whose formula a program reports. */
export function contractMeasures(measures: readonly PublishedMeasure[]): ContractMeasure[] {
  const reported = measures.filter(({reportedBy}) => reportedBy === undefined || reportedBy.length > 0);
  return parts.flatMap(({title, ids}) =>
    ids.flatMap((name) =>
      reported.filter(({id}) => id.split(":")[0] === name).map((measure) => ({measure, part: title}))
    )
  );
}
