import {type Call, createCalls, createPhoneDays, type PhoneDay} from "./calls.ts";
import {type Contact, createAppointments, createVisits} from "./contacts.ts";
import {createGoals, type Goal} from "./goals.ts";
import {createGroups, type Session} from "./groups.ts";
import {createPeople, type Person} from "./people.ts";
import {createRandom} from "./random.ts";
import {createReferrals, type Referral} from "./referrals.ts";
import {createStays, type Stay} from "./stays.ts";
import {createSurveys, type Panel} from "./surveys.ts";
import {createTold, createWaits, type Told, type Waits} from "./waits.ts";
import {createYearly, type YearlyWave} from "./yearly.ts";

/** People and what they had of the organization. */
export interface Service {
  people: readonly Person[];
  stays: readonly Stay[];
  appointments: readonly Contact[];
  sessions: readonly Session[];
  attendance: readonly Contact[];
  visits: readonly Contact[];
  panels: readonly Panel[];
}

/** The invented organization as it truly was, before any system wrote it down. */
export interface Model extends Service {
  seed: number;
  calls: readonly Call[];
  phoneDays: readonly PhoneDay[];
  /** Of each call and of each day of the phone system, in their order. */
  told: readonly Told[];
  waits: readonly Waits[];
  yearly: readonly YearlyWave[];
  referrals: readonly Referral[];
  goals: readonly Goal[];
}

export function createService(seed: number): Service {
  const people = createPeople(createRandom(seed, "people"));
  const stays = createStays(createRandom(seed, "stays"), people);
  const appointments = createAppointments(createRandom(seed, "appointments"), stays);
  const {sessions, attendance} = createGroups(createRandom(seed, "groups"), stays);
  const visits = createVisits(createRandom(seed, "visits"), stays);
  const panels = createSurveys(seed, [...appointments, ...attendance, ...visits]);
  return {people, stays, appointments, sessions, attendance, visits, panels};
}

/** Pure: the same seed gives the same organization. */
export function createModel(seed: number): Model {
  const calls = createCalls(createRandom(seed, "calls"));
  const phoneDays = createPhoneDays(createRandom(seed, "phone system"), calls);
  const told = createTold(createRandom(seed, "told in calls"), calls);
  const waits = createWaits(createRandom(seed, "waits"), phoneDays);
  const service = createService(seed);
  return {
    ...{seed, ...service, calls, phoneDays, told, waits, yearly: createYearly(seed)},
    referrals: createReferrals(createRandom(seed, "referrals"), service.stays),
    goals: createGoals(createRandom(seed, "goals"), service.stays)
  };
}
