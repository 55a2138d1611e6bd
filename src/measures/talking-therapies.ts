import type {InstrumentScale} from "../instruments/instrument.ts";

/**
 * NHS Talking Therapies' rule for PHQ-9 and GAD-7 together: a case is at or above the threshold of either; recovered is a case
 * that is below both later; a change is reliable from so many points on, for the better on one scale and not for the worse on
 * the other. NHS Talking Therapies Manual, chapter on outcomes.
 */
export const rule = {
  phq9: {caseFrom: 10, reliableFrom: 6},
  gad7: {caseFrom: 8, reliableFrom: 4}
} as const;

export interface BothScales {
  phq9: InstrumentScale;
  gad7: InstrumentScale;
}

/** Both scales, where a workspace asks both; the rule means nothing of one alone. */
export function bothScales(scales: readonly InstrumentScale[]): BothScales | undefined {
  const phq9 = scales.find(({id}) => id === "phq9.total");
  const gad7 = scales.find(({id}) => id === "gad7.total");
  return phq9 === undefined || gad7 === undefined ? undefined : {phq9, gad7};
}

/**
 * Whether a scale is judged with the other one alone: cut-offs of each, beside the rule of both, would tell how many people
 * were a case on one scale only, who may be few.
 */
export const isJudgedTogether = ({id}: InstrumentScale, scales: readonly InstrumentScale[]): boolean => {
  const both = bothScales(scales);
  return both !== undefined && (id === both.phq9.id || id === both.gad7.id);
};

/** Everybody with both scores both times has exactly one of these answers. */
export const thresholdAnswers = ["moved_reliably", "moved", "stayed", "never"] as const;
export type ThresholdAnswer = (typeof thresholdAnswers)[number];

/** SQL over `p` and `g`, each with `pre` and `post`, of who has an answer. */
export function answerSql(answer: ThresholdAnswer): string {
  const {phq9, gad7} = rule;
  const above = (when: "pre" | "post") => `(p.${when} >= ${phq9.caseFrom} or g.${when} >= ${gad7.caseFrom})`;
  const better = `(p.pre - p.post >= ${phq9.reliableFrom} or g.pre - g.post >= ${gad7.reliableFrom})`;
  const worse = `(p.post - p.pre >= ${phq9.reliableFrom} or g.post - g.pre >= ${gad7.reliableFrom})`;
  const reliably = `(${better} and not ${worse})`;
  switch (answer) {
    case "moved_reliably":
      return `${above("pre")} and not ${above("post")} and ${reliably}`;
    case "moved":
      return `${above("pre")} and not ${above("post")} and not ${reliably}`;
    case "stayed":
      return `${above("pre")} and ${above("post")}`;
    case "never":
      return `not ${above("pre")}`;
  }
}
