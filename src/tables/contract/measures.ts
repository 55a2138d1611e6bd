import type {PublishedMeasure} from "../../release/format.ts";

/** What contracts name: measures by what stands before the first colon of their id, in the order of the columns; each part is a table of a document. */
const parts = [
  {title: "People served", ids: ["served", "new_fiscal_year", "new_organization", "new_program"]},
  {
    title: "Service given",
    ids: ["contacts", "hours", "units", "sessions", "attendances", "days_open"]
  },
  {title: "Referrals", ids: ["referred", "initiation", "linkage"]},
  {
    title: "Calls",
    ids: ["calls_offered", "calls_answered", "calls_abandoned", "answer_rate", "abandonment_rate"]
  },
  {
    title: "Time to answer",
    ids: ["service_level", "speed_to_answer", "handle_time"]
  },
  {title: "What calls came to", ids: ["real_calls", "transfers", "distress_eased"]}
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
