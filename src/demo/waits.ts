import type {Call, PhoneDay} from "./calls.ts";
import {plan} from "./plan.ts";
import type {Random} from "./random.ts";

/** How long the phone system says callers of a day waited; averages in whole seconds, as it rounds them. */
export interface Waits {
  answeredInTime: number;
  abandonedInTime: number;
  abandonedShort: number;
  averageWait: number;
  averageHandle: number;
}

/** What a caller said, or was asked for, beside distress and satisfaction; null where nobody asked. */
export interface Told {
  wantsCallBack: boolean | null;
  calledBack: boolean;
  heard: boolean | null;
  /** What they would have done without the line. */
  instead: "Talked to nobody" | "Waited" | "Gone to the ER" | "Called 911" | null;
}

/** Waits of each day of the phone system, in the order of the days. */
export function createWaits(random: Random, days: readonly PhoneDay[]): Waits[] {
  const {answerWithin, shortAbandon, meanWait} = plan.calls.waits;
  const draw = (calls: number, mean: number): number[] =>
    Array.from({length: calls}, () => Math.round(random.exponential(mean)));
  const average = (seconds: readonly number[]): number =>
    seconds.length === 0 ? 0 : Math.round(seconds.reduce((sum, each) => sum + each, 0) / seconds.length);
  return days.map(({answered, abandoned}) => {
    const waited = draw(answered, meanWait.answered);
    const left = draw(abandoned, meanWait.abandoned);
    return {
      answeredInTime: waited.filter((seconds) => seconds <= answerWithin).length,
      abandonedInTime: left.filter((seconds) => seconds <= answerWithin).length,
      abandonedShort: left.filter((seconds) => seconds < shortAbandon).length,
      averageWait: average(waited),
      averageHandle: average(draw(answered, 960)) + 75
    };
  });
}

/** What was told in each call, in the order of the calls. */
export const createTold = (random: Random, calls: readonly Call[]): Told[] =>
  calls.map(({kind}) => {
    if (kind !== "real") return {wantsCallBack: null, calledBack: false, heard: null, instead: null};
    const wantsCallBack = random.chance(0.9) ? random.chance(0.08) : null;
    return {
      wantsCallBack,
      calledBack: wantsCallBack === true && random.chance(0.8),
      heard: random.chance(0.5) ? random.chance(0.91) : null,
      instead: random.chance(0.45)
        ? random.weighted({"Talked to nobody": 0.56, Waited: 0.3, "Gone to the ER": 0.1, "Called 911": 0.04})
        : null
    };
  });
