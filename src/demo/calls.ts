import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import {type Day, day, daysBetween, monthOf} from "./calendar.ts";
import {plan} from "./plan.ts";
import type {Random} from "./random.ts";

type CallKind = "real" | "hangup" | "wrong_number" | "prank" | "silent";

/** One call that somebody took, as the volunteer wrote it up. */
export interface Call {
  report: number;
  day: Day;
  /** Minutes after midnight. */
  starts: number;
  minutes: number;
  /** Index of the caller where the number was shown. */
  caller: number | null;
  kind: CallKind;
  type: "Non-Crisis" | "Crisis";
  transfer: "none" | "988" | "911";
  /** 1 to 5; null where nobody asked. */
  distress: {before: number; after: number} | null;
  satisfied: boolean | null;
}

/** One day of the phone system. */
export interface PhoneDay {
  day: Day;
  offered: number;
  answered: number;
  abandoned: number;
  /** Calls a volunteer wrote up with a topic, and their topics. */
  coded: number;
  topics: {listening: number; resources: number; support: number};
}

interface Caller {
  rate: number;
  since: Day;
}

/** Callers' rates are the quantiles of a log-normal law, not draws from it: its few largest decide the top 5%. */
function createCallers(random: Random): Caller[] {
  const {callers, spread} = plan.calls;
  const rates = Array.from({length: callers}, (_, rank) =>
    Math.exp(spread * normalQuantile((rank + 0.5) / callers, 0, 1))
  );
  return random.shuffled(rates).map((rate) => ({
    rate,
    since: random.chance(0.35) ? plan.dataStart : random.integer(plan.dataStart, plan.dataEnd - 30)
  }));
}

/** Calls of one month: growing over the years, more of them in winter, within what is planned. */
function volume(random: Random, index: number, months: number): number {
  const {first, last, season} = plan.calls.perMonth;
  const trend = first + ((last - first) * index) / (months - 1);
  const winter = 1 + season * Math.cos((2 * Math.PI * (index - 6)) / 12);
  return Math.round(Math.min(1490, Math.max(610, trend * winter * random.normal(1, 0.03))));
}

function drawCaller(random: Random, cumulative: readonly number[]): number {
  const target = random.uniform() * cumulative.at(-1)!;
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every call of the warm line, in the order of their reports. */
export function createCalls(random: Random): Call[] {
  const callers = createCallers(random);
  const months = [...new Set(daysBetween(plan.dataStart, plan.dataEnd).map(monthOf))];
  const calls: Call[] = [];
  for (const [index, month] of months.entries()) {
    const first = day(`${month}-01`);
    const days = daysBetween(first, first + 31).filter((on) => monthOf(on) === month);
    let sum = 0;
    const cumulative = callers.map(({rate, since}) => {
      sum += since <= days.at(-1)! ? rate : 0;
      return sum;
    });
    const moments = Array.from({length: volume(random, index, months.length)}, () => ({
      on: random.pick(days),
      starts: random.integer(0, 99) < 70 ? random.integer(960, 1439) : random.integer(540, 959)
    })).sort((one, other) => one.on - other.on || one.starts - other.starts);
    for (const {on, starts} of moments) {
      const caller = random.chance(plan.calls.withNumber) ? drawCaller(random, cumulative) : null;
      calls.push(writeUp(random, {report: 5001 + calls.length, day: on, starts, caller}));
    }
  }
  return calls;
}

function writeUp(random: Random, call: Pick<Call, "report" | "day" | "starts" | "caller">): Call {
  const kind: CallKind = random.chance(plan.calls.notReal)
    ? random.weighted({hangup: 0.5, wrong_number: 0.3, prank: 0.1, silent: 0.1})
    : "real";
  if (kind !== "real") {
    const minutes = random.integer(0, 2);
    return {...call, minutes, kind, type: "Non-Crisis", transfer: "none", distress: null, satisfied: null};
  }
  const crisis = random.chance(0.06);
  const before = Math.min(5, Math.max(1, Math.round(random.normal(crisis ? 4.3 : 3.1, 0.9))));
  const eased = Number(random.weighted({"0": 0.4, "1": 0.4, "2": 0.15, "-1": 0.05}));
  const after = Math.min(5, Math.max(1, before - eased));
  return {
    ...call,
    minutes: 1 + Math.min(118, Math.round(random.exponential(16))),
    kind,
    type: crisis ? "Crisis" : "Non-Crisis",
    transfer: crisis ? random.weighted({none: 0.6, "988": 0.3, "911": 0.1}) : "none",
    distress: random.chance(0.6) ? {before, after} : null,
    satisfied: random.chance(0.55) ? random.chance(0.88) : null
  };
}

/** The phone system's own daily counts, from the day it was bought. */
export function createPhoneDays(random: Random, calls: readonly Call[]): PhoneDay[] {
  const answeredOn = new Map<Day, number>();
  for (const call of calls) answeredOn.set(call.day, (answeredOn.get(call.day) ?? 0) + 1);
  const days = daysBetween(plan.calls.phoneSystemStarts, plan.dataEnd).map((on) => {
    const answered = answeredOn.get(on) ?? 0;
    const abandoned = count(random, answered, plan.calls.abandoned / (1 - plan.calls.abandoned));
    const coded = count(random, answered, 0.94);
    const resources = count(random, coded, 0.25);
    const support = count(random, coded - resources, 0.3);
    return {
      day: on,
      offered: answered + abandoned,
      answered,
      abandoned,
      coded,
      topics: {listening: coded - resources - support, resources, support}
    };
  });
  plantContradictions(random, days);
  return days;
}

/** Days whose counts cannot all be true, as real phone systems have them. */
function plantContradictions(random: Random, days: readonly PhoneDay[]): void {
  const {codedAboveAnswered, topicsDoNotAddUp} = plan.calls.contradictions;
  const [...some] = random.shuffled(days).slice(0, codedAboveAnswered + topicsDoNotAddUp);
  for (const each of some.splice(0, codedAboveAnswered)) {
    each.topics.listening += each.answered - each.coded + 2;
    each.coded = each.answered + 2;
  }
  for (const each of some) each.topics.resources += 3;
}

const count = (random: Random, trials: number, probability: number): number => {
  let hits = 0;
  for (let trial = 0; trial < trials; trial += 1) if (random.chance(probability)) hits += 1;
  return hits;
};

/** The number a caller's telephone shows: 555-01xx numbers are kept free for stories. */
export const callerNumber = (caller: number): string =>
  `(${200 + Math.floor(caller / 100)}) 555-01${String(caller % 100).padStart(2, "0")}`;
