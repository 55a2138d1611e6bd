import type {Cell} from "../../../src/measures/cell.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {formatCount} from "../format.js";
import {capital, during, list, people, type When, yearEarlier} from "../words.js";
import {compared} from "./count.js";
import {unknown} from "./unknown.js";

export interface ProgramSaid {
  word: SiteData["word"];
  /** Its name, with the site where one is chosen. */
  name: string;
  period: When & {closed: boolean};
  /** People, where anybody has a name. */
  served: Cell | undefined;
  /** The same span a year earlier. */
  before: Cell | undefined;
  attendances: Cell | undefined;
  attendancesBefore: Cell | undefined;
  sessions: Cell | undefined;
  contacts: Cell | undefined;
  hours: Cell | undefined;
  /** Only heads are counted. */
  headCounts: boolean;
}

/**
 * `From January to March 2026, 143 members took part at Hope Circles, 12 more than a year earlier, and people came 1,013 times, in
 * 120 sessions.` Where people are not told of, what took place comes first.
 */
export function programSentence(said: ProgramSaid): string {
  const {word, name, period, served, before, headCounts} = said;
  const when = `${capital(during(period))}${period.closed ? "" : " so far"}`;
  const amount = whatTookPlace(said);
  if (served?.status === "shown" && served.value !== null) {
    const counted =
      served.atLeast === null
        ? people(word, served.value)
        : `between ${formatCount(served.atLeast)} and ${people(word, served.value)}`;
    const change = compared({format: "count"}, served, before, period.closed);
    const and = amount === null ? "" : `${change === "" ? "" : ","} and ${amount}`;
    return `${when}, ${counted} took part at ${name}${change}${and}.`;
  }
  const where = `${during(period)} at ${name}`;
  const silence = headCounts
    ? unknown("Attendances", where, said.attendances ?? said.sessions)
    : unknown("People served", where, served);
  if (amount === null) return silence;
  const told = `${when}, ${amount} at ${name}${moreTimes(said)}.`;
  return headCounts || served === undefined ? told : `${told} ${silence}`;
}

/** `people came 1,013 times, in 120 sessions`; where nobody counts heads, contacts and hours, the verb by what comes first. */
function whatTookPlace({attendances, sessions, contacts, hours}: ProgramSaid): string | null {
  const [came, held, met, spent] = [attendances, sessions, contacts, hours].map(numberOf);
  if (came != null)
    return `people came ${times(came)}${held == null ? "" : `, in ${held === 1 ? "1 session" : `${formatCount(held)} sessions`}`}`;
  if (held != null) return held === 1 ? "1 session was held" : `${formatCount(held)} sessions were held`;
  const parts = [
    ...(met == null ? [] : [met === 1 ? "1 contact" : `${formatCount(met)} contacts`]),
    ...(spent == null
      ? []
      : [Math.round(spent) === 1 ? "1 hour together" : `${formatCount(spent)} hours together`])
  ];
  const [first] = parts;
  return first === undefined ? null : `there ${first.startsWith("1 ") ? "was" : "were"} ${list(parts)}`;
}

/** Over its own comma: what came before it ends with sessions. Never "12 times more", which is twelvefold. */
function moreTimes({attendances, attendancesBefore, period}: ProgramSaid): string {
  const [now, then] = [attendances, attendancesBefore].map(numberOf);
  if (!period.closed || now == null || then == null) return "";
  const difference = Math.round(now) - Math.round(then);
  return difference === 0
    ? `, as often as ${yearEarlier}`
    : `, ${formatCount(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} ${Math.abs(difference) === 1 ? "time" : "times"} than ${yearEarlier}`;
}

const times = (count: number): string => (count === 1 ? "once" : `${formatCount(count)} times`);

const numberOf = (cell: Cell | undefined): number | null =>
  cell?.status === "shown" && cell.atLeast === null ? cell.value : null;

/** Why a page of a program says nothing of people. */
export const headsOnly = (name: string): string =>
  `Only heads are counted at ${name}: nobody's name is known, so how many different people came, how long they stayed and what they report cannot be said.`;
