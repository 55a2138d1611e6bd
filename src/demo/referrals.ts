import type {Day} from "./calendar.ts";
import {plan} from "./plan.ts";
import type {Random} from "./random.ts";
import type {Stay} from "./stays.ts";

/** What became of a referral to Peer Partners, or of one from it to another service. */
export interface Referral {
  key: string;
  /** Id in the case system; those who never came have one that nothing else tells of. */
  client: string;
  site: Stay["site"];
  day: Day;
  to: "us" | "others";
  from: string;
  outcome: "began" | "no answer" | "not interested" | "waiting";
  closed: Day | null;
  /** Day the other service began. */
  linked: Day | null;
  /** The stay it led to, or was made in; null for who never came. */
  stay: Stay | null;
}

const sources = ["County hospital", "Self or family", "Mobile crisis team", "Court program"] as const;
const services = ["Housing office", "Food pantry", "Benefits office", "Clinic"] as const;

/** Peer Partners' log of referrals: those who came, those who never did, and whom it sent on to others. */
export function createReferrals(random: Random, stays: readonly Stay[]): Referral[] {
  const partners = stays.filter(({program, person}) => program === "peer-partners" && person.caseId !== null);
  const {neverCame, sentOn, linked, waitsAtMost} = plan.referrals;
  const came = partners.flatMap((stay): Omit<Referral, "key">[] =>
    stay.referred === null
      ? []
      : [
          {
            ...{
              client: stay.person.caseId!,
              site: stay.site,
              day: stay.referred,
              to: "us",
              from: random.pick(sources)
            },
            ...{outcome: "began", closed: stay.opened, linked: null, stay}
          }
        ]
  );
  const lost = Array.from({length: neverCame}, (_, index): Omit<Referral, "key"> => {
    const day = random.integer(plan.dataStart, plan.dataEnd - 5);
    const closed = day + random.integer(14, waitsAtMost);
    const isOpen = closed > plan.dataEnd;
    return {
      ...{
        client: `C9${String(index).padStart(4, "0")}`,
        site: random.pick(["fairview", "millbrook"] as const),
        day,
        to: "us"
      },
      ...{from: random.pick(sources), closed: isOpen ? null : closed, linked: null, stay: null},
      outcome: isOpen ? "waiting" : random.pick(["no answer", "not interested"] as const)
    };
  });
  const sent = partners
    .filter(({once, leaves, opened}) => !once && leaves > opened + 30 && random.chance(sentOn))
    .map((stay): Omit<Referral, "key"> => {
      const day = random.integer(
        Math.max(stay.opened, plan.dataStart) + 10,
        Math.max(stay.opened, plan.dataStart) + 30
      );
      const began = random.chance(linked) ? day + random.integer(3, 45) : null;
      return {
        ...{client: stay.person.caseId!, site: stay.site, day, to: "others", from: random.pick(services)},
        ...{outcome: began === null ? "no answer" : "began", closed: began, linked: began, stay}
      };
    })
    .filter(({day}) => day <= plan.dataEnd);
  return [...came, ...lost, ...sent]
    .toSorted((a, b) => a.day - b.day || (a.client < b.client ? -1 : 1))
    .map((referral, index) => ({key: `R-${1000 + index}`, ...referral}));
}
