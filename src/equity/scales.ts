/**
 * Measures the Equity page tells of by group: who came, who came again, who answered again, what became of them, and what
 * they said where a form is asked once.
 */
const told =
  /^(served|retention:\d+|follow_up_rate:.*|outcome_change:.*|(reliable|meaningful)_change_better:.*|share_at_one_time:.*)$/;

export const isOfEquity = (measure: string): boolean => told.test(measure);

const ofScale =
  /^(?:follow_up_rate|outcome_change|reliable_change_better|meaningful_change_better|share_at_one_time):(.+)$/;

/** The scale a measure is of, with its follow-up where it has one: `hhi12.total:month-6`. */
export const scaleOf = (measure: string): string | null => ofScale.exec(measure)?.[1] ?? null;

/** What is told of one scale: of the two shares of people that changed for the better, the one by measurement error goes first. */
export function measuresOfScale(scale: string, has: (measure: string) => boolean): string[] {
  const better = [`reliable_change_better:${scale}`, `meaningful_change_better:${scale}`].find(has);
  return [
    `follow_up_rate:${scale}`,
    `outcome_change:${scale}`,
    ...(better === undefined ? [] : [better]),
    `share_at_one_time:${scale}`
  ].filter(has);
}

/** The span of staying that is told: half a year, else the first there is. */
export const spanOfStaying = (measures: readonly string[]): string | undefined =>
  measures.find((id) => id === "retention:180") ?? measures.find((id) => /^retention:\d+$/.test(id));
