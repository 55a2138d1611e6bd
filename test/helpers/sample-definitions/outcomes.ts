import {
  changeAnswers,
  cutoffAnswers,
  kinds,
  meaningfulAnswers,
  type OutcomeKind
} from "../../../reports/components/outcomes/cells.ts";
import {type ConstructId, constructs} from "../../../src/instruments/constructs.ts";
import {sampleWaves, trajectoryId} from "../sample-waves.ts";
import type {Draft} from "./draft.ts";
import {scales} from "./scales.ts";

const both = "People with a scored baseline and a scored follow-up";

/** What the measures of a scale beside its change say of themselves. */
const shares: Readonly<Record<Exclude<OutcomeKind, "change">, [title: string, of: string]>> = {
  rate: ["Follow-up received", "People due a follow-up"],
  returned: ["Follow-up form returned", "People due a follow-up"],
  due: ["Still served when the follow-up was due", "People with a baseline whose window has closed"],
  baseline: ["Asked at the start", "People who began and whose window has closed"],
  better: ["Reliably better", both],
  meaningful: ["Meaningfully better, not reliably", both],
  same: ["No reliable change", both],
  worse: ["Reliably worse", both],
  enough: ["Better by enough to matter", both],
  little: ["No change that matters", both],
  enoughWorse: ["Worse by enough to matter", both],
  left: ["No longer past the cut-off", both],
  stayed: ["Past the cut-off both times", both],
  reached: ["Newly past the cut-off", both],
  never: ["Past the cut-off neither time", both]
};

export const outcomes: Draft[] = scales.flatMap((scale): Draft[] => {
  const instrument = {
    id: scale.id.split(".")[0]!,
    name: scale.name,
    short: scale.short,
    scale: scale.id.split(".")[1]!,
    scaleName: scale.scaleName,
    constructs: [scale.construct],
    constructNames: [constructs[scale.construct as ConstructId].name],
    range: scale.range,
    direction: scale.direction,
    attribution: `${scale.name}. Used under its published terms; no item wording is shown.`,
    status: "verified",
    missing: "Complete forms only",
    ...(scale.cutoff === undefined ? {} : {cutoff: scale.cutoff})
  };
  const followUp = {id: "month-6", name: "6 months"};
  const has = (kind: OutcomeKind): boolean => {
    // told inside alone, and the sample is of every audience
    if (kind === "returned") return false;
    if (kind === "meaningful") return (scale.answers?.[1] ?? 0) > 0;
    if (meaningfulAnswers.some((one) => one === kind)) return false;
    if (changeAnswers.some((one) => one === kind)) return scale.answers !== undefined;
    if (cutoffAnswers.some((one) => one === kind)) return scale.cutoff !== undefined;
    return true;
  };
  return [
    ...(scale.once === undefined
      ? []
      : [
          {
            id: `mean_at_one_time:${scale.id}`,
            family: "outcomes" as const,
            title: `Mean score, ${scale.name}`,
            definition: "Mean score of people who answered without giving an id.",
            numerator: "Sum of scores",
            denominator: "People who answered",
            unit: "person" as const,
            format: "score" as const,
            instrument
          }
        ]),
    {
      id: `outcome_change:${scale.id}:month-6`,
      family: "outcomes",
      title: `Change on the ${scale.name} after 6 months`,
      definition: "Mean of follow-up score minus baseline score, among people with both.",
      numerator: "Sum of follow-up minus baseline scores",
      denominator: both,
      unit: "person",
      format: "score",
      direction: scale.direction,
      instrument,
      followUp
    },
    ...(scale.inWaves === true
      ? [
          {
            id: trajectoryId(scale.id),
            family: "outcomes" as const,
            title: `Every wave of the ${scale.name}`,
            definition: "Mean score at the start and at each follow-up, of those seen and by a mixed model.",
            numerator: "Sum of follow-up minus baseline scores",
            denominator: both,
            unit: "person" as const,
            format: "score" as const,
            direction: scale.direction,
            instrument,
            followUp,
            waves: sampleWaves
          }
        ]
      : []),
    ...(Object.entries(shares) as [keyof typeof shares, [string, string]][])
      .filter(([kind]) => has(kind))
      .map(
        ([kind, [title, of]]): Draft => ({
          id: `${kinds[kind]}:${scale.id}:month-6`,
          family: "outcomes",
          title: `${title}, ${scale.name}, 6 months`,
          definition: `${title}, of: ${of.charAt(0).toLowerCase()}${of.slice(1)}.`,
          numerator: title,
          denominator: of,
          unit: "person",
          format: "percent",
          instrument,
          followUp
        })
      )
  ];
});
