import {type Call, createCalls, createPhoneDays, type PhoneDay} from "./calls.ts";
import {type Contact, createAppointments, createVisits} from "./contacts.ts";
import {createGroups, type Session} from "./groups.ts";
import {createPeople, type Person} from "./people.ts";
import {createRandom} from "./random.ts";
import {createStays, type Stay} from "./stays.ts";
import {createSurveys, type Panel} from "./surveys.ts";

/** The invented organization as it truly was, before any system wrote it down. */
export interface Model {
  seed: number;
  people: readonly Person[];
  stays: readonly Stay[];
  appointments: readonly Contact[];
  sessions: readonly Session[];
  attendance: readonly Contact[];
  visits: readonly Contact[];
  calls: readonly Call[];
  phoneDays: readonly PhoneDay[];
  panels: readonly Panel[];
}

/** Pure: the same seed gives the same organization. */
export function createModel(seed: number): Model {
  const people = createPeople(createRandom(seed, "people"));
  const stays = createStays(createRandom(seed, "stays"), people);
  const appointments = createAppointments(createRandom(seed, "appointments"), stays);
  const {sessions, attendance} = createGroups(createRandom(seed, "groups"), stays);
  const visits = createVisits(createRandom(seed, "visits"), stays);
  const calls = createCalls(createRandom(seed, "calls"));
  const phoneDays = createPhoneDays(createRandom(seed, "phone system"), calls);
  const panels = createSurveys(seed, [...appointments, ...attendance, ...visits]);
  return {seed, people, stays, appointments, sessions, attendance, visits, calls, phoneDays, panels};
}
