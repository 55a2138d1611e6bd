import type {MeasureContext} from "./measure.ts";
import type {Shared} from "./shared.ts";
import {attended, inPrograms, programAt} from "./sql.ts";

/** Days from referral in which a first contact is initiation, and from there in which further ones are engagement. */
export const initiationDays = 14;
export const engagementDays = 34;

/** SQL of the referrals to the programs up to the as-of date. */
export const referredTo = (
  {asOf, programs}: Pick<MeasureContext, "asOf" | "programs">,
  of = "referral"
): string =>
  `${of}.direction = 'in' and ${of}.referred <= date '${asOf}' and ${inPrograms(programs, `${of}.program`)}`;

/**
 * Every referral to a program with what came of it at a level: the day of the first attended contact from then on, and
 * the attended contacts of the days after that one. A referral from before a program's contacts were recorded is not in
 * it, for nobody could be seen to come.
 */
export const arrival: Shared = {
  name: "arrival",
  sql: (context) => {
    const {level} = context;
    const same = level.program ? " and c.program = r.program" : "";
    return `
  with came as (
    select person, program, day, count(*) as contacts
    from contact
    where ${attended(context)}
    group by 1, 2, 3
  ),
  first as (
    select r.person, r.program, r.site, r.referred, r.closed, min(c.day) as first_day
    from referral as r
    left join came as c on c.person = r.person${same} and c.day >= r.referred
    where r.recorded and ${referredTo(context, "r")}
    group by r.person, r.program, r.site, r.referred, r.closed
  )
  select r.person, ${programAt(level, "r.program")} as program, r.site, r.referred, r.closed, r.first_day,
         coalesce(sum(case when c.day > r.first_day and c.day <= r.first_day + ${engagementDays} then c.contacts else 0 end), 0) as further
  from first as r
  left join came as c on c.person = r.person${same} and c.day > r.first_day and c.day <= r.first_day + ${engagementDays}
  group by r.person, r.program, r.site, r.referred, r.closed, r.first_day`;
  }
};

/** Place of a referral among those of a person: the earliest counts. */
export const turnOf = (day: string): string => `${day} - date '1970-01-01'`;
