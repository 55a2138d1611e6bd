import {binText, type DoseBin} from "../config/dose-bins.ts";
import type {MeasureContext} from "./measure.ts";
import {attended, inPrograms, monthOf} from "./sql.ts";

/**
 * Common table expressions of `pair` that count attended contacts between a person's two forms, in the program of the
 * level or in all of them. Contacts on the days of the forms themselves are left out: nobody knows which came first.
 */
export const countedBetween = (context: MeasureContext): string => `recorded as (
  select program, ${monthOf("min(day)")} as since
  from contact
  where ${attended(context)}
  group by program
),
dose as (
  select f.person, f.program, f.stay, count(*) as contacts
  from later as f
  join contact as c on c.person = f.person and c.status = 'attended' and c.day > f.taken and c.day < f.taken_again
    and ${context.level.program ? "c.program = f.program" : inPrograms(context.programs, "c.program")}
  where f.nth = 1
  group by f.person, f.program, f.stay
)`;

/**
 * Contacts between the forms of `b` and `f`; null without a follow-up, where a form carries no day, and where the program
 * of the level (over all, the one that the baseline was given in) records no contacts, or none from so early on: that is
 * not the same as no contact.
 */
export const contactsBetween = ({level}: Pick<MeasureContext, "level">): string =>
  level.program
    ? knownSince("(select r.since from recorded as r where r.program = b.program)")
    : knownSince(`coalesce((select r.since from recorded as r where r.program = b.given_in),
             case when b.given_in is null then (select min(r.since) from recorded as r) end)`);

const knownSince = (since: string): string =>
  `case when f.taken_again > b.taken and b.taken >= ${since} then coalesce(d.contacts, 0) end`;

export const joinDose =
  "left join dose as d on d.person = b.person and d.program = b.program and d.stay = b.stay";

/** People whose contacts lie in a bin, or of whom they are not known. */
export interface Dose {
  /** As in a measure's id: `1-3`, `8-up`, `unknown`. */
  id: string;
  /** Null where it is not known. */
  bin: DoseBin | null;
  /** `4 to 7 contacts` */
  words: string;
}

/** Every bin in order and then those of whom it is not known: everybody is in exactly one. */
export const dosesOf = (bins: readonly DoseBin[]): Dose[] => [
  ...bins.map((bin) => ({id: binText(bin).replace("+", "-up"), bin, words: wordsOf(bin)})),
  {id: "unknown", bin: null, words: "contacts not known"}
];

/** SQL of whether `contacts` puts somebody there. */
export function isDose({bin}: Dose): string {
  if (bin === null) return "contacts is null";
  return bin.to === null ? `contacts >= ${bin.from}` : `contacts between ${bin.from} and ${bin.to}`;
}

/** `no contact`, `1 contact`, `4 to 7 contacts`, `8 or more contacts` */
function wordsOf({from, to}: DoseBin): string {
  if (to === null) return `${from} or more contacts`;
  if (from !== to) return `${from} to ${to} contacts`;
  return from === 0 ? "no contact" : `${from} ${from === 1 ? "contact" : "contacts"}`;
}
