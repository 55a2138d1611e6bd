import type {Day} from "../calendar.ts";
import type {Model} from "../model.ts";
import type {Recorded} from "./recorded.ts";

/** Of all who were referred to Peer Partners since its contacts are recorded: who began in 14 days and kept coming. */
export interface ReferralTruth {
  referred: number;
  /** Referred long enough before the day for each, and of these. */
  couldBegin: number;
  began: number;
  couldKeepComing: number;
  keptComing: number;
  sentOn: number;
  couldBeLinked: number;
  linked: number;
  goalsDue: number;
  goalsMet: number;
}

export function referralsOf(
  {referrals, goals}: Pick<Model, "referrals" | "goals">,
  contacts: readonly Recorded[],
  asOf: Day
): ReferralTruth {
  const partners = contacts.filter((contact) => contact.program === "peer-partners" && contact.day <= asOf);
  const since = Math.min(...partners.map((contact) => contact.day));
  const toUs = referrals.filter((one) => one.to === "us" && one.day <= asOf);
  const told = toUs.filter((one) => one.day >= since);
  const came = told.map(({stay, day: referred}) => {
    const days = partners
      .filter((contact) => contact.person === stay?.person.number && contact.day >= referred)
      .map((contact) => contact.day)
      .sort((a, b) => a - b);
    const [first] = days;
    const began = first !== undefined && first <= referred + 14;
    const further = first === undefined ? 0 : days.filter((on) => on > first && on <= first + 34).length;
    return {referred, began, kept: began && further >= 2};
  });
  const sent = referrals.filter((one) => one.to === "others" && one.day <= asOf);
  const judged = sent.filter((one) => one.day + 30 <= asOf);
  const due = goals.filter((goal) => goal.due <= asOf);
  const toBegin = came.filter(({referred}) => referred + 14 <= asOf);
  const toKeep = came.filter(({referred}) => referred + 48 <= asOf);
  return {
    referred: toUs.length,
    couldBegin: toBegin.length,
    began: toBegin.filter(({began}) => began).length,
    couldKeepComing: toKeep.length,
    keptComing: toKeep.filter(({kept}) => kept).length,
    sentOn: sent.length,
    couldBeLinked: judged.length,
    linked: judged.filter((one) => one.linked !== null && one.linked <= one.day + 30).length,
    goalsDue: due.length,
    goalsMet: due.filter((goal) => goal.outcome === "met" && goal.closed !== null && goal.closed <= goal.due)
      .length
  };
}
