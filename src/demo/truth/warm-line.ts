import {monthOf, quarterOf, weekday} from "../calendar.ts";
import type {Call} from "../calls.ts";
import {groupBy} from "../group.ts";
import type {Model} from "../model.ts";
import type {Told} from "../waits.ts";

export interface WarmLine {
  calls: number;
  real: number;
  byMonth: Record<string, {calls: number; real: number; withNumber: number}>;
  callers: number;
  /** Share of the calls with a number that the busiest 5% of callers make. */
  topFivePercentShare: number;
  /** What real calls said, and where they were passed on to, by calendar quarter: how many, of how many. */
  said: Record<string, Said>;
  /** How long callers waited by the phone system's averages, by calendar quarter. */
  waits: Record<
    string,
    {
      waited: number;
      handled: number;
      answered: number;
      answeredInTime: number;
      leftInTime: number;
      leftAtOnce: number;
    }
  >;
  /** Calls written up, by weekday (0 is Sunday) and hour, over all. */
  byHour: Record<string, number>;
  /** What the phone system counted, by month, from the day it was bought. */
  phoneSystem: Record<string, {offered: number; answered: number; abandoned: number; coded: number}>;
}

type OfSome = [number, number];

export interface Said {
  real: number;
  to988: number;
  to911: number;
  eased: OfSome;
  rose: OfSome;
  satisfied: OfSome;
  heard: OfSome;
  diverted: OfSome;
  wantCallBack: OfSome;
  calledBack: OfSome;
}

/** Distress that counts as moderate in waymark.yaml. */
const moderate = 3;

function saidIn(own: readonly {call: Call; told: Told}[]): Said {
  const real = own.filter(({call}) => call.kind === "real");
  const many = (test: (each: {call: Call; told: Told}) => boolean): number => real.filter(test).length;
  const began = ({call}: {call: Call}): boolean => (call.distress?.before ?? 0) >= moderate;
  const wants = ({told}: {told: Told}): boolean => told.wantsCallBack === true;
  return {
    real: real.length,
    to988: many(({call}) => call.transfer === "988"),
    to911: many(({call}) => call.transfer === "911"),
    eased: [
      many((each) => began(each) && each.call.distress!.after < each.call.distress!.before),
      many(began)
    ],
    rose: [
      many((each) => began(each) && each.call.distress!.after > each.call.distress!.before),
      many(began)
    ],
    satisfied: [many(({call}) => call.satisfied === true), many(({call}) => call.satisfied !== null)],
    heard: [many(({told}) => told.heard === true), many(({told}) => told.heard !== null)],
    diverted: [
      many(({told}) => told.instead === "Gone to the ER" || told.instead === "Called 911"),
      many(({told}) => told.instead !== null)
    ],
    wantCallBack: [many(wants), many(({told}) => told.wantsCallBack !== null)],
    calledBack: [many(({told}) => told.calledBack), many(wants)]
  };
}

export function topShare(counts: readonly number[], share: number): number {
  const sorted = [...counts].sort((one, other) => other - one);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return sum(sorted.slice(0, Math.ceil(sorted.length * share))) / sum(sorted);
}

export function warmLineOf({calls, phoneDays, told, waits}: Model): WarmLine {
  const numbered = calls.filter(({caller}) => caller !== null);
  const perCaller = [...groupBy(numbered, ({caller}) => caller).values()].map((own) => own.length);
  const months = groupBy(calls, ({day}) => monthOf(day));
  const phoneMonths = groupBy(phoneDays, ({day}) => monthOf(day));
  const quarters = groupBy(
    calls.map((call, at) => ({call, told: told[at]!})),
    ({call}) => quarterOf(call.day)
  );
  const waitQuarters = groupBy(
    phoneDays.map((each, at) => ({...each, ...waits[at]!})),
    (each) => quarterOf(each.day)
  );
  return {
    said: Object.fromEntries([...quarters].map(([quarter, own]) => [quarter, saidIn(own)])),
    waits: Object.fromEntries(
      [...waitQuarters].map(([quarter, days]) => {
        const sum = (figure: (day: (typeof days)[number]) => number): number =>
          days.reduce((total, each) => total + figure(each), 0);
        return [
          quarter,
          {
            waited: sum(({averageWait, answered}) => averageWait * answered),
            handled: sum(({averageHandle, answered}) => averageHandle * answered),
            answered: sum(({answered}) => answered),
            answeredInTime: sum(({answeredInTime}) => answeredInTime),
            leftInTime: sum(({abandonedInTime}) => abandonedInTime),
            leftAtOnce: sum(({abandonedShort}) => abandonedShort)
          }
        ];
      })
    ),
    byHour: Object.fromEntries(
      [...groupBy(calls, ({day, starts}) => `${weekday(day)} ${Math.floor(starts / 60)}`)]
        .map(([hour, own]): [string, number] => [hour, own.length])
        .sort(([a], [b]) => (a < b ? -1 : 1))
    ),
    calls: calls.length,
    real: calls.filter(({kind}) => kind === "real").length,
    byMonth: Object.fromEntries(
      [...months].map(([month, own]) => [
        month,
        {
          calls: own.length,
          real: own.filter(({kind}) => kind === "real").length,
          withNumber: own.filter(({caller}) => caller !== null).length
        }
      ])
    ),
    callers: perCaller.length,
    topFivePercentShare: topShare(perCaller, 0.05),
    phoneSystem: Object.fromEntries(
      [...phoneMonths].map(([month, days]) => {
        const sum = (figure: "offered" | "answered" | "abandoned" | "coded"): number =>
          days.reduce((total, each) => total + each[figure], 0);
        return [
          month,
          {
            offered: sum("offered"),
            answered: sum("answered"),
            abandoned: sum("abandoned"),
            coded: sum("coded")
          }
        ];
      })
    )
  };
}
